<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Form</name>
    <message>
        <source>Filled in on paper by the other party.</source>
        <translation>Fylls i på papperet av den andra parten.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ÅÅÅÅ-MM-DD</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>TT:MM</translation>
    </message>
    <message>
        <source>YYYYMMDD-NNNN</source>
        <translation>ÅÅÅÅMMDD-NNNN</translation>
    </message>
    <message>
        <source>Still to do: {fields}.</source>
        <translation>Kvar att fylla i: {fields}.</translation>
    </message>
    <message>
        <source>Preview, page {number}</source>
        <translation>Förhandsvisning, sida {number}</translation>
    </message>
    <message>
        <source>Keep and save as PDF…</source>
        <translation>Spara i ärendet och som PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Back to the case</source>
        <translation>Tillbaka till ärendet</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Blanketter</translation>
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
        <source>Box {boxes}</source>
        <translation>Ruta {boxes}</translation>
    </message>
</context>
</TS>
