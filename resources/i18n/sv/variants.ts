<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Variants</name>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variant is on: this is the map as it was decided. Switch one on to see here, box by box, what it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes that would change the map or its guidance. Switch on those that your unit works by: the boxes they change are marked on the map, and every step you take in a case remembers which variants were on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map as decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the unit&apos;s own could not be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be on together with: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not fit together with the variants that are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New box:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box taken away:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New arrow to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow taken away, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken away:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
