<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Argparse</name>
    <message>
        <source>usage: </source>
        <translation>så här: </translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>argument</translation>
    </message>
    <message>
        <source>options</source>
        <translation>flaggor</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>visa den här hjälpen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>visa versionen</translation>
    </message>
    <message>
        <source>does not understand: %s</source>
        <translation>förstår inte: %s</translation>
    </message>
    <message>
        <source>missing: %s</source>
        <translation>saknas: %s</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>behöver ett värde</translation>
    </message>
    <message>
        <source>takes no value (%r)</source>
        <translation>tar inget värde (%r)</translation>
    </message>
    <message>
        <source>%(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>%(option)s can mean %(matches)s</source>
        <translation>%(option)s kan betyda %(matches)s</translation>
    </message>
    <message>
        <source>%(value)r cannot be chosen here (choose from %(choices)s)</source>
        <translation>%(value)r går inte att välja här (välj bland %(choices)s)</translation>
    </message>
    <message>
        <source>there is no command %(parser_name)r (choose from %(choices)s)</source>
        <translation>kommandot %(parser_name)r finns inte (välj bland %(choices)s)</translation>
    </message>
    <message>
        <source>%(prog)s: %(message)s
</source>
        <translation>%(prog)s: %(message)s
</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>The Stockholm model on the command line. Without arguments the window opens.</source>
        <translation>Stockholmsmodellen från kommandoraden. Utan argument öppnas fönstret.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>kommandon</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>KOMMANDO</translation>
    </message>
    <message>
        <source>answer in JSON, for scripts</source>
        <translation>svara med JSON, för skript</translation>
    </message>
    <message>
        <source>the language of the answers; Swedish unless told</source>
        <translation>svarens språk; svenska om inget anges</translation>
    </message>
    <message>
        <source>check the map&apos;s files, or export them</source>
        <translation>kontrollera kartans filer eller exportera dem</translation>
    </message>
    <message>
        <source>name every mistake in the map&apos;s files, by file and line</source>
        <translation>visa alla fel i kartans filer, med fil och rad</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>MAPP</translation>
    </message>
    <message>
        <source>the folder with map.yaml; the program&apos;s own unless told</source>
        <translation>mappen med map.yaml; programmets egen om inget anges</translation>
    </message>
    <message>
        <source>write the map to one file</source>
        <translation>skriv kartan till en fil</translation>
    </message>
    <message>
        <source>bpmn opens in any BPMN tool</source>
        <translation>bpmn öppnas i alla BPMN-verktyg</translation>
    </message>
    <message>
        <source>make a variant of a BPMN file that was changed in another tool</source>
        <translation>gör en variant av en BPMN-fil som ändrats i ett annat verktyg</translation>
    </message>
    <message>
        <source>a BPMN file that began as an export of this map</source>
        <translation>en BPMN-fil som började som en export av den här kartan</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>what the variant is called</source>
        <translation>vad varianten heter</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>VEM</translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>vem som önskat den</translation>
    </message>
    <message>
        <source>why</source>
        <translation>varför</translation>
    </message>
    <message>
        <source>where that is written</source>
        <translation>var det står</translation>
    </message>
    <message>
        <source>draw the map as PDF, PNG, SVG or JSON</source>
        <translation>rita kartan som PDF, PNG, SVG eller JSON</translation>
    </message>
    <message>
        <source>PAGE</source>
        <translation>SIDA</translation>
    </message>
    <message>
        <source>overview (unless told), a process&apos;s id, all, or book for the process book</source>
        <translation>overview (om inget anges), en process id, all, eller book för processboken</translation>
    </message>
    <message>
        <source>the paper; a3 unless told</source>
        <translation>papperet; a3 om inget anges</translation>
    </message>
    <message>
        <source>black and white, with hatches</source>
        <translation>svartvitt, med mönster</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>lay a variant over the map; may be given several times</source>
        <translation>lägg en variant över kartan; kan anges flera gånger</translation>
    </message>
    <message>
        <source>only the most common steps</source>
        <translation>bara de vanligaste stegen</translation>
    </message>
    <message>
        <source>arranged by phases, not by flow</source>
        <translation>ordnad efter faser, inte efter flödet</translation>
    </message>
    <message>
        <source>list the forms, or write an empty one</source>
        <translation>visa blanketterna eller skriv en tom</translation>
    </message>
    <message>
        <source>list every form</source>
        <translation>visa alla blanketter</translation>
    </message>
    <message>
        <source>write an empty form as PDF</source>
        <translation>skriv en tom blankett som PDF</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>BLANKETT</translation>
    </message>
    <message>
        <source>the form&apos;s id, as the list shows it</source>
        <translation>blankettens id, så som listan visar det</translation>
    </message>
    <message>
        <source>do the whole job on a fictive practice case and write a report</source>
        <translation>gör hela arbetet på ett påhittat övningsärende och skriv en rapport</translation>
    </message>
    <message>
        <source>a folder for the demo&apos;s files; an earlier demo&apos;s are replaced</source>
        <translation>en mapp för demons filer; en tidigare demos filer ersätts</translation>
    </message>
    <message>
        <source>check a vault, back it up, or restore a backup</source>
        <translation>kontrollera ett valv, säkerhetskopiera det eller återställ en kopia</translation>
    </message>
    <message>
        <source>look the whole vault over</source>
        <translation>gå igenom hela valvet</translation>
    </message>
    <message>
        <source>make a checked backup</source>
        <translation>ta en kontrollerad säkerhetskopia</translation>
    </message>
    <message>
        <source>put a backup in the vault&apos;s place</source>
        <translation>lägg en säkerhetskopia i valvets ställe</translation>
    </message>
    <message>
        <source>The password is asked for on the terminal, or read from standard input.</source>
        <translation>Lösenordet frågas efter i terminalen eller läses från standard in.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAMN</translation>
    </message>
    <message>
        <source>which backup; the newest unless told</source>
        <translation>vilken säkerhetskopia; den nyaste om inget anges</translation>
    </message>
    <message>
        <source>make the organisation&apos;s key, which can open every vault that lets it in</source>
        <translation>skapa organisationens nyckel, som kan öppna alla valv som släpper in den</translation>
    </message>
    <message>
        <source>The key&apos;s file is sealed under a password that is asked for.</source>
        <translation>Nyckelfilen låses med ett lösenord som efterfrågas.</translation>
    </message>
    <message>
        <source>give a vault a new password by the organisation&apos;s key</source>
        <translation>ge ett valv ett nytt lösenord med organisationens nyckel</translation>
    </message>
    <message>
        <source>First the password of the key&apos;s file is asked for, then the vault&apos;s new password.</source>
        <translation>Först efterfrågas nyckelfilens lösenord, sedan valvets nya lösenord.</translation>
    </message>
    <message>
        <source>the file that vault recovery-key made</source>
        <translation>filen som vault recovery-key skapade</translation>
    </message>
    <message>
        <source>what the organisation has decided</source>
        <translation>vad organisationen har bestämt</translation>
    </message>
    <message>
        <source>tell what holds on this computer, or what is wrong in a policy file</source>
        <translation>visa vad som gäller på den här datorn, eller vad som är fel i en policyfil</translation>
    </message>
    <message>
        <source>the computer&apos;s own unless told</source>
        <translation>datorns egen om inget annat anges</translation>
    </message>
    <message>
        <source>look at a sealed bundle from outside</source>
        <translation>se på ett förseglat paket utifrån</translation>
    </message>
    <message>
        <source>show what can be seen without a key, and nothing else</source>
        <translation>visa det som syns utan nyckel, och inget annat</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FIL</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>UT</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>filen som ska skrivas</translation>
    </message>
    <message>
        <source>Format: {format}</source>
        <translation>Format: {format}</translation>
    </message>
    <message>
        <source>Can be opened by: {count} keys</source>
        <translation>Kan öppnas av: {count} nycklar</translation>
    </message>
    <message>
        <source>Size: {size} bytes</source>
        <translation>Storlek: {size} byte</translation>
    </message>
    <message>
        <source>Who sent it, to whom and about whom cannot be seen without a key.</source>
        <translation>Vem som har skickat det, till vem och om vem syns inte utan nyckel.</translation>
    </message>
    <message>
        <source>There is no form “{form}”. Choose one of: {forms}</source>
        <translation>Blanketten ”{form}” finns inte. Välj en av: {forms}</translation>
    </message>
    <message>
        <source>The map is whole: no mistakes found.</source>
        <translation>Kartan är hel: inga fel hittades.</translation>
    </message>
    <message>
        <source>Mistakes: {count}</source>
        <translation>Antal fel: {count}</translation>
    </message>
    <message>
        <source>Cases: {cases}. Entries: {entries}. Documents: {documents}. Log rows: {log_rows}.</source>
        <translation>Ärenden: {cases}. Poster: {entries}. Dokument: {documents}. Loggrader: {log_rows}.</translation>
    </message>
    <message>
        <source>Not as it was written: {what}</source>
        <translation>Inte som det skrevs: {what}</translation>
    </message>
    <message>
        <source>The vault is whole.</source>
        <translation>Valvet är helt.</translation>
    </message>
    <message>
        <source>Backup made and checked: {name}</source>
        <translation>Säkerhetskopian är tagen och kontrollerad: {name}</translation>
    </message>
    <message>
        <source>There are no backups of a vault in this folder.</source>
        <translation>Det finns inga säkerhetskopior av ett valv i mappen.</translation>
    </message>
    <message>
        <source>There is no backup “{name}”. There are: {names}</source>
        <translation>Säkerhetskopian ”{name}” finns inte. Det finns: {names}</translation>
    </message>
    <message>
        <source>The backup {name} is in place. What was there is kept in “backups”.</source>
        <translation>Säkerhetskopian {name} är på plats. Det som fanns där ligger kvar i ”backups”.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Lösenord: </translation>
    </message>
    <message>
        <source>No password came on standard input.</source>
        <translation>Inget lösenord kom på standard in.</translation>
    </message>
    <message>
        <source>The folder holds files that are not a demo&apos;s: {folder}</source>
        <translation>Mappen innehåller filer som inte är en demos: {folder}</translation>
    </message>
    <message>
        <source>Maps: {maps}. Forms: {forms}. Vaults: {vaults}. Bundles: {bundles}. Refused: {refused}. Pictures: {pictures}.</source>
        <translation>Kartor: {maps}. Blanketter: {forms}. Valv: {vaults}. Paket: {bundles}. Avvisat: {refused}. Bilder: {pictures}.</translation>
    </message>
    <message>
        <source>FAILED: {part}: {why}</source>
        <translation>MISSLYCKADES: {part}: {why}</translation>
    </message>
    <message>
        <source>The report: {path}</source>
        <translation>Rapporten: {path}</translation>
    </message>
    <message>
        <source>The file must end in .pdf, .png, .svg or .json: {file}</source>
        <translation>Filen måste sluta på .pdf, .png, .svg eller .json: {file}</translation>
    </message>
    <message>
        <source>There is no page “{page}”. Choose one of: {pages}</source>
        <translation>Sidan ”{page}” finns inte. Välj en av: {pages}</translation>
    </message>
    <message>
        <source>The smallest text is {size} points: choose larger paper.</source>
        <translation>Den minsta texten är {size} punkter: välj ett större papper.</translation>
    </message>
    <message>
        <source>The process book is a PDF: choose a file that ends in .pdf.</source>
        <translation>Processboken är en PDF: välj en fil som slutar på .pdf.</translation>
    </message>
    <message>
        <source>The file is named after the variant: a–z, 0–9, hyphens and .yaml: {file}</source>
        <translation>Filen har variantens namn: a–z, 0–9, bindestreck och .yaml: {file}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>Nothing was written: the changed map is not whole.</source>
        <translation>Inget skrevs: den ändrade kartan är inte hel.</translation>
    </message>
    <message>
        <source>Nothing was written: the file says what the map says.</source>
        <translation>Inget skrevs: filen säger detsamma som kartan.</translation>
    </message>
    <message>
        <source>Came along:</source>
        <translation>Följde med:</translation>
    </message>
    <message>
        <source>Could not be taken along:</source>
        <translation>Gick inte att ta med:</translation>
    </message>
    <message>
        <source>There is no policy file on this computer.</source>
        <translation>Det finns ingen policyfil på den här datorn.</translation>
    </message>
    <message>
        <source>The policy file is whole: {file}</source>
        <translation>Policyfilen är hel: {file}</translation>
    </message>
    <message>
        <source>Locks after {least} to {most} minutes without use.</source>
        <translation>Låser efter {least} till {most} minuter utan användning.</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>ingenstans</translation>
    </message>
    <message>
        <source>Files are saved in: {folders}</source>
        <translation>Filer sparas i: {folders}</translation>
    </message>
    <message>
        <source>Nothing is saved on removable drives.</source>
        <translation>Inget sparas på flyttbara enheter.</translation>
    </message>
    <message>
        <source>Vaults let in the organisation&apos;s key {fingerprint}.</source>
        <translation>Valv släpper in organisationens nyckel {fingerprint}.</translation>
    </message>
    <message>
        <source>Password for the key&apos;s file: </source>
        <translation>Lösenord för nyckelfilen: </translation>
    </message>
    <message>
        <source>The private key lies in {file}. Keep it apart from every computer.</source>
        <translation>Den privata nyckeln ligger i {file}. Förvara den skild från alla datorer.</translation>
    </message>
    <message>
        <source>Fingerprint: {fingerprint}</source>
        <translation>Fingeravtryck: {fingerprint}</translation>
    </message>
    <message>
        <source>For the policy file:</source>
        <translation>För policyfilen:</translation>
    </message>
    <message>
        <source>Password of the key&apos;s file: </source>
        <translation>Nyckelfilens lösenord: </translation>
    </message>
    <message>
        <source>New password for the vault: </source>
        <translation>Nytt lösenord för valvet: </translation>
    </message>
    <message>
        <source>The vault opens with the new password. Its recovery words hold as before. The log says that the organisation&apos;s key {fingerprint} was used.</source>
        <translation>Valvet öppnas med det nya lösenordet. Återställningsorden gäller som förut. I loggen står att organisationens nyckel {fingerprint} användes.</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>En gång till: </translation>
    </message>
    <message>
        <source>The two are not the same. Nothing was done.</source>
        <translation>De två är inte lika. Inget har gjorts.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Sharing the case without consent</source>
        <translation>Att dela ärendet utan samtycke</translation>
    </message>
    <message>
        <source>Sharing a note of a kind that the consent does not name</source>
        <translation>Att dela en anteckning av en sort som samtycket inte nämner</translation>
    </message>
    <message>
        <source>Sending the form “{title}” without consent</source>
        <translation>Att skicka blanketten ”{title}” utan samtycke</translation>
    </message>
    <message>
        <source>the maps</source>
        <translation>kartorna</translation>
    </message>
    <message>
        <source>the empty forms</source>
        <translation>de tomma blanketterna</translation>
    </message>
    <message>
        <source>the case, from vault to received bundle</source>
        <translation>ärendet, från valv till mottaget paket</translation>
    </message>
    <message>
        <source>the pictures of the window</source>
        <translation>bilderna av fönstret</translation>
    </message>
    <message>
        <source>Caseworker Practice</source>
        <translation>Handläggare Övning</translation>
    </message>
    <message>
        <source>The practice unit</source>
        <translation>Övningsenheten</translation>
    </message>
    <message>
        <source>social worker</source>
        <translation>socialsekreterare</translation>
    </message>
    <message>
        <source>Practice street 2, 000 00 Practice town</source>
        <translation>Övningsgatan 2, 000 00 Övningsstad</translation>
    </message>
    <message>
        <source>Coordinator Practice</source>
        <translation>Samordnare Övning</translation>
    </message>
    <message>
        <source>The practice clinic</source>
        <translation>Övningsmottagningen</translation>
    </message>
    <message>
        <source>rehabilitation coordinator</source>
        <translation>rehabkoordinator</translation>
    </message>
    <message>
        <source>Practice: the person calls and asks for support. Wants help to work.</source>
        <translation>Övning: personen ringer och frågar om stöd. Vill ha hjälp att komma i arbete.</translation>
    </message>
    <message>
        <source>Practice: a first conversation is held. Sleeps badly, likes to bake.</source>
        <translation>Övning: ett första samtal är hållet. Sover dåligt, tycker om att baka.</translation>
    </message>
    <message>
        <source>Practice: the mapping is done together. The savings last until spring.</source>
        <translation>Övning: kartläggningen är gjord tillsammans. Sparpengarna räcker till våren.</translation>
    </message>
    <message>
        <source>Practice: we plan a joint meeting with the clinic next week.</source>
        <translation>Övning: vi planerar ett gemensamt möte med mottagningen nästa vecka.</translation>
    </message>
    <message>
        <source>That the consent is voluntary and can be withdrawn at any time.</source>
        <translation>Att samtycket är frivilligt och kan återkallas när som helst.</translation>
    </message>
    <message>
        <source>Coordinated rehabilitation: to plan together and not ask twice.</source>
        <translation>Samordnad rehabilitering: att planera tillsammans och inte fråga två gånger.</translation>
    </message>
    <message>
        <source>Practice answer: {label}</source>
        <translation>Övningssvar: {label}</translation>
    </message>
</context>
</TS>
