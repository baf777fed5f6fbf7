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
</TS>
