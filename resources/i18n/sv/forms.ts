<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>Keep in the case</source>
        <translation>Spara i ärendet</translation>
    </message>
    <message>
        <source>Keep and record the consent</source>
        <translation>Spara och registrera samtycket</translation>
    </message>
    <message>
        <source>Answer: {form}</source>
        <translation>Svar: {form}</translation>
    </message>
    <message>
        <source>No field has been filled in.</source>
        <translation>Inget fält är ifyllt.</translation>
    </message>
    <message>
        <source>Answer – {form} {day}.pdf</source>
        <translation>Svar – {form} {day}.pdf</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Spara inte</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Ikryssat</translation>
    </message>
    <message>
        <source>The paper was handed out blank: check that it is about this person.</source>
        <translation>Papperet lämnades ut tomt. Kontrollera att det gäller den här personen.</translation>
    </message>
    <message>
        <source>What was sent is not kept in this case, so the two could not be compared.</source>
        <translation>Det som skickades finns inte i ärendet. Därför gick det inte att jämföra de två.</translation>
    </message>
    <message>
        <source>Notes or drawings lie over the pages ({count}). Read them on the paper itself.</source>
        <translation>Anteckningar eller teckningar ligger över sidorna ({count}). Läs dem på själva papperet.</translation>
    </message>
    <message>
        <source>It carries a digital signature, which this program does not check.</source>
        <translation>Det har en digital underskrift. Programmet kontrollerar den inte.</translation>
    </message>
    <message>
        <source>It is kept as {kind}.</source>
        <translation>Det sparas som {kind}.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>HH.MM</source>
        <translation>TT.MM</translation>
    </message>
    <message>
        <source>YYYYMMDD-NNNN</source>
        <translation>ÅÅÅÅMMDD-NNNN</translation>
    </message>
    <message>
        <source>{label} (needed)</source>
        <translation>{label} (krävs)</translation>
    </message>
    <message>
        <source>From the case</source>
        <translation>Från ärendet</translation>
    </message>
    <message>
        <source>From your profile</source>
        <translation>Från din profil</translation>
    </message>
    <message>
        <source>From the case&apos;s contacts</source>
        <translation>Från ärendets kontakter</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Dagens datum</translation>
    </message>
    <message>
        <source>Proposed by the form</source>
        <translation>Blankettens förslag</translation>
    </message>
    <message>
        <source>Choose the day in a calendar (Alt+Down)</source>
        <translation>Välj dagen i en kalender (Alt+nedåtpil)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Lägg till en rad</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Förhandsvisning av papperet</translation>
    </message>
    <message>
        <source>Preview, page {number} of {count}</source>
        <translation>Förhandsvisning, sida {number} av {count}</translation>
    </message>
    <message>
        <source>Filled in by {filler}: {fields}.</source>
        <translation>Fylls i av {filler}: {fields}.</translation>
    </message>
    <message>
        <source>Filled in on the paper: {fields}.</source>
        <translation>Fylls i på papperet: {fields}.</translation>
    </message>
    <message>
        <source>The consent covers this form to {party}</source>
        <translation>Samtycket omfattar blanketten till {party}</translation>
    </message>
    <message>
        <source>Consent is missing: {party} may not yet receive {kinds}. You can fill in the form, but it cannot leave.</source>
        <translation>Samtycke saknas: {party} får inte ta del av {kinds} än. Du kan fylla i blanketten, men den kan inte lämnas ut.</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Registrera samtycke…</translation>
    </message>
    <message>
        <source>Fill in the consent form first</source>
        <translation>Fyll i samtyckesblanketten först</translation>
    </message>
    <message>
        <source>Everything required is filled in.</source>
        <translation>Allt som krävs är ifyllt.</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Kvar att fylla i</translation>
    </message>
    <message>
        <source>1 field left</source>
        <translation>1 fält kvar</translation>
    </message>
    <message>
        <source>{count} fields left</source>
        <translation>{count} fält kvar</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Utkastet är kvar</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Skriver…</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>Stäng blanketten</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Taken up from your draft of {moment}.</source>
        <translation>Hämtat från ditt utkast {moment}.</translation>
    </message>
    <message>
        <source>How far the paper has come</source>
        <translation>Hur långt papperet har kommit</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Read in an answer…</source>
        <translation>Läs in ett svar…</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Tillbaka till ärendet</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Blanketter</translation>
    </message>
    <message>
        <source>No form is called that.</source>
        <translation>Ingen blankett heter så.</translation>
    </message>
    <message>
        <source>Search by a word of its title or of what it is for.</source>
        <translation>Sök på ett ord i rubriken eller i det som blanketten är till för.</translation>
    </message>
    <message>
        <source>Show every form</source>
        <translation>Visa alla blanketter</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbörjade</translation>
    </message>
    <message>
        <source>At the box where the case stands</source>
        <translation>För rutan där ärendet står</translation>
    </message>
    <message>
        <source>All forms</source>
        <translation>Alla blanketter</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Fortsätt…</translation>
    </message>
    <message>
        <source>To {party}</source>
        <translation>Till {party}</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Fyll i…</translation>
    </message>
    <message>
        <source>Search for a form</source>
        <translation>Sök blankett</translation>
    </message>
    <message>
        <source>Box {boxes}</source>
        <translation>Ruta {boxes}</translation>
    </message>
    <message>
        <source>Kept in the case and saved: {path}</source>
        <translation>Sparat i ärendet och som fil: {path}</translation>
    </message>
    <message>
        <source>The form was kept in the case and saved after the desk was locked.</source>
        <translation>Blanketten sparades i ärendet och som fil efter att programmet låstes.</translation>
    </message>
    <message>
        <source>Save the form as PDF</source>
        <translation>Spara blanketten som PDF</translation>
    </message>
    <message>
        <source>The form was kept in the case after the desk was locked, but not printed: print it from the case.</source>
        <translation>Blanketten sparades i ärendet efter att programmet låstes, men skrevs inte ut: skriv ut den från ärendet.</translation>
    </message>
    <message>
        <source>Kept in the case and sent to the printer.</source>
        <translation>Sparat i ärendet och skickat till skrivaren.</translation>
    </message>
    <message>
        <source>Kept in the case. The printing was stopped.</source>
        <translation>Sparad i ärendet. Utskriften avbröts.</translation>
    </message>
    <message>
        <source>The form was printed after the desk was locked.</source>
        <translation>Blanketten skrevs ut efter att programmet låstes.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was kept or saved.</source>
        <translation>Avbrutet. Inget har sparats, varken i ärendet eller som fil.</translation>
    </message>
    <message>
        <source>The consent is recorded. Here is the form.</source>
        <translation>Samtycket är registrerat. Här är blanketten.</translation>
    </message>
    <message>
        <source>Read in an answer</source>
        <translation>Läs in ett svar</translation>
    </message>
    <message>
        <source>The answer is kept in the case.</source>
        <translation>Svaret är sparat i ärendet.</translation>
    </message>
    <message>
        <source>The consent is recorded, with the paper beside it.</source>
        <translation>Samtycket är registrerat, med papperet bredvid.</translation>
    </message>
</context>
</TS>
