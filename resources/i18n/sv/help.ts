<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Help</name>
    <message>
        <source>Search the help</source>
        <translation>Sök i hjälpen</translation>
    </message>
    <message>
        <source>No page mentions this.</source>
        <translation>Ingen sida nämner det.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>The help cannot be read. Show IT this:</source>
        <translation>Hjälpen kan inte läsas. Visa it detta:</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Hjälpens sidor</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Gå rundturen</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
</context>
</TS>
