<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>MapBox</name>
    <message>
        <source>Back to the overview</source>
        <translation>Åter till översikten</translation>
    </message>
    <message>
        <source>next: {targets}</source>
        <translation>nästa: {targets}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>start</translation>
    </message>
    <message>
        <source>step</source>
        <translation>steg</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>vägval</translation>
    </message>
    <message>
        <source>subprocess</source>
        <translation>delprocess</translation>
    </message>
    <message>
        <source>collaboration</source>
        <translation>samverkan</translation>
    </message>
    <message>
        <source>end</source>
        <translation>slut</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} eller {last}</translation>
    </message>
    <message>
        <source>Box without number</source>
        <translation>Ruta utan nummer</translation>
    </message>
    <message>
        <source>Box {number} of {count}</source>
        <translation>Ruta {number} av {count}</translation>
    </message>
    <message>
        <source>Process {number} of {count}</source>
        <translation>Process {number} av {count}</translation>
    </message>
    <message>
        <source>opens its own page</source>
        <translation>öppnar en egen sida</translation>
    </message>
    <message>
        <source>leads to {process}</source>
        <translation>leder till {process}</translation>
    </message>
    <message>
        <source>the case stands here</source>
        <translation>ärendet står här</translation>
    </message>
    <message>
        <source>taken {day}</source>
        <translation>taget {day}</translation>
    </message>
    <message>
        <source>deadline: {days}</source>
        <translation>tidsgräns: {days}</translation>
    </message>
    <message>
        <source>possible next step</source>
        <translation>möjligt nästa steg</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished">start</translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished">steg</translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished">vägval</translation>
    </message>
    <message>
        <source>leads to another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collaboration</source>
        <translation type="unfinished">samverkan</translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished">slut</translation>
    </message>
    <message>
        <source>arrow given in the source of 2019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our reading of the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapMarks</name>
    <message>
        <source>{days} days late</source>
        <translation>{days} dagar försenat</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
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
        <source>Here now</source>
        <translation>Här nu</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} dagar</translation>
    </message>
    <message>
        <source>{number} mon.</source>
        <translation>{number} mån</translation>
    </message>
    <message>
        <source>{number} yr</source>
        <translation>{number} år</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>{title} · version {version} · {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No personal data on this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
</context>
</TS>
