<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Notice</name>
    <message>
        <source>Save a report for IT…</source>
        <translation>Spara en rapport till it…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Tidigare meddelanden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>There is no message since you unlocked.</source>
        <translation>Inget meddelande har visats sedan du låste upp.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Nothing to undo. What is in the journal is corrected there, not undone.</source>
        <translation>Det finns inget att ångra. Det som står i journalen rättas där, det ångras inte.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The contact is removed.</source>
        <translation>Kontakten är borttagen.</translation>
    </message>
    <message>
        <source>The contact is added.</source>
        <translation>Kontakten är tillagd.</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>Ärendet är öppet igen.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Ärendet är avslutat.</translation>
    </message>
    <message>
        <source>What was begun is thrown away.</source>
        <translation>Det påbörjade är kastat.</translation>
    </message>
    <message>
        <source>The recipient is removed.</source>
        <translation>Mottagaren är borttagen.</translation>
    </message>
    <message>
        <source>Marked as not done.</source>
        <translation>Markerat som inte klart.</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>Markerat som klart.</translation>
    </message>
    <message>
        <source>The contact is back.</source>
        <translation>Kontakten är tillbaka.</translation>
    </message>
    <message>
        <source>The contact is removed again.</source>
        <translation>Kontakten är borttagen igen.</translation>
    </message>
    <message>
        <source>The case is closed again.</source>
        <translation>Ärendet är avslutat igen.</translation>
    </message>
    <message>
        <source>What was begun is back.</source>
        <translation>Det påbörjade är tillbaka.</translation>
    </message>
    <message>
        <source>The recipient is back.</source>
        <translation>Mottagaren är tillbaka.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>The report is saved. It names nobody.</source>
        <translation>Rapporten är sparad. Den nämner ingen person.</translation>
    </message>
    <message>
        <source>A chosen variant of the map does not fit. See Variants.</source>
        <translation>En vald variant av kartan går inte att använda. Se Varianter.</translation>
    </message>
    <message>
        <source>Open a case first: the form is filled from it.</source>
        <translation>Öppna ett ärende först: blanketten fylls i från det.</translation>
    </message>
</context>
</TS>
