<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AttachForm</name>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil…</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Bifoga ett dokument</translation>
    </message>
    <message>
        <source>PDF, PNG or JPEG of at most {limit} MB. The copy in the case is encrypted; the file you choose stays where it is, so remove it yourself if it should not lie there.</source>
        <translation>PDF, PNG eller JPEG på högst {limit} MB. Kopian i ärendet är krypterad; filen du väljer ligger kvar där den är, så ta bort den själv om den inte ska ligga där.</translation>
    </message>
    <message>
        <source>How far the document has come</source>
        <translation>Hur långt dokumentet har kommit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Läser filen…</translation>
    </message>
    <message>
        <source>The document was not attached: the desk was locked while it was read. The file lies where it was.</source>
        <translation>Dokumentet bifogades inte: programmet låstes medan det lästes. Filen ligger kvar där den låg.</translation>
    </message>
    <message>
        <source>The document was attached after the desk was locked.</source>
        <translation>Dokumentet bifogades efter att programmet låstes.</translation>
    </message>
    <message>
        <source>The consent decides who may see it.</source>
        <translation>Samtycket avgör vem som får se det.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Vad det innehåller</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Välj ett dokument</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was attached.</source>
        <translation>Avbrutet. Inget har bifogats.</translation>
    </message>
    <message>
        <source>Only PDF, PNG and JPEG can be attached.</source>
        <translation>Bara PDF, PNG och JPEG går att bifoga.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>På kartan</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Nästa tidsgräns</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>till {date}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>avslutat</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <translation>inte placerat än</translation>
    </message>
    <message>
        <source>{name} · protected</source>
        <translation>{name} · skyddade uppgifter</translation>
    </message>
    <message>
        <source>Name, identity number or case number</source>
        <translation>Namn, personnummer eller ärendenummer</translation>
    </message>
    <message>
        <source>Search among cases</source>
        <translation>Sök bland ärenden</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Ta emot…</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Inga ärenden än</translation>
    </message>
    <message>
        <source>Search by a part of the name, the identity number or the case number.</source>
        <translation>Sök på en del av namnet, personnumret eller ärendenumret.</translation>
    </message>
    <message>
        <source>Show every case</source>
        <translation>Visa alla ärenden</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>Inget ärende passar</translation>
    </message>
    <message>
        <source>Open the first one, place it on the map and write a note. Everything stays encrypted on this computer.</source>
        <translation>Öppna det första, placera det på kartan och skriv en anteckning. Allt stannar krypterat på den här datorn.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Search in this case</source>
        <translation>Sök i ärendet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Hidden: protected identity</source>
        <translation>Dold: skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Address and telephone</source>
        <translation>Adress och telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Visa på kartan</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Samtycke…</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>Facts about the person</source>
        <translation>Uppgifter om personen</translation>
    </message>
    <message>
        <source>Save the facts</source>
        <translation>Spara uppgifterna</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>How far the extract has come</source>
        <translation>Hur långt utdraget har kommit</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Ny plan…</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Bifoga…</translation>
    </message>
    <message>
        <source>Putting the extract together…</source>
        <translation>Sammanställer utdraget…</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Sparad: {file}</translation>
    </message>
    <message>
        <source>Cancelled. No extract was made.</source>
        <translation>Avbrutet. Inget utdrag har gjorts.</translation>
    </message>
    <message>
        <source>The extract was saved after the desk was locked.</source>
        <translation>Utdraget sparades efter att programmet låstes.</translation>
    </message>
    <message>
        <source>Forms…</source>
        <translation>Blanketter…</translation>
    </message>
    <message>
        <source>extract-{day}.pdf</source>
        <translation>utdrag-{day}.pdf</translation>
    </message>
    <message>
        <source>Save the extract</source>
        <translation>Spara utdraget</translation>
    </message>
    <message>
        <source>Change the facts…</source>
        <translation>Ändra uppgifterna…</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
