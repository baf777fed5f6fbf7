<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Statistics</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>dolt</translation>
    </message>
    <message>
        <source>Time in each box</source>
        <translation>Tid i varje ruta</translation>
    </message>
    <message>
        <source>Time for certificates and SIP meetings</source>
        <translation>Tid till intyg och SIP-möte</translation>
    </message>
    <message>
        <source>Time with each party</source>
        <translation>Tid hos varje part</translation>
    </message>
    <message>
        <source>Time in each box, by gender</source>
        <translation>Tid i varje ruta, efter kön</translation>
    </message>
    <message>
        <source>Time in each box, by age</source>
        <translation>Tid i varje ruta, efter ålder</translation>
    </message>
    <message>
        <source>Cases by gender</source>
        <translation>Ärenden efter kön</translation>
    </message>
    <message>
        <source>Cases by age</source>
        <translation>Ärenden efter ålder</translation>
    </message>
    <message>
        <source>Cases by gender and age</source>
        <translation>Ärenden efter kön och ålder</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Mediandagar</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Kvinnor</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Män</translation>
    </message>
    <message>
        <source>Medical certificate</source>
        <translation>Läkarintyg</translation>
    </message>
    <message>
        <source>SIP meeting</source>
        <translation>SIP-möte</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>{first} or older</source>
        <translation>{first} år eller äldre</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first}–{last} år</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>What to count</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Spara som CSV…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Räknar…</translation>
    </message>
    <message>
        <source>Saved: {file}, as it was on {day}</source>
        <translation>Sparad: {file}, så som det var {day}</translation>
    </message>
    <message>
        <source>Nothing to save: there was nothing on {day}</source>
        <translation>Inget att spara: {day} fanns det inget att räkna</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Counted from the cases on this computer, without the practice case. Groups under {least} are hidden, and so are numbers from which such a group could be worked out: nobody can be pointed out. A file holds the numbers as they were when the last quarter closed.</source>
        <translation>Räknat på ärendena i den här datorn, utan övningsärendet. Grupper med färre än {least} döljs, liksom tal som de skulle gå att räkna ut ifrån. Ingen ska kunna pekas ut. En fil innehåller talen så som de var när det senaste kvartalet tog slut.</translation>
    </message>
    <message>
        <source>When your cases have moved along the map, you see here how many they are and how long each box took.</source>
        <translation>När dina ärenden har rört sig på kartan ser du här hur många de är och hur lång tid varje ruta tog.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Inget att räkna ännu</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>Till ärendena</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Spara tabellen</translation>
    </message>
</context>
</TS>
