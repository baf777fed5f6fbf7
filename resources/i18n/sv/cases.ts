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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, PNG or JPEG of at most {limit} MB. The copy in the case is encrypted; the file you choose stays where it is, so remove it yourself if it should not lie there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which consent it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PDF, PNG and JPEG can be attached.</source>
        <translation type="unfinished"></translation>
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
        <source>not placed yet</source>
        <translation>inte placerat än</translation>
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
        <source>Open the first one, place it on the map and write a note. Everything stays encrypted on this computer.</source>
        <translation>Öppna det första, placera det på kartan och skriv en anteckning. Allt stannar krypterat på den här datorn.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
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
        <source>Forms…</source>
        <translation>Blanketter…</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Dela…</translation>
    </message>
    <message>
        <source>Change the facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>No party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
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
    <name>EntryCard</name>
    <message>
        <source>Corrects what was written {moment}</source>
        <translation>Rättar det som skrevs {moment}</translation>
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
        <source>Look</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Put away</source>
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
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Follow up on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revised plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What, line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, line {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the plan is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals, in the individual&apos;s own words; one on each line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more line</source>
        <translation type="unfinished"></translation>
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
        <source>No consent</source>
        <translation>Samtycke saknas</translation>
    </message>
    <message>
        <source>Consent until {date}</source>
        <translation>Samtycke till {date}</translation>
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
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>The individual disputes: {text}</source>
        <translation>Individen anser att detta är fel: {text}</translation>
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
        <source>Followed up on {date}.</source>
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
        <source>Nothing is written in this case yet.</source>
        <translation>Inget är skrivet i ärendet än.</translation>
    </message>
    <message>
        <source>Show {count} older</source>
        <translation>Visa {count} äldre</translation>
    </message>
</context>
</TS>