</context>
<context>
    <name>CaseState</name>
    <message>
        <source>Save an extract…</source>
        <translation>Spara ett utdrag…</translation>
    </message>
    <message>
        <source>Everything about the person as PDF, for the person to have.</source>
        <translation>Allt om personen som PDF, för personen att få.</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Avsluta ärendet…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Öppna det igen</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Avsluta ärendet</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source>Opened {date}.</source>
        <translation>Öppnat {date}.</translation>
    </message>
    <message>
        <source>Closed {date}.</source>
        <translation>Avslutat {date}.</translation>
    </message>
    <message>
        <source>A closed case can be read but not written in. Its deadlines go. You can open it again.</source>
        <translation>Ett avslutat ärende kan läsas men inte ändras. Dess tidsgränser försvinner. Du kan öppna det igen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>No party</source>
        <translation>Ingen part</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add a contact…</source>
        <translation>Lägg till en kontakt…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation>Ingen är antecknad än.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>{what}: {title}</source>
        <translation>{what}: {title}</translation>
    </message>
    <message>
        <source>Time is out at {box}</source>
        <translation>Tiden är ute vid {box}</translation>
    </message>
    <message>
        <source>Time ends at {box}</source>
        <translation>Tiden går ut vid {box}</translation>
    </message>
    <message>
        <source>Follow up the plan</source>
        <translation>Följ upp planen</translation>
    </message>
    <message>
        <source>A consent ends</source>
        <translation>Ett samtycke går ut</translation>
    </message>
    <message>
        <source>Answer due</source>
        <translation>Svar väntas</translation>
    </message>
    <message>
        <source>Application to be handled by now</source>
        <translation>Ansökan ska vara handlagd</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>1 day late</source>
        <translation>1 dag försenat</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>{days} dagar försenat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Opening…</source>
        <translation>Öppnar…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Bilden är skadad.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Sida {page} av {count}</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>A revised plan</source>
        <translation>En ändrad plan</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>En plan</translation>
    </message>
    <message>
        <source>Changed facts about the person</source>
        <translation>Ändrade personuppgifter</translation>
    </message>
    <message>
        <source>A contact</source>
        <translation>En kontakt</translation>
    </message>
    <message>
        <source>A correction</source>
        <translation>En rättelse</translation>
    </message>
    <message>
        <source>What the individual disputes</source>
        <translation>Det som individen inte håller med om</translation>
    </message>
    <message>
        <source>A consent</source>
        <translation>Ett samtycke</translation>
    </message>
    <message>
        <source>A consent&apos;s correction</source>
        <translation>En rättelse av ett samtycke</translation>
    </message>
    <message>
        <source>A withdrawal of consent</source>
        <translation>En återkallelse av samtycke</translation>
    </message>
    <message>
        <source>A disclosure by law</source>
        <translation>Ett utlämnande enligt lag</translation>
    </message>
    <message>
        <source>What is to be shared</source>
        <translation>Det som ska delas</translation>
    </message>
    <message>
        <source>A note at {box}</source>
        <translation>En anteckning vid {box}</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>En anteckning</translation>
    </message>
    <message>
        <source>Begun, not saved yet</source>
        <translation>Påbörjat, inte sparat än</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Go on: {name}</source>
        <translation>Fortsätt: {name}</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Corrects what was written {moment}</source>
        <translation>Rättar det som skrevs {moment}</translation>
    </message>
    <message>
        <source>Locked: the consent is withdrawn. Never sent on.</source>
        <translation>Låst: samtycket är återkallat. Skickas aldrig vidare.</translation>
    </message>
    <message>
        <source>Corrected text. What stood before can still be read.</source>
        <translation>Rättad text. Det som stod innan går fortfarande att läsa.</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Spara rättelsen</translation>
    </message>
    <message>
        <source>What does the individual hold to be wrong?</source>
        <translation>Vad anser individen är fel?</translation>
    </message>
    <message>
        <source>Mark as disputed</source>
        <translation>Markera som ifrågasatt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Corrected {moment}</source>
        <translation>Rättad {moment}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rätta…</translation>
    </message>
    <message>
        <source>Disputed…</source>
        <translation>Ifrågasatt…</translation>
    </message>
    <message>
        <source>Revise…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Read by duty…</source>
        <translation>Läs med stöd i lag…</translation>
    </message>
    <message>
        <source>It may be read only where a law asks for it. Which duty is it? Your answer is noted in the log.</source>
        <translation>Den får bara läsas där en lag kräver det. Vad gäller det? Ditt svar antecknas i loggen.</translation>
    </message>
    <message>
        <source>Leave it locked</source>
        <translation>Låt den vara låst</translation>
    </message>
    <message>
        <source>The individual asks to read it</source>
        <translation>Individen vill ta del av den</translation>
    </message>
    <message>
        <source>Supervision or audit</source>
        <translation>Tillsyn eller granskning</translation>
    </message>
    <message>
        <source>A decision is being tried</source>
        <translation>Ett beslut prövas</translation>
    </message>
