<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>Strong: it holds even if somebody steals the computer.</source>
        <translation>Starkt: det håller även om någon stjäl datorn.</translation>
    </message>
    <message>
        <source>Write a password.</source>
        <translation>Skriv ett lösenord.</translation>
    </message>
    <message>
        <source>One of the first that a thief tries. Choose another.</source>
        <translation>Ett av de första som en tjuv provar. Välj ett annat.</translation>
    </message>
    <message>
        <source>One word is guessed quickly. Add words that do not belong together.</source>
        <translation>Ett ensamt ord gissas snabbt. Lägg till ord som inte hör ihop.</translation>
    </message>
    <message>
        <source>Names, years and dates are guessed quickly. Add words that do not belong together.</source>
        <translation>Namn, årtal och datum gissas snabbt. Lägg till ord som inte hör ihop.</translation>
    </message>
    <message>
        <source>Keys in a row are guessed quickly. Choose words instead.</source>
        <translation>Tangenter i rad gissas snabbt. Välj ord i stället.</translation>
    </message>
    <message>
        <source>Repeating adds little. Add another word instead.</source>
        <translation>Upprepning ger lite. Lägg till ett annat ord i stället.</translation>
    </message>
    <message>
        <source>On the right way. One more word makes it stronger.</source>
        <translation>På god väg. Ett ord till gör det starkare.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>“{file}” does not exist.</source>
        <translation>”{file}” finns inte.</translation>
    </message>
    <message>
        <source>“{file}” already exists.</source>
        <translation>”{file}” finns redan.</translation>
    </message>
    <message>
        <source>“{file}” is a folder, not a file.</source>
        <translation>”{file}” är en mapp, inte en fil.</translation>
    </message>
    <message>
        <source>“{file}” is a file, not a folder.</source>
        <translation>”{file}” är en fil, inte en mapp.</translation>
    </message>
    <message>
        <source>You do not have access to “{file}”.</source>
        <translation>Du kommer inte åt ”{file}”.</translation>
    </message>
    <message>
        <source>“{file}” could not be read or written.</source>
        <translation>”{file}” gick inte att läsa eller skriva.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong in the program. What you have saved is there. If it happens again, tell IT.</source>
        <translation>Något oväntat gick fel i programmet. Det du har sparat finns kvar. Händer det igen, säg till it.</translation>
    </message>
