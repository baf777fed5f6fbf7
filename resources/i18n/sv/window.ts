<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message>
        <source>Next: {when}</source>
        <translation>Nästa: {when}</translation>
    </message>
</context>
<context>
    <name>NameParts</name>
    <message>
        <source>Social services</source>
        <translation>Social|tjänsten</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>Hälso- och sjuk|vården</translation>
    </message>
    <message>
        <source>Social Insur|ance Agency</source>
        <translation>För|säkrings|kassan</translation>
    </message>
    <message>
        <source>Employ|ment Service</source>
        <translation>Arbets|för|medlingen</translation>
    </message>
    <message>
        <source>Jobb|torg</source>
        <translation>Jobb|torg</translation>
    </message>
    <message>
        <source>Finsam|team</source>
        <translation>Finsam|team</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Social services</source>
        <translation>Socialtjänsten</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>Hälso- och sjukvården</translation>
    </message>
    <message>
        <source>Social Insurance Agency</source>
        <translation>Försäkringskassan</translation>
    </message>
    <message>
        <source>Employment Service</source>
        <translation>Arbetsförmedlingen</translation>
    </message>
    <message>
        <source>Jobbtorg</source>
        <translation>Jobbtorg</translation>
    </message>
    <message>
        <source>Finsamteam</source>
        <translation>Finsamteam</translation>
    </message>
    <message>
        <source>Name and identity number</source>
        <translation>Namn och personnummer</translation>
    </message>
    <message>
        <source>Address and telephone</source>
        <translation>Adress och telefon</translation>
    </message>
    <message>
        <source>Notes on the coordination</source>
        <translation>Anteckningar om samordningen</translation>
    </message>
    <message>
        <source>Notes on health</source>
        <translation>Anteckningar om hälsa</translation>
    </message>
    <message>
        <source>Notes on work and studies</source>
        <translation>Anteckningar om arbete och studier</translation>
    </message>
    <message>
        <source>Notes on livelihood</source>
        <translation>Anteckningar om försörjning</translation>
    </message>
    <message>
        <source>Notes on home and daily life</source>
        <translation>Anteckningar om hem och vardag</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Tagna steg</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Blanketter</translation>
    </message>
    <message>
        <source>Medical documents</source>
        <translation>Medicinska underlag</translation>
    </message>
    <message>
        <source>the coordination</source>
        <translation>samordningen</translation>
    </message>
    <message>
        <source>health</source>
        <translation>hälsa</translation>
    </message>
    <message>
        <source>work and studies</source>
        <translation>arbete och studier</translation>
    </message>
    <message>
        <source>livelihood</source>
        <translation>försörjning</translation>
    </message>
    <message>
        <source>home and daily life</source>
        <translation>hem och vardag</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Alla anteckningar</translation>
    </message>
    <message>
        <source>{most}, and {last}</source>
        <translation>{most} samt {last}</translation>
    </message>
    <message>
        <source>Notes on {subjects}</source>
        <translation>Anteckningar om {subjects}</translation>
    </message>
    <message>
        <source>Orally</source>
        <translation>Muntligt</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <source>The individual</source>
        <translation>Individen</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Ställföreträdare</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} och {last}</translation>
    </message>
</context>
</TS>