</context>
<context>
    <name>Extract</name>
    <message>
        <source>Extract from the case file</source>
        <translation>Utdrag ur ärendet</translation>
    </message>
    <message>
        <source>This is everything about you that this caseworker&apos;s case file holds, and who has looked at it. You have the right to get it (GDPR, article 15). Attached documents are listed by name; ask for them if you want copies.</source>
        <translation>Det här är allt om dig som finns i handläggarens ärende, och vem som har tittat i det. Du har rätt att få det (dataskyddsförordningen, artikel 15). Bifogade dokument står med sina namn; säg till om du vill ha kopior.</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Ärende {number}</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Telephone and e-mail</source>
        <translation>Telefon och e-post</translation>
    </message>
    <message>
        <source>Draft not yet saved</source>
        <translation>Utkast som inte är sparat än</translation>
    </message>
    <message>
        <source>The way on the map</source>
        <translation>Vägen på kartan</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>You hold this to be wrong</source>
        <translation>Detta anser du vara fel</translation>
    </message>
    <message>
        <source>Not on this paper</source>
        <translation>Inte med på det här papperet</translation>
    </message>
    <message>
        <source>Your identity is protected, so what tells where you can be reached is left out ({count} items). Ask your caseworker to show it to you.</source>
        <translation>Du har skyddade personuppgifter. Därför är det som visar var du kan nås utelämnat (antal: {count}). Be din handläggare att visa det för dig.</translation>
    </message>
    <message>
        <source>Received from another party that has asked it back ({count} items). It is locked here. Ask your caseworker to show it to you, or the party that wrote it.</source>
        <translation>Har kommit från en annan part som har återkallat det (antal: {count}). Det är låst här. Be din handläggare, eller parten som skrev det, att visa det för dig.</translation>
    </message>
    <message>
        <source>Who has looked and written</source>
        <translation>Vem som har läst och skrivit</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Ärendet öppnat</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Ärendet avslutat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>{fact}: changed (hidden: protected identity)</source>
        <translation>{fact}: ändrat (dolt: skyddade personuppgifter)</translation>
    </message>
    <message>
        <source>{fact}: {before} → {after}</source>
        <translation>{fact}: {before} → {after}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Kind of identity</source>
        <translation>Slag av identitet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Postcode and town</source>
        <translation>Postnummer och ort</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>personal identity number</source>
        <translation>personnummer</translation>
    </message>
    <message>
        <source>coordination number</source>
        <translation>samordningsnummer</translation>
    </message>
    <message>
        <source>another identity</source>
        <translation>annan identitet</translation>
    </message>
</context>
<context>
    <name>InlineText</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>NewCase</name>
    <message>
        <source>YYYYMMDD-NNNN</source>
        <translation>ÅÅÅÅMMDD-NNNN</translation>
    </message>
    <message>
        <source>Another identity than a Swedish number</source>
        <translation>Annan identitet än ett svenskt nummer</translation>
    </message>
    <message>
        <source>Protected identity: hide address, telephone and e-mail</source>
        <translation>Skyddade personuppgifter: dölj adress, telefon och e-post</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>Öppna det ärendet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Address (may be left empty)</source>
        <translation>Adress (kan lämnas tom)</translation>
    </message>
    <message>
        <source>Postcode and town</source>
        <translation>Postnummer och ort</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>The person already has an open case: {number}.</source>
        <translation>Personen har redan ett öppet ärende: {number}.</translation>
    </message>
    <message>
        <source>The person has a closed case: {number}.</source>
        <translation>Personen har ett avslutat ärende: {number}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Write here. The draft is kept while you type.</source>
        <translation>Skriv här. Utkastet sparas medan du skriver.</translation>
    </message>
    <message>
        <source>Note at this step</source>
        <translation>Anteckning vid rutan</translation>
    </message>
    <message>
        <source>Save in the journal</source>
        <translation>Spara i journalen</translation>
    </message>
    <message>
        <source>The case is here</source>
        <translation>Ärendet är här</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Utkastet är kvar</translation>
    </message>
    <message>
        <source>Saved in the journal</source>
        <translation>Sparat i journalen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Skriver…</translation>
    </message>
    <message>
        <source>The consent decides who may see it.</source>
        <translation>Samtycket avgör vem som får se den.</translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation>Vad anteckningen handlar om</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Samordning</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Follow up on</source>
        <translation>Följ upp den</translation>
    </message>
    <message>
        <source>Day of follow-up</source>
        <translation>Dag för uppföljning</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Spara planen</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Ny plan</translation>
    </message>
    <message>
        <source>Revised plan</source>
        <translation>Ändrad plan</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What, line {number}</source>
        <translation>Vad, rad {number}</translation>
    </message>
    <message>
        <source>Who, line {number}</source>
        <translation>Vem, rad {number}</translation>
    </message>
    <message>
        <source>What the plan is about</source>
        <translation>Vad planen gäller</translation>
    </message>
    <message>
        <source>Goals, in the individual&apos;s own words; one on each line</source>
        <translation>Mål, med individens egna ord; ett på varje rad</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Vem gör vad</translation>
    </message>
    <message>
        <source>One more line</source>
        <translation>En rad till</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Practice person One</source>
        <translation>Övningsperson Ett</translation>
    </message>
    <message>
        <source>Practice street 1</source>
        <translation>Övningsgatan 1</translation>
    </message>
