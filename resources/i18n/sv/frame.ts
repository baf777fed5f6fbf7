<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
