<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Book</name>
    <message>
        <source>Process book, version {version}</source>
        <translation>Processbok, version {version}</translation>
    </message>
    <message>
        <source>The map: all parties</source>
        <translation>Kartan: alla parter</translation>
    </message>
    <message>
        <source>The map: {title}</source>
        <translation>Kartan: {title}</translation>
    </message>
    <message>
        <source>Laws</source>
        <translation>Lagrum</translation>
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
        <source>On the web</source>
        <translation>På webben</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Vem agerar</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Vilka deltar</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
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
        <source>Forms</source>
        <translation>Blanketter</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lagrum</translation>
    </message>
    <message>
        <source>{way} (possible)</source>
        <translation>{way} (möjligt)</translation>
    </message>
    <message>
        <source>The process ends here.</source>
        <translation>Processen slutar här.</translation>
    </message>
    <message>
        <source>our reading</source>
        <translation>vår läsning</translation>
    </message>
    <message>
        <source>checked {date}</source>
        <translation>kontrollerad {date}</translation>
    </message>
    <message>
        <source>verify locally</source>
        <translation>verifiera lokalt</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Rutor</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Vad det säger</translation>
    </message>
    <message>
        <source>In 2019</source>
        <translation>2019</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Kontrollerat</translation>
    </message>
    <message>
        <source>To {box} {title}</source>
        <translation>Till {box} {title}</translation>
    </message>
</context>
</TS>
