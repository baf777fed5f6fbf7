<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Consent</name>
    <message>
        <source>Tick the whole row</source>
        <translation>Markera hela raden</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Registrera samtycket</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Nytt samtycke</translation>
    </message>
    <message>
        <source>The consent lifts secrecy between the parties. It is not the legal basis for processing the data, and it can be withdrawn at any time.</source>
        <translation>Samtycket bryter sekretessen mellan parterna. Det är inte den rättsliga grunden för att behandla uppgifterna, och det kan återkallas när som helst.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>What the individual was told</source>
        <translation>Vad individen har fått veta</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Lämnat</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Lämnat av</translation>
    </message>
    <message>
        <source>Restrictions (may be left empty)</source>
        <translation>Begränsningar (kan lämnas tomt)</translation>
    </message>
    <message>
        <source>Name of the legal representative</source>
        <translation>Ställföreträdarens namn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>tick at least one party and kind of information</source>
        <translation>markera minst en part och ett slag av uppgifter</translation>
    </message>
    <message>
        <source>write the purpose</source>
        <translation>skriv ändamålet</translation>
    </message>
    <message>
        <source>write what the individual was told</source>
        <translation>skriv vad individen har fått veta</translation>
    </message>
    <message>
        <source>let the last day come after the first</source>
        <translation>låt sista dagen komma efter den första</translation>
    </message>
    <message>
        <source>Still to do: {what}.</source>
        <translation>Kvar att göra: {what}.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Tillbaka till ärendet</translation>
    </message>
    <message>
        <source>No consent is recorded. Until one is, nothing in this case can be shared.</source>
        <translation>Inget samtycke finns. Tills det finns kan inget i ärendet delas.</translation>
    </message>
    <message>
        <source>{first} to {last} · {form} · recorded by {author}</source>
        <translation>{first} till {last} · {form} · registrerat av {author}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Partly withdrawn</source>
        <translation>Delvis återkallat</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Gäller inte än</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Har gått ut</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Reason, if one was given</source>
        <translation>Skäl, om individen har lämnat något</translation>
    </message>
    <message>
        <source>Reason for the withdrawal</source>
        <translation>Skäl till återkallelsen</translation>
    </message>
    <message>
        <source>Withdraw the whole consent</source>
        <translation>Återkalla hela samtycket</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll det</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Återkalla…</translation>
    </message>
</context>
</TS>
