<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Guide</name>
    <message>
        <source>Box {number}</source>
        <translation>Ruta {number}</translation>
    </message>
    <message>
        <source>Process {number}</source>
        <translation>Process {number}</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Gör så här</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>All parties on one page</source>
        <translation>Alla parter på en sida</translation>
    </message>
    <message>
        <source>Choose the process where the person is now, or search.</source>
        <translation>Välj processen där personen är nu, eller sök.</translation>
    </message>
    <message>
        <source>Taken away by a variant</source>
        <translation>Borttaget av en variant</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Blanketter</translation>
    </message>
    <message>
        <source>Set by law</source>
        <translation>Bestäms i lag</translation>
    </message>
    <message>
        <source>Local practice, not law</source>
        <translation>Lokal praxis, inte lag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lagrum</translation>
    </message>
    <message>
        <source>Checked {date}</source>
        <translation>Kontrollerad {date}</translation>
    </message>
    <message>
        <source>in 2019: {law}</source>
        <translation>2019: {law}</translation>
    </message>
    <message>
        <source>verify locally</source>
        <translation>verifiera lokalt</translation>
    </message>
    <message>
        <source>Read the law</source>
        <translation>Läs lagen</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>På webben</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Vilka deltar</translation>
    </message>
    <message>
        <source>The process ends here.</source>
        <translation>Processen slutar här.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>Our reading: the text of 2019 does not state this arrow.</source>
        <translation>Vår läsning: texten från 2019 anger inte pilen.</translation>
    </message>
    <message>
        <source>to process {number} {title}</source>
        <translation>till process {number} {title}</translation>
    </message>
    <message>
        <source>Begins here</source>
        <translation>Börjar här</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processer</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Åter till översikten</translation>
    </message>
    <message>
        <source>Columns: the phases, the same for every party. Time goes from left to right.</source>
        <translation>Kolumner: faserna, samma för alla parter. Tiden går från vänster till höger.</translation>
    </message>
    <message>
        <source>Pill: the process begins or ends here.</source>
        <translation>Rundad: processen börjar eller slutar här.</translation>
    </message>
    <message>
        <source>Hexagon: a decision with labelled arrows.</source>
        <translation>Sexkant: ett vägval med märkta pilar.</translation>
    </message>
    <message>
        <source>Double edge: leads to another process. Double-click to follow.</source>
        <translation>Dubbel kant: leder till en annan process. Dubbelklicka för att följa.</translation>
    </message>
    <message>
        <source>Grey: Finsam, a surface that the parties share.</source>
        <translation>Grått: Finsam, en yta som parterna delar.</translation>
    </message>
    <message>
        <source>How to read the map</source>
        <translation>Så läser du kartan</translation>
    </message>
    <message>
        <source>Added by a variant</source>
        <translation>Tillagt av en variant</translation>
    </message>
    <message>
        <source>Changed by a variant. Before: {line}</source>
        <translation>Ändrat av en variant. Tidigare: {line}</translation>
    </message>
</context>
</TS>