</context>
<context>
    <name>Stay</name>
    <message>
        <source>the same day</source>
        <translation>samma dag</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
    <message>
        <source>The case is still here: {days}.</source>
        <translation>Ärendet står kvar här: {days}.</translation>
    </message>
    <message>
        <source>Left {date}, the same day.</source>
        <translation>Lämnad {date}, samma dag.</translation>
    </message>
    <message>
        <source>Left {date}, after {days}.</source>
        <translation>Lämnad {date}, efter {days}.</translation>
    </message>
    <message>
        <source>The case came here today.</source>
        <translation>Ärendet kom hit i dag.</translation>
    </message>
    <message>
        <source>The case is here: {days} so far.</source>
        <translation>Ärendet står här: {days} hittills.</translation>
    </message>
    <message>
        <source>The case was here: {days}.</source>
        <translation>Ärendet har stått här: {days}.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Practice</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Dela…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Puts the case away. It is not ended.</source>
        <translation>Lägger undan ärendet. Det avslutas inte.</translation>
    </message>
    <message>
        <source>Close the case on the desk</source>
        <translation>Stäng och lägg undan ärendet</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Samtycke saknas</translation>
    </message>
    <message>
        <source>Consent until {date}</source>
        <translation>Samtycke till {date}</translation>
    </message>
    <message>
        <source>Consent: {parties} · until {date}</source>
        <translation>Samtycke: {parties} · till {date}</translation>
    </message>
    <message>
        <source>Show name</source>
        <translation>Visa namnet</translation>
    </message>
    <message>
        <source>Hide name</source>
        <translation>Dölj namnet</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Note on {subject}</source>
        <translation>Anteckning om {subject}</translation>
    </message>
    <message>
        <source>Correction, on {subject}</source>
        <translation>Rättelse om {subject}</translation>
    </message>
    <message>
        <source>The individual disputes: {text}</source>
        <translation>Individen anser att detta är fel: {text}</translation>
    </message>
    <message>
        <source>Disputed by the individual</source>
        <translation>Ifrågasatt av individen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Lämnad ruta</translation>
    </message>
    <message>
        <source>Step taken</source>
        <translation>Ny ruta</translation>
    </message>
    <message>
        <source>{kinds}. {purpose}</source>
        <translation>{kinds}. {purpose}</translation>
    </message>
    <message>
        <source>{parties}, {first} to {last}</source>
        <translation>{parties}, {first} till {last}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>{form}, by {giver}</source>
        <translation>{form}, av {giver}</translation>
    </message>
    <message>
        <source>Information given: {text}</source>
        <translation>Information som lämnades: {text}</translation>
    </message>
    <message>
        <source>Restrictions: {text}</source>
        <translation>Begränsningar: {text}</translation>
    </message>
    <message>
        <source>The whole consent</source>
        <translation>Hela samtycket</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Återkallelse</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>To be followed up on {date}.</source>
        <translation>Följs upp {date}.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>To {party}</source>
        <translation>Till {party}</translation>
    </message>
    <message>
        <source>To {name}, {party}</source>
        <translation>Till {name}, {party}</translation>
    </message>
    <message>
        <source>Items shared: {count}</source>
        <translation>Delade poster: {count}</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Delat</translation>
    </message>
    <message>
        <source>To {name}, by {law}</source>
        <translation>Till {name}, enligt {law}</translation>
    </message>
    <message>
        <source>Decided by {name}</source>
        <translation>Beslutat av {name}</translation>
    </message>
    <message>
        <source>Disclosed without consent</source>
        <translation>Utlämnat utan samtycke</translation>
    </message>
    <message>
        <source>Changed facts about the person</source>
        <translation>Ändrade personuppgifter</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Forms and plans</source>
        <translation>Blanketter och planer</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Delningar</translation>
    </message>
    <message>
        <source>Facts about the person</source>
        <translation>Personuppgifter</translation>
    </message>
    <message>
        <source>Notes: {subject}</source>
        <translation>Anteckningar: {subject}</translation>
    </message>
    <message>
        <source>Choose on the map where the case stands, and write the first note there.</source>
        <translation>Välj på kartan var ärendet står och skriv den första anteckningen där.</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Visa på kartan</translation>
    </message>
    <message>
        <source>Nothing is written in this case yet</source>
        <translation>Inget är skrivet i ärendet än</translation>
    </message>
    <message>
        <source>What you search for, or chose to see, is not in the case.</source>
        <translation>Det du söker, eller valde att se, finns inte i ärendet.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>Nothing here fits</source>
        <translation>Inget i ärendet passar</translation>
    </message>
    <message>
        <source>Show {count} older</source>
        <translation>Visa {count} äldre</translation>
    </message>
</context>
</TS>
