<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Hitta vad som helst</translation>
    </message>
    <message>
        <source>Box, case, form, law, page or action…</source>
        <translation>Ruta, ärende, blankett, lagrum, sida eller åtgärd…</translation>
    </message>
    <message>
        <source>Nothing is called that. Try a shorter word.</source>
        <translation>Inget heter så. Pröva ett kortare ord.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Process {number}</source>
        <translation>Process {number}</translation>
    </message>
    <message>
        <source>Law · first box</source>
        <translation>Lagrum · första rutan</translation>
    </message>
    <message>
        <source>Form for the open case</source>
        <translation>Blankett för det öppna ärendet</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
    <message>
        <source>Recent · {kind}</source>
        <translation>Nyligen · {kind}</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Gör</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>quiz test questions</source>
        <translation>quiz prov frågor</translation>
    </message>
    <message>
        <source>Receive a bundle</source>
        <translation>Ta emot ett paket</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Skriv ut kartan</translation>
    </message>
    <message>
        <source>Variants of the map</source>
        <translation>Kartans varianter</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nytt ärende</translation>
    </message>
    <message>
        <source>The latest messages again</source>
        <translation>Visa de senaste meddelandena igen</translation>
    </message>
    <message>
        <source>notices what did it say</source>
        <translation>meddelanden notiser vad stod det</translation>
    </message>
    <message>
        <source>The tour of the program</source>
        <translation>Rundtur i programmet</translation>
    </message>
    <message>
        <source>practice guide introduction</source>
        <translation>övning guide introduktion</translation>
    </message>
    <message>
        <source>Quiz: what do the others do?</source>
        <translation>Quiz: vad gör de andra?</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>text size zoom letters</source>
        <translation>textstorlek zoom bokstäver</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>The open case</source>
        <translation>Det öppna ärendet</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Dela</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Blanketter</translation>
    </message>
    <message>
        <source>The case on the map</source>
        <translation>Ärendet på kartan</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Stäng ärendet</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
</context>
</TS>