</context>
<context>
    <name>Mistakes</name>
    <message>
        <source>The file is missing.</source>
        <translation>Filen saknas.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Filen går inte att läsa.</translation>
    </message>
    <message>
        <source>The file is larger than a file may be.</source>
        <translation>Filen är större än en fil får vara.</translation>
    </message>
    <message>
        <source>Here is a character that is not UTF-8. Save the file as UTF-8.</source>
        <translation>Här finns ett tecken som inte är UTF-8. Spara filen som UTF-8.</translation>
    </message>
    <message>
        <source>Here is an invisible character ({value}). Remove it.</source>
        <translation>Här finns ett osynligt tecken ({value}). Ta bort det.</translation>
    </message>
    <message>
        <source>The line cannot be read. Check indentation, colons and quotation marks here and above.</source>
        <translation>Raden går inte att läsa. Kontrollera indrag, kolon och citattecken här och ovanför.</translation>
    </message>
    <message>
        <source>The line is indented with a tab. Use spaces.</source>
        <translation>Raden är indragen med tabb. Använd blanksteg.</translation>
    </message>
    <message>
        <source>Anchors and aliases (&amp; and *) are not used here. Write the text out.</source>
        <translation>Ankare och alias (&amp; och *) används inte här. Skriv ut texten.</translation>
    </message>
    <message>
        <source>Tags (!) are not used here. Remove it.</source>
        <translation>Taggar (!) används inte här. Ta bort den.</translation>
    </message>
    <message>
        <source>The indentation goes deeper than any field.</source>
        <translation>Indragen går djupare än något fält.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen är tom.</translation>
    </message>
    <message>
        <source>The file has format {value}, made for a newer program.</source>
        <translation>Filen har format {value}, gjort för ett nyare program.</translation>
    </message>
    <message>
        <source>There is no format “{value}”.</source>
        <translation>Formatet ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>The field “{value}” is there twice.</source>
        <translation>Fältet ”{value}” finns två gånger.</translation>
    </message>
    <message>
        <source>There is no field called “{value}”.</source>
        <translation>Inget fält heter ”{value}”.</translation>
    </message>
    <message>
        <source>The field must be filled in.</source>
        <translation>Fältet måste fyllas i.</translation>
    </message>
    <message>
        <source>The value is of the wrong kind (text, number, yes/no or list). Numbers that are names need quotation marks.</source>
        <translation>Värdet är av fel slag (text, tal, ja/nej eller lista). Tal som är namn behöver citattecken.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Texten är tom.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Texten är för lång.</translation>
    </message>
    <message>
        <source>“{value}” cannot be an id: use a–z, 0–9 and hyphens.</source>
        <translation>”{value}” kan inte vara ett id: använd a–z, 0–9 och bindestreck.</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it as 2026-11-22.</source>
        <translation>”{value}” är inget datum. Skriv det som 2026-11-22.</translation>
    </message>
    <message>
        <source>“{value}” is not a colour. Write it as #1D5BB5.</source>
        <translation>”{value}” är ingen färg. Skriv den som #1D5BB5.</translation>
    </message>
    <message>
        <source>“{value}” is not a number that fits here.</source>
        <translation>”{value}” är inget tal som passar här.</translation>
    </message>
    <message>
        <source>There is no kind of box “{value}”.</source>
        <translation>Inget slags ruta heter ”{value}”.</translation>
    </message>
    <message>
        <source>There is no unit of time “{value}”.</source>
        <translation>Tidsenheten ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>The unit of time has no number.</source>
        <translation>Tidsenheten saknar tal.</translation>
    </message>
    <message>
        <source>The number has no unit of time.</source>
        <translation>Talet saknar tidsenhet.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Adressen måste börja med https://.</translation>
    </message>
    <message>
        <source>“{value}” is not an address that the program may open.</source>
        <translation>”{value}” är ingen adress som programmet får öppna.</translation>
    </message>
    <message>
        <source>“{value}” is already used.</source>
        <translation>”{value}” är redan använt.</translation>
    </message>
    <message>
        <source>Another process already has number {value}.</source>
        <translation>En annan process har redan nummer {value}.</translation>
    </message>
    <message>
        <source>The id “{value}” and the file&apos;s name must be the same.</source>
        <translation>Id:t ”{value}” och filens namn måste vara lika.</translation>
    </message>
    <message>
        <source>The process “{value}” is not in the list of processes in map.yaml.</source>
        <translation>Processen ”{value}” finns inte i listan över processer i map.yaml.</translation>
    </message>
    <message>
        <source>There is no file processes/{value}.yaml.</source>
        <translation>Filen processes/{value}.yaml finns inte.</translation>
    </message>
    <message>
        <source>There is no lane “{value}”.</source>
        <translation>Banan ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no phase “{value}”.</source>
        <translation>Fasen ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no form “{value}”.</source>
        <translation>Blanketten ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no law “{value}” in laws.yaml.</source>
        <translation>Lagrummet ”{value}” finns inte i laws.yaml.</translation>
    </message>
    <message>
        <source>There is no process “{value}”.</source>
        <translation>Processen ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no box “{value}”.</source>
        <translation>Rutan ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no shared surface “{value}”.</source>
        <translation>Den gemensamma ytan ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no variant “{value}”.</source>
        <translation>Varianten ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>The process has no start.</source>
        <translation>Processen saknar start.</translation>
    </message>
    <message>
        <source>No way leads to box {value}.</source>
        <translation>Ingen väg leder till ruta {value}.</translation>
    </message>
    <message>
        <source>No way leads on from box {value}, and it is not an end.</source>
        <translation>Ingen väg leder vidare från ruta {value}, och den är inget slut.</translation>
    </message>
    <message>
        <source>Box {value} is an end, but has arrows onwards.</source>
        <translation>Ruta {value} är ett slut men har pilar vidare.</translation>
    </message>
    <message>
        <source>From box {value} one only goes round: no end can be reached.</source>
        <translation>Från ruta {value} går det bara runt: inget slut kan nås.</translation>
    </message>
    <message>
        <source>Box {value} asks a question and needs at least two arrows with labels.</source>
        <translation>Ruta {value} ställer en fråga och behöver minst två pilar med text.</translation>
    </message>
    <message>
        <source>The arrow leads back to its own box.</source>
        <translation>Pilen leder tillbaka till sin egen ruta.</translation>
    </message>
    <message>
        <source>The same arrow is there twice.</source>
        <translation>Samma pil finns två gånger.</translation>
    </message>
    <message>
        <source>Box {value} is a subprocess, but has no arrow to a process.</source>
        <translation>Ruta {value} är en delprocess men har ingen pil till en process.</translation>
    </message>
    <message>
        <source>The light version of the process has no start.</source>
        <translation>Processens lätta version saknar start.</translation>
    </message>
    <message>
        <source>There is no change “{value}”.</source>
        <translation>Ändringen ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>The change “{value}” came with format 2: write format: 2 at the top of the file.</source>
        <translation>Ändringen ”{value}” kom med format 2. Skriv format: 2 överst i filen.</translation>
    </message>
    <message>
        <source>A variant may make at most {value} changes.</source>
        <translation>En variant får göra högst {value} ändringar.</translation>
    </message>
    <message>
        <source>The folder holds more than {value} files; only the first were read.</source>
        <translation>Mappen innehåller fler än {value} filer. Bara de första lästes.</translation>
    </message>
    <message>
        <source>The folder&apos;s files are more than {value} bytes together; only the first were read.</source>
        <translation>Mappens filer är mer än {value} byte tillsammans. Bara de första lästes.</translation>
    </message>
    <message>
        <source>The file&apos;s name must end in .yaml, not in {value}, to be read.</source>
        <translation>Filens namn måste sluta på .yaml, inte på {value}, för att filen ska läsas.</translation>
    </message>
    <message>
        <source>The box does not say “{value}”. The map may have changed since the variant was written.</source>
        <translation>Rutan säger inte ”{value}”. Kartan kan ha ändrats sedan varianten skrevs.</translation>
    </message>
    <message>
        <source>The variant holds characters that cannot be kept in a file.</source>
        <translation>Varianten innehåller tecken som inte kan sparas i en fil.</translation>
    </message>
    <message>
        <source>Box {value} would be left without a single thing to do.</source>
        <translation>Ruta {value} skulle inte ha något kvar att göra.</translation>
    </message>
    <message>
        <source>The map has no arrow to “{value}” here.</source>
        <translation>Kartan har ingen pil till ”{value}” här.</translation>
    </message>
    <message>
        <source>The map already has what the variant adds ({value}).</source>
        <translation>Kartan har redan det som varianten lägger till ({value}).</translation>
    </message>
    <message>
        <source>With the variant the map is no longer whole ({value}).</source>
        <translation>Med varianten är kartan inte längre hel ({value}).</translation>
    </message>
    <message>
        <source>There is no party “{value}”.</source>
        <translation>Parten ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no layout “{value}”.</source>
        <translation>Layouten ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>“{value}” does not fill in forms: caseworker, recipient or individual does.</source>
        <translation>”{value}” fyller inte i blanketter: det gör caseworker, recipient eller individual.</translation>
    </message>
    <message>
        <source>There is no type of field “{value}”.</source>
        <translation>Fälttypen ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>There is no width “{value}”.</source>
        <translation>Bredden ”{value}” finns inte.</translation>
    </message>
    <message>
        <source>The program cannot fill in “{value}” by itself.</source>
        <translation>Programmet kan inte självt fylla i ”{value}”.</translation>
    </message>
    <message>
        <source>A field depends on “{value}”, which is not there or has no such answer.</source>
        <translation>Ett fält beror på ”{value}”, som inte finns eller saknar det svaret.</translation>
    </message>
    <message>
        <source>“{value}” does not say when an answer is required.</source>
        <translation>”{value}” säger inte när svar krävs.</translation>
    </message>
    <message>
        <source>“{value}” is not a box. Write it as soc-sjukskriven.14.</source>
        <translation>”{value}” är ingen ruta. Skriv den som soc-sjukskriven.14.</translation>
    </message>
    <message>
        <source>Two fields are called “{value}”.</source>
        <translation>Två fält heter ”{value}”.</translation>
    </message>
    <message>
        <source>A field of type “{value}” does not have this.</source>
        <translation>Ett fält av typen ”{value}” har inte detta.</translation>
    </message>
    <message>
        <source>A field of type “{value}” does not fit in a table.</source>
        <translation>Ett fält av typen ”{value}” får inte plats i en tabell.</translation>
    </message>
    <message>
        <source>A form drawn as a path needs a field with choices.</source>
        <translation>En blankett som ritas som en väg behöver ett fält med val.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Tabellen saknar rader.</translation>
    </message>
    <message>
        <source>The policy file is too large.</source>
        <translation>Policyfilen är för stor.</translation>
    </message>
    <message>
        <source>The policy file is not text in UTF-8.</source>
        <translation>Policyfilen är inte text i UTF-8.</translation>
    </message>
    <message>
        <source>The line is not TOML.</source>
        <translation>Raden är inte TOML.</translation>
    </message>
    <message>
        <source>The file must say “format = 1”.</source>
        <translation>I filen måste det stå ”format = 1”.</translation>
    </message>
    <message>
        <source>There is no rule called “{value}”.</source>
        <translation>Det finns ingen regel som heter ”{value}”.</translation>
    </message>
    <message>
        <source>Minutes are a whole number from 1 to 15: “{value}”.</source>
        <translation>Minuter är ett heltal från 1 till 15: ”{value}”.</translation>
    </message>
    <message>
        <source>The shortest time is longer than the longest.</source>
        <translation>Den kortaste tiden är längre än den längsta.</translation>
    </message>
    <message>
        <source>The folders are a list of at most 100 texts.</source>
        <translation>Mapparna är en lista med högst 100 texter.</translation>
    </message>
    <message>
        <source>A folder is absolute or begins with ~, and has no “..”: “{value}”.</source>
        <translation>En mapp är absolut eller börjar med ~, och har inget ”..”: ”{value}”.</translation>
    </message>
    <message>
        <source>The rule is true or false: “{value}”.</source>
        <translation>Regeln är true eller false: ”{value}”.</translation>
    </message>
    <message>
        <source>The name is a text of at most 80 characters: “{value}”.</source>
        <translation>Namnet är en text på högst 80 tecken: ”{value}”.</translation>
    </message>
    <message>
        <source>The organisation&apos;s key is misspelt. Copy it again as it was printed.</source>
        <translation>Organisationens nyckel är felstavad. Kopiera den igen så som den skrevs ut.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Must be filled in.</source>
        <translation>Måste fyllas i.</translation>
    </message>
    <message>
        <source>Write the date as 2026-11-22.</source>
        <translation>Skriv datumet som 2026-11-22.</translation>
    </message>
    <message>
        <source>Write the time as 13.00.</source>
        <translation>Skriv tiden som 13.00.</translation>
    </message>
    <message>
        <source>Write a whole number from 0 to 100.</source>
        <translation>Skriv ett heltal från 0 till 100.</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Välj ett av svaren.</translation>
    </message>
    <message>
        <source>Can only be ticked or left empty.</source>
        <translation>Kan bara kryssas i eller lämnas tomt.</translation>
    </message>
    <message>
        <source>Write the number as 08-000 00 00.</source>
        <translation>Skriv numret som 08-000 00 00.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Det här är ingen e-postadress.</translation>
    </message>
    <message>
        <source>The identity number is mistyped. Check its twelve digits.</source>
        <translation>Personnumret är felskrivet. Kontrollera de tolv siffrorna.</translation>
    </message>
    <message>
        <source>The form no longer has this field.</source>
        <translation>Blanketten har inte längre det här fältet.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation>Texten är för lång. Korta den.</translation>
    </message>
    <message>
        <source>Here is a character that cannot be printed. Remove it.</source>
        <translation>Här finns ett tecken som inte går att skriva ut. Ta bort det.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>It could not be done.</source>
        <translation>Det gick inte.</translation>
    </message>
    <message>
        <source>The map cannot be shown: its files hold {count} mistakes. The command “stockholmsmodellen model check” names them all.</source>
        <translation>Kartan kan inte visas: antal fel i dess filer är {count}. Kommandot ”stockholmsmodellen model check” visar alla.</translation>
    </message>
    <message>
        <source>The tour and the quizzes cannot be shown: their files hold {count} mistakes. Everything else works. Tell IT.</source>
        <translation>Rundturen och frågorna kan inte visas: deras filer innehåller {count} fel. Allt annat fungerar. Säg till it-avdelningen.</translation>
    </message>
    <message>
        <source>The variants “{first}” and “{second}” exclude each other. {reason}</source>
        <translation>Varianterna ”{first}” och ”{second}” utesluter varandra. {reason}</translation>
    </message>
    <message>
        <source>The variants “{first}” and “{second}” change the same place in the map, each in its own way. Only one of them can be on.</source>
        <translation>Varianterna ”{first}” och ”{second}” ändrar samma ställe i kartan, var och en på sitt sätt. Bara en av dem kan vara på.</translation>
    </message>
    <message>
        <source>There is no variant “{variant}”.</source>
        <translation>Varianten ”{variant}” finns inte.</translation>
    </message>
    <message>
        <source>The BPMN file could not be taken in ({reason}). The map is unchanged.</source>
        <translation>BPMN-filen gick inte att läsa in ({reason}). Kartan är oförändrad.</translation>
    </message>
    <message>
        <source>The BPMN file did not begin as this map. Export the map as BPMN, change that file and take it in again.</source>
        <translation>BPMN-filen började inte som den här kartan. Exportera kartan som BPMN, ändra den filen och läs in den igen.</translation>
    </message>
    <message>
        <source>The file is not BPMN 2.0.</source>
        <translation>Filen är inte BPMN 2.0.</translation>
    </message>
    <message>
        <source>The file cannot be read as BPMN: something is wrong at line {line}.</source>
        <translation>Filen kan inte läsas som BPMN: något är fel på rad {line}.</translation>
    </message>
    <message>
        <source>The file declares a document type (DOCTYPE), which could bring in foreign content. It was not opened.</source>
        <translation>Filen deklarerar en dokumenttyp (DOCTYPE), som kan hämta in främmande innehåll. Den öppnades inte.</translation>
    </message>
    <message>
        <source>The file declares entities, which could bring in foreign content. It was not opened.</source>
        <translation>Filen deklarerar entiteter, som kan hämta in främmande innehåll. Den öppnades inte.</translation>
    </message>
    <message>
        <source>The file is written in an encoding that cannot be read. Save it as UTF-8.</source>
        <translation>Filen är skriven i en teckenkodning som inte kan läsas. Spara den som UTF-8.</translation>
    </message>
    <message>
        <source>The file is larger than a BPMN file may be.</source>
        <translation>Filen är större än en BPMN-fil får vara.</translation>
    </message>
    <message>
        <source>The file is nested deeper than a BPMN file may be (line {line}).</source>
        <translation>Filen är djupare nästlad än en BPMN-fil får vara (rad {line}).</translation>
    </message>
    <message>
        <source>The file holds more parts than a BPMN file may.</source>
        <translation>Filen har fler delar än en BPMN-fil får ha.</translation>
    </message>
    <message>
        <source>The settings file cannot be read ({field}), so the usual settings hold. Choose yours again under Settings.</source>
        <translation>Inställningsfilen går inte att läsa ({field}), så de vanliga inställningarna gäller. Välj dina på nytt under Inställningar.</translation>
    </message>
    <message>
        <source>The map could not be written or printed. Check the file&apos;s place and the printer.</source>
        <translation>Kartan gick inte att spara eller skriva ut. Kontrollera filens plats och skrivaren.</translation>
    </message>
    <message>
        <source>The password is wrong. Check Caps Lock and try again, or use your recovery words.</source>
        <translation>Fel lösenord. Kontrollera Caps Lock och försök igen, eller använd dina återställningsord.</translation>
    </message>
    <message>
        <source>These recovery words do not belong to this vault.</source>
        <translation>Återställningsorden hör inte till det här valvet.</translation>
    </message>
    <message>
        <source>The recovery words are not right. There should be twelve, in the order you wrote them down.</source>
        <translation>Återställningsorden stämmer inte. De ska vara tolv, i den ordning du skrev upp dem.</translation>
    </message>
    <message>
        <source>Recovery word number {position} is misspelt. Compare it with your paper.</source>
        <translation>Återställningsord nummer {position} är felstavat. Jämför med ditt papper.</translation>
    </message>
    <message>
        <source>The organisation&apos;s key does not open this vault.</source>
        <translation>Organisationens nyckel öppnar inte det här valvet.</translation>
    </message>
    <message>
        <source>The organisation&apos;s key in the policy cannot be used. Ask IT for a new one.</source>
        <translation>Organisationens nyckel i policyn går inte att använda. Be it om en ny.</translation>
    </message>
    <message>
        <source>This is not a whole file with an organisation&apos;s key.</source>
        <translation>Det här är ingen hel fil med en organisations nyckel.</translation>
    </message>
    <message>
        <source>The password does not open the file with the organisation&apos;s key.</source>
        <translation>Lösenordet öppnar inte filen med organisationens nyckel.</translation>
    </message>
    <message>
        <source>The recovery words belong on paper, not in a file. Choose a printer, or write them down.</source>
        <translation>Återställningsorden hör hemma på papper, inte i en fil. Välj en skrivare, eller skriv ner dem.</translation>
    </message>
    <message>
        <source>The password is too easy to guess. Choose a longer one.</source>
        <translation>Lösenordet är för lätt att gissa. Välj ett längre.</translation>
    </message>
    <message>
        <source>There is no whole vault in this folder: {file} is missing.</source>
        <translation>Det finns inget helt valv i mappen: {file} saknas.</translation>
    </message>
    <message>
        <source>There is already a vault in this folder. Nothing was changed.</source>
        <translation>Det finns redan ett valv i mappen. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The vault is open in another window or by another program. Close it there first.</source>
        <translation>Valvet är öppet i ett annat fönster eller av ett annat program. Stäng det där först.</translation>
    </message>
    <message>
        <source>The vault is locked. Unlock it and try again.</source>
        <translation>Valvet är låst. Lås upp det och försök igen.</translation>
    </message>
    <message>
        <source>The file vault.json is damaged or has been changed. Nothing was changed now. Restore the latest backup, or ask IT.</source>
        <translation>Filen vault.json är skadad eller har ändrats. Inget har ändrats nu. Återställ den senaste säkerhetskopian eller fråga it.</translation>
    </message>
    <message>
        <source>The file vault.json is older than the vault: someone has put an earlier copy back. The vault was not opened. Ask IT.</source>
        <translation>Filen vault.json är äldre än valvet: någon har lagt tillbaka en tidigare kopia. Valvet öppnades inte. Fråga it.</translation>
    </message>
    <message>
        <source>The file vault.json asks for an unreasonable key derivation and is not trusted. Restore the latest backup, or ask IT.</source>
        <translation>Filen vault.json begär en orimlig nyckelberäkning och går inte att lita på. Återställ den senaste säkerhetskopian eller fråga it.</translation>
    </message>
    <message>
        <source>A newer version of the program has written this vault. Update the program. Nothing was changed.</source>
        <translation>En nyare version av programmet har skrivit valvet. Uppdatera programmet. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The vault is damaged. Nothing was changed now. Restore the latest backup, or ask IT.</source>
        <translation>Valvet är skadat. Inget har ändrats nu. Återställ den senaste säkerhetskopian eller fråga it.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved. Everything you saved earlier is there. Make room and try again.</source>
        <translation>Disken är full, så detta sparades inte. Allt du har sparat tidigare finns kvar. Gör plats och försök igen.</translation>
    </message>
    <message>
        <source>The folder cannot be written to, so nothing was saved. Ask IT for access.</source>
        <translation>Det går inte att skriva i mappen, så inget sparades. Be it om åtkomst.</translation>
    </message>
    <message>
        <source>The disk or network drive does not answer. Nothing was saved. Try again soon.</source>
        <translation>Disken eller nätverksenheten svarar inte. Inget sparades. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>What is in the journal cannot be changed or erased. Write a correction.</source>
        <translation>Det som står i journalen går inte att ändra eller ta bort. Skriv en rättelse.</translation>
    </message>
    <message>
        <source>The backup is not whole and was not used. Nothing was changed.</source>
        <translation>Säkerhetskopian är inte hel och användes inte. Inget har ändrats.</translation>
    </message>
    <message>
        <source>There is no such backup.</source>
        <translation>Säkerhetskopian finns inte.</translation>
    </message>
    <message>
        <source>This is not an identity number. Write twelve digits: YYYYMMDDNNNN.</source>
        <translation>Det här är inget personnummer. Skriv tolv siffror: ÅÅÅÅMMDDNNNN.</translation>
    </message>
    <message>
        <source>The date in the identity number does not exist. Check the first eight digits.</source>
        <translation>Datumet i personnumret finns inte. Kontrollera de åtta första siffrorna.</translation>
    </message>
    <message>
        <source>The identity number is mistyped: its last digit does not fit the others.</source>
        <translation>Personnumret är felskrivet: sista siffran stämmer inte med de andra.</translation>
    </message>
    <message>
        <source>This person already has an open case: {number}.</source>
        <translation>Personen har redan ett öppet ärende: {number}.</translation>
    </message>
    <message>
        <source>There is no such case in this vault.</source>
        <translation>Ärendet finns inte i valvet.</translation>
    </message>
    <message>
        <source>The case is closed. It can be read, but not written in.</source>
        <translation>Ärendet är avslutat. Det går att läsa men inte att skriva i.</translation>
    </message>
    <message>
        <source>There is no such entry in this case.</source>
        <translation>Posten finns inte i ärendet.</translation>
    </message>
    <message>
        <source>Another party wrote this. It can be read, but not corrected here.</source>
        <translation>En annan part har skrivit detta. Det går att läsa men inte att rätta här.</translation>
    </message>
    <message>
        <source>Choose what the note is about before you save it.</source>
        <translation>Välj vad anteckningen handlar om innan du sparar den.</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Write first.</source>
        <translation>Det finns inget att spara än. Skriv först.</translation>
    </message>
    <message>
        <source>The consent is not complete. It must say who may receive what, why, and from when until when.</source>
        <translation>Samtycket är inte fullständigt. Det måste ange vem som får ta del av vad, varför och från när till när.</translation>
    </message>
    <message>
        <source>Choose at least one party that the consent concerns.</source>
        <translation>Välj minst en part som samtycket gäller.</translation>
    </message>
    <message>
        <source>Choose at least one kind of information that the consent concerns.</source>
        <translation>Välj minst ett slag av uppgifter som samtycket gäller.</translation>
    </message>
    <message>
        <source>Say what the information is to be used for.</source>
        <translation>Ange vad uppgifterna ska användas till.</translation>
    </message>
    <message>
        <source>Only what the consent covers can be withdrawn.</source>
        <translation>Bara det som samtycket omfattar går att återkalla.</translation>
    </message>
    <message>
        <source>The case does not stand in this box.</source>
        <translation>Ärendet står inte i den här rutan.</translation>
    </message>
    <message>
        <source>The document is larger than {limit_mb} MB and was not attached.</source>
        <translation>Dokumentet är större än {limit_mb} MB och bifogades inte.</translation>
    </message>
    <message>
        <source>Across all cases you may search for name, identity number and case number only. Open a case to search in its text.</source>
        <translation>I alla ärenden får du bara söka på namn, personnummer och ärendenummer. Öppna ett ärende för att söka i dess text.</translation>
    </message>
    <message>
        <source>Say first who works here: party, name and unit, under Settings.</source>
        <translation>Ange först vem som arbetar här: part, namn och enhet, under Inställningar.</translation>
    </message>
    <message>
        <source>There is no such recipient.</source>
        <translation>Mottagaren finns inte.</translation>
    </message>
    <message>
        <source>The case may not be disposed of yet.</source>
        <translation>Ärendet får inte gallras än.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv varför.</translation>
    </message>
    <message>
        <source>This has already been shared once. Look through it again to share once more.</source>
        <translation>Detta har redan delats en gång. Se igenom det igen för att dela en gång till.</translation>
    </message>
    <message>
        <source>It was a while since you looked it through. Look once more, then share.</source>
        <translation>Det var en stund sedan du gick igenom innehållet. Se igenom det igen och dela sedan.</translation>
    </message>
    <message>
        <source>The case has changed since you looked it through. Look once more, then share.</source>
        <translation>Ärendet har ändrats sedan du gick igenom det. Se igenom det igen och dela sedan.</translation>
    </message>
    <message>
        <source>What was looked through was meant for somebody else. Look through it again.</source>
        <translation>Det som gicks igenom var avsett för någon annan. Gå igenom det på nytt.</translation>
    </message>
    <message>
        <source>Nothing of this may be shared with {party}: it is protected or has been asked back. Nothing was shared.</source>
        <translation>Inget av detta får delas med {party}: det är skyddat eller har begärts tillbaka. Inget delades.</translation>
    </message>
    <message>
        <source>The file is no longer there. Somebody else at your unit may have taken it in. Look again.</source>
        <translation>Filen finns inte kvar. Någon annan på din enhet kan ha tagit emot den. Titta igen.</translation>
    </message>
    <message>
        <source>The exchange folder cannot be reached. Check that you are on the network, then look again. Sealed files can also be handed over by other means.</source>
        <translation>Utbyteskatalogen går inte att nå. Kontrollera att du är ansluten till nätverket och titta igen. Förseglade filer kan också lämnas på annat sätt.</translation>
    </message>
    <message>
        <source>Letters are not sealed: whoever reaches the exchange folder could read them. Nothing was written. Choose another folder for them.</source>
        <translation>Brev är inte förseglade: alla som når utbyteskatalogen skulle kunna läsa dem. Inget har skrivits. Välj en annan mapp för dem.</translation>
    </message>
    <message>
        <source>Everything was taken in, but you may not remove the file from the exchange folder. Ask whoever looks after the folder to remove it.</source>
        <translation>Allt är mottaget, men du får inte ta bort filen ur utbyteskatalogen. Be den som sköter katalogen att ta bort den.</translation>
    </message>
    <message>
        <source>The bundle is sealed for somebody else and cannot be opened here. Ask the sender to share it with you.</source>
        <translation>Paketet är förseglat för någon annan och kan inte öppnas här. Be avsändaren dela det med dig.</translation>
    </message>
    <message>
        <source>The sender signed this bundle for somebody else, and another has passed it on. It was not opened. Talk to the sender.</source>
        <translation>Avsändaren skrev under paketet för någon annan, och någon har skickat det vidare. Det öppnades inte. Tala med avsändaren.</translation>
    </message>
    <message>
        <source>The bundle is cut off or has been changed on its way. Nothing was imported. Ask the sender for a new one.</source>
        <translation>Paketet är avklippt eller har ändrats på vägen. Inget lades in. Be avsändaren om ett nytt.</translation>
    </message>
    <message>
        <source>The practice case and real cases are kept apart: the bundle is of the other sort. Nothing was imported.</source>
        <translation>Övningsärendet och verkliga ärenden hålls isär: paketet är av det andra slaget. Inget lades in.</translation>
    </message>
    <message>
        <source>Practice stays practice: the practice case goes to the practice colleague alone, and no real case does. Nothing was shared.</source>
        <translation>Övning förblir övning: övningsärendet kan bara gå till övningskollegan, och inget riktigt ärende kan göra det. Inget delades.</translation>
    </message>
    <message>
        <source>The message is older than what its sender has shared with you since, under a new consent. Nothing was locked. Call the sender if you are not sure.</source>
        <translation>Meddelandet är äldre än det som avsändaren sedan har delat med dig, med ett nytt samtycke. Inget har låsts. Ring avsändaren om du är osäker.</translation>
    </message>
    <message>
        <source>The message asks you to lock what came from somebody you know, but it is signed with other keys than that came under. Nothing was locked. Call them on a number you already trust, compare the words for their new keys, and open the file again.</source>
        <translation>Meddelandet ber dig låsa något som kom från någon du känner, men det är signerat med andra nycklar än då. Inget har låsts. Ring på ett nummer du redan litar på, jämför orden för deras nya nycklar och öppna filen igen.</translation>
    </message>
    <message>
        <source>The password of a locked PDF must have at least {letters} letters and digits.</source>
        <translation>Lösenordet till en låst PDF måste ha minst {letters} bokstäver och siffror.</translation>
    </message>
    <message>
        <source>The bundle is for this desk.</source>
        <translation>Paketet är till det här skrivbordet.</translation>
    </message>
    <message>
        <source>A newer version of the program made this bundle. Update the program.</source>
        <translation>En nyare version av programmet har gjort paketet. Uppdatera programmet.</translation>
    </message>
    <message>
        <source>The file was exchanged while you looked at it. Open it again.</source>
        <translation>Filen byttes ut medan du såg på den. Öppna den igen.</translation>
    </message>
    <message>
        <source>The contact card is not whole. Ask for a new one.</source>
        <translation>Kontaktkortet är inte helt. Be om ett nytt.</translation>
    </message>
    <message>
        <source>A newer version of the program made this contact card. Update the program.</source>
        <translation>En nyare version av programmet har gjort kontaktkortet. Uppdatera programmet.</translation>
    </message>
    <message>
        <source>The recipient shows new keys. Call them on a number you know and compare the key words before you share.</source>
        <translation>Mottagaren har nya nycklar. Ring på ett nummer du känner till och jämför nyckelorden innan du delar.</translation>
    </message>
    <message>
        <source>The words do not fit together. Read them once more.</source>
        <translation>Orden stämmer inte ihop. Läs dem en gång till.</translation>
    </message>
    <message>
        <source>Word number {position} is not right. Read it once more.</source>
        <translation>Ord nummer {position} stämmer inte. Läs det en gång till.</translation>
    </message>
    <message>
        <source>Your own keys cannot be read. Restore the latest backup, or ask IT.</source>
        <translation>Dina egna nycklar går inte att läsa. Återställ den senaste säkerhetskopian eller fråga it.</translation>
    </message>
    <message>
        <source>What you looked through was meant for another recipient. Nothing was shared. Choose the recipient again.</source>
        <translation>Det du gick igenom var tänkt för en annan mottagare. Inget delades. Välj mottagare igen.</translation>
    </message>
    <message>
        <source>The recipients may not see the same things. Make one bundle for each of them.</source>
        <translation>Mottagarna får inte se samma saker. Gör ett paket till var och en.</translation>
    </message>
    <message>
        <source>You may not write in this folder. Nothing was shared. Choose another folder.</source>
        <translation>Du får inte skriva i mappen. Inget delades. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>There is already a file with this name. Nothing was shared. Choose another name.</source>
        <translation>Det finns redan en fil med det namnet. Inget delades. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>This may not be shared. Look it through again from the start.</source>
        <translation>Det här får inte delas. Gå igenom det igen från början.</translation>
    </message>
    <message>
        <source>The consent check was not made by this program. Nothing was shared. Look it through again.</source>
        <translation>Samtyckeskontrollen är inte gjord av det här programmet. Inget delades. Gå igenom det igen.</translation>
    </message>
    <message>
        <source>Consent is missing: {party} may not receive {kinds}. Nothing was shared. Record a consent, or leave it out.</source>
        <translation>Samtycke saknas: {party} får inte ta del av {kinds}. Inget delades. Registrera ett samtycke, eller låt uppgifterna vara.</translation>
    </message>
    <message>
        <source>This file is not a case bundle. Ask the sender for the file that ends in .arendepaket.</source>
        <translation>Filen är inget ärendepaket. Be avsändaren om filen som slutar på .arendepaket.</translation>
    </message>
    <message>
        <source>The bundle carries no signature, so nobody knows who made it. It was not opened. Talk to whoever gave it to you.</source>
        <translation>Paketet saknar signatur, så ingen vet vem som har gjort det. Det har inte öppnats. Tala med den du fick det av.</translation>
    </message>
    <message>
        <source>The bundle cannot be trusted. It was not opened. Ask the sender for a new one.</source>
        <translation>Paketet går inte att lita på. Det har inte öppnats. Be avsändaren om ett nytt.</translation>
    </message>
    <message>
        <source>The message concerns something that has not come here from its sender. Nothing was changed. If a bundle from the sender is still waiting, do not import it: ask for a new one. If you do import it, open this file again afterwards.</source>
        <translation>Meddelandet gäller något som inte har kommit hit från avsändaren. Inget har ändrats. Väntar ett paket från avsändaren ska du inte lägga in det, utan be om ett nytt. Lägger du ändå in det, öppna den här filen igen efteråt.</translation>
    </message>
    <message>
        <source>So many stop slips are waiting for their bundles that no more can be kept. Nothing was changed. Import the bundle from the sender, and open this file again afterwards.</source>
        <translation>Så många stoppmärken väntar på sina paket att inget mer kan sparas. Inget har ändrats. Lägg in paketet från avsändaren och öppna den här filen igen efteråt.</translation>
    </message>
    <message>
        <source>The paper could not be locked with a password. Nothing was shared. Try again, and tell IT if it happens once more.</source>
        <translation>Papperet gick inte att låsa med ett lösenord. Inget delades. Försök igen, och säg till IT om det händer en gång till.</translation>
    </message>
    <message>
        <source>The signature does not fit: the bundle has been changed or comes from somebody else. Nothing was imported. Call the sender on a number you already trust.</source>
        <translation>Signaturen stämmer inte: paketet har ändrats eller kommer från någon annan. Inget har lagts in. Ring avsändaren på ett nummer du redan litar på.</translation>
    </message>
    <message>
        <source>The bundle is larger than the program takes in. Nothing was imported. Ask the sender to share it in several smaller ones.</source>
        <translation>Paketet är större än vad programmet tar emot. Inget har lagts in. Be avsändaren dela upp det i flera mindre.</translation>
    </message>
    <message>
        <source>This is another kind of bundle than the one expected here. Open it under Receive.</source>
        <translation>Det här är en annan sorts paket än det som väntades här. Öppna det under Ta emot.</translation>
    </message>
    <message>
        <source>The contact card has been changed by somebody and is not trusted. Ask its owner for a new one.</source>
        <translation>Någon har ändrat kontaktkortet, så det går inte att lita på. Be ägaren om ett nytt.</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing was shared. Choose another place.</source>
        <translation>Filen kunde inte skrivas. Inget delades. Välj en annan plats.</translation>
    </message>
    <message>
        <source>The disk is full, so the file could not be written. Nothing was shared. Make room, or choose another place.</source>
        <translation>Disken är full, så filen kunde inte skrivas. Inget delades. Frigör utrymme eller välj en annan plats.</translation>
    </message>
    <message>
        <source>The disk or network drive does not answer. Nothing was shared. Try again soon, or choose another place.</source>
        <translation>Disken eller nätverksenheten svarar inte. Inget delades. Försök igen om en stund eller välj en annan plats.</translation>
    </message>
    <message>
        <source>Nothing from this consent has been shared with this recipient, so no stop slip is needed.</source>
        <translation>Inget från det här samtycket har delats med den mottagaren, så inget stoppmärke behövs.</translation>
    </message>
    <message>
        <source>The forms cannot be shown: their files hold {count} mistakes. The command “stockholmsmodellen forms list” names them all.</source>
        <translation>Blanketterna kan inte visas: antal fel i deras filer är {count}. Kommandot ”stockholmsmodellen forms list” visar alla.</translation>
    </message>
    <message>
        <source>The character {character} in “{field}” cannot be printed. Remove it and try again.</source>
        <translation>Tecknet {character} i ”{field}” går inte att skriva ut. Ta bort det och försök igen.</translation>
    </message>
    <message>
        <source>The form&apos;s template holds a mistake. No paper was made. Tell IT: {message}</source>
        <translation>Blankettens mall innehåller ett fel. Inget papper gjordes. Säg till it: {message}</translation>
    </message>
    <message>
        <source>The file is not a PDF that can be read here.</source>
        <translation>Filen är ingen PDF som går att läsa här.</translation>
    </message>
    <message>
        <source>This paper was not made here, or is a scan. Attach it to the case as a document instead.</source>
        <translation>Papperet är inte gjort här eller är inskannat. Bifoga det till ärendet som dokument i stället.</translation>
    </message>
    <message>
        <source>The paper is of a form or a version that this program does not have.</source>
        <translation>Papperet är en blankett eller version som programmet inte har.</translation>
    </message>
    <message>
        <source>The paper has been changed since it was sent. Nothing was taken from it.</source>
        <translation>Papperet har ändrats sedan det skickades. Inget hämtades från det.</translation>
    </message>
    <message>
        <source>The paper belongs to another case. Nothing was taken from it.</source>
        <translation>Papperet hör till ett annat ärende. Inget hämtades från det.</translation>
    </message>
    <message>
        <source>The paper answers another sending. Nothing was taken from it.</source>
        <translation>Papperet svarar på ett annat utskick. Inget hämtades från det.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy file has a mistake ({file}, line {line}: {field}). Until IT has mended it no vault is opened and no file is saved. The map can be read.</source>
        <translation>Det är ett fel i organisationens policyfil ({file}, rad {line}: {field}). Tills it har rättat det öppnas inget valv och ingen fil sparas. Kartan går att läsa.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy file ({file}) is written for a newer version of the program. Until the program is updated no vault is opened and no file is saved. The map can be read.</source>
        <translation>Organisationens policyfil ({file}) är skriven för en nyare version av programmet. Tills programmet är uppdaterat öppnas inget valv och ingen fil sparas. Kartan går att läsa.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s policy file ({file}) cannot be read. Until IT has mended it no vault is opened and no file is saved. The map can be read.</source>
        <translation>Organisationens policyfil ({file}) går inte att läsa. Tills it har rättat det öppnas inget valv och ingen fil sparas. Kartan går att läsa.</translation>
    </message>
    <message>
        <source>The policy file on this computer ({file}) was not put there by an administrator, so it is not trusted. No vault is opened and no file is saved. Tell IT at once.</source>
        <translation>Policyfilen på den här datorn ({file}) har inte lagts dit av en administratör, så den går inte att lita på. Inget valv öppnas och ingen fil sparas. Säg till it genast.</translation>
    </message>
    <message>
        <source>Your organisation does not allow “{file}” to be saved there, so nothing was written. Choose a place in: {folders}</source>
        <translation>Din organisation tillåter inte att ”{file}” sparas där, så inget har skrivits. Välj en plats i: {folders}</translation>
    </message>
    <message>
        <source>Your organisation does not allow sticks, cards or other removable drives, so “{file}” was neither saved nor opened there. Choose a place on the computer or the network.</source>
        <translation>Din organisation tillåter inte usb-minnen, kort eller andra flyttbara enheter, så ”{file}” har varken sparats eller öppnats där. Välj en plats på datorn eller nätverket.</translation>
    </message>
</context>
</TS>
