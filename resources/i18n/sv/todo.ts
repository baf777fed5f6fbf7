<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Todo</name>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Deadlines come from the map&apos;s times, from consents that end, from plans to follow up and from answers you have asked for.</source>
        <translation>Tiderna kommer från kartan, från samtycken som går ut, från planer som ska följas upp och från svar du har bett om.</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>Till ärendena</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Inget väntar</translation>
    </message>
    <message>
        <source>Saved: {file}. It names nobody.</source>
        <translation>Sparad: {file}. Den nämner ingen vid namn.</translation>
    </message>
    <message>
        <source>Show more ({count} left)</source>
        <translation>Visa fler ({count} kvar)</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Inom en vecka</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>Enligt lag</translation>
    </message>
    <message>
        <source>To calendar…</source>
        <translation>Till kalender…</translation>
    </message>
    <message>
        <source>Save the day as a calendar file that names nobody.</source>
        <translation>Spara dagen som en kalenderfil som inte nämner någon vid namn.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>It is taken care of. Ctrl+Z brings it back.</source>
        <translation>Det är avklarat. Ctrl+Z ångrar.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Save for the calendar</source>
        <translation>Spara till kalendern</translation>
    </message>
</context>
</TS>
