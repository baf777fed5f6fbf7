<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>MapBar</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back to where you were  (Backspace)</source>
        <translation>Tillbaka dit du var  (backsteg)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lätt version</translation>
    </message>
    <message>
        <source>Only the most common steps</source>
        <translation>Bara de vanligaste stegen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>Time limits on the boxes</source>
        <translation>Tidsgränser på rutorna</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Faser</translation>
    </message>
    <message>
        <source>Phases across all parties</source>
        <translation>Faser tvärs över alla parter</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Show the page as a list</source>
        <translation>Visa som lista</translation>
    </message>
    <message>
        <source>Variants of the map…</source>
        <translation>Kartans varianter…</translation>
    </message>
    <message>
        <source>{count} on</source>
        <translation>{count} på</translation>
    </message>
    <message>
        <source>Party lens</source>
        <translation>Partslins</translation>
    </message>
    <message>
        <source>One party in full colour, the others dimmed</source>
        <translation>En part i full färg, de andra nedtonade</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>Alla parter</translation>
    </message>
</context>
<context>
    <name>MapBox</name>
    <message>
        <source>Back to the overview</source>
        <translation>Åter till översikten</translation>
    </message>
    <message>
        <source>phase: {phase}</source>
        <translation>fas: {phase}</translation>
    </message>
    <message>
        <source>time: {time}</source>
        <translation>tid: {time}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>sökträff</translation>
    </message>
    <message>
        <source>meeting point between parties</source>
        <translation>mötespunkt mellan parter</translation>
    </message>
    <message>
        <source>meeting point with {parties}</source>
        <translation>mötespunkt med {parties}</translation>
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
        <source>changed by a variant</source>
        <translation>ändrad av en variant</translation>
    </message>
    <message>
        <source>collaboration</source>
        <translation>samverkan</translation>
    </message>
    <message>
        <source>days here: {days}</source>
        <translation>dagar här: {days}</translation>
    </message>
    <message>
        <source>deadline: {days}</source>
        <translation>tidsgräns: {days}</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>vägval</translation>
    </message>
    <message>
        <source>end</source>
        <translation>slut</translation>
    </message>
    <message>
        <source>leads to {process}</source>
        <translation>leder till {process}</translation>
    </message>
    <message>
        <source>next: {targets}</source>
        <translation>nästa: {targets}</translation>
    </message>
    <message>
        <source>opens its own page</source>
        <translation>öppnar en egen sida</translation>
    </message>
    <message>
        <source>possible next step</source>
        <translation>möjligt nästa steg</translation>
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
        <source>subprocess</source>
        <translation>delprocess</translation>
    </message>
    <message>
        <source>taken {day}</source>
        <translation>taget {day}</translation>
    </message>
    <message>
        <source>the case stands here</source>
        <translation>ärendet står här</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} eller {last}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>vald</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>arrow of the 2019 text</source>
        <translation>pil i texten från 2019</translation>
    </message>
    <message>
        <source>collaboration</source>
        <translation>samverkan</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>vägval</translation>
    </message>
    <message>
        <source>end</source>
        <translation>slut</translation>
    </message>
    <message>
        <source>leads to another process</source>
        <translation>leder till en annan process</translation>
    </message>
    <message>
        <source>our reading of the order</source>
        <translation>vår läsning av ordningen</translation>
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
        <source>parties meet</source>
        <translation>parter möts</translation>
    </message>
    <message>
        <source>taken in the case</source>
        <translation>taget i ärendet</translation>
    </message>
</context>
<context>
    <name>MapMarks</name>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 dag sen</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Här nu</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} dagar</translation>
    </message>
    <message>
        <source>{text} · {days} d</source>
        <translation>{text} · {days} d</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>{days} dagar försenat</translation>
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
    <name>MapOutline</name>
    <message>
        <source>Box</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Märkt</translation>
    </message>
    <message>
        <source>Our reading of the order: {targets}</source>
        <translation>Vår läsning av ordningen: {targets}</translation>
    </message>
    <message>
        <source>Possible next</source>
        <translation>Möjligt nästa</translation>
    </message>
    <message>
        <source>The map as a list</source>
        <translation>Kartan som lista</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>The map is being drawn…</source>
        <translation>Kartan ritas…</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>No personal data on this sheet</source>
        <translation>Inga personuppgifter på bladet</translation>
    </message>
    <message>
        <source>version {version}, {date}</source>
        <translation>version {version}, {date}</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>Blad {number} av {count}</translation>
    </message>
    <message>
        <source>{length} cm at true size</source>
        <translation>{length} cm i rätt skala</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: glue edge to edge along the line</source>
        <translation>Rad {row}, kolumn {column}: klistra kant i kant längs linjen</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>All pages</source>
        <translation>Alla sidor</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Svartvitt</translation>
    </message>
    <message>
        <source>Light version</source>
        <translation>Lätt version</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Nästa blad</translation>
    </message>
    <message>
        <source>Pages written</source>
        <translation>Skrivna sidor</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Spara som bild</translation>
    </message>
    <message>
        <source>Nothing was printed</source>
        <translation>Inget skrevs ut</translation>
    </message>
    <message>
        <source>One sheet</source>
        <translation>Ett blad</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>By phases</source>
        <translation>Efter faser</translation>
    </message>
    <message>
        <source>Smallest text on the maps: {points} points. The guidance of every box, the forms and the laws follow on A4 pages. The book is saved as a PDF and printed from there.</source>
        <translation>Minsta text på kartorna: {points} punkter. Stödet till varje ruta, blanketterna och lagrummen följer på A4-sidor. Boken sparas som PDF och skrivs ut därifrån.</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>Sidorna ritas…</translation>
    </message>
    <message>
        <source>Process book: maps and all guidance</source>
        <translation>Processbok: kartor och allt stöd</translation>
    </message>
    <message>
        <source>Paper, landscape</source>
        <translation>Papper, liggande</translation>
    </message>
    <message>
        <source>Poster of {count} sheets</source>
        <translation>Affisch av {count} blad</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>Föregående blad</translation>
    </message>
    <message>
        <source>Print the map</source>
        <translation>Skriv ut kartan</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Show the open case&apos;s way</source>
        <translation>Visa det öppna ärendets väg</translation>
    </message>
    <message>
        <source>Shows the way of case {name}: steps taken and dates</source>
        <translation>Visar vägen för ärende {name}: tagna steg och datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>As picture…</source>
        <translation>Som bild…</translation>
    </message>
    <message>
        <source>Personal data on the paper: {name}, steps taken with dates, where the case stands now.</source>
        <translation>Personuppgifter på papperet: {name}, tagna steg med datum, var ärendet är nu.</translation>
    </message>
    <message>
        <source>Smallest text: {points} points</source>
        <translation>Minsta text: {points} punkter</translation>
    </message>
    <message>
        <source>The overview</source>
        <translation>Översikten</translation>
    </message>
    <message>
        <source>The printer or the file could not be written to. Check that the place exists and that the file is not open in another program, then try again.</source>
        <translation>Det gick inte att skriva till skrivaren eller filen. Kontrollera att platsen finns och att filen inte är öppen i ett annat program, och försök igen.</translation>
    </message>
    <message>
        <source>The smallest text becomes {points} points, which is hard to read. Choose a larger paper or a poster.</source>
        <translation>Den minsta texten blir {points} punkter, vilket är svårt att läsa. Välj ett större papper eller en affisch.</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Den här sidan</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Preview, sheet {number} of {count}</source>
        <translation>Förhandsvisning, blad {number} av {count}</translation>
    </message>
</context>
<context>
    <name>TimesBar</name>
    <message>
        <source>Count from here</source>
        <translation>Räkna härifrån</translation>
    </message>
    <message>
        <source>The case&apos;s way</source>
        <translation>Ärendets väg</translation>
    </message>
    <message>
        <source>Choose the box to count from, then the box to count to.</source>
        <translation>Välj rutan att räkna från och sedan rutan att räkna till.</translation>
    </message>
    <message>
        <source>No way leads from {start} to {goal}.</source>
        <translation>Ingen väg leder från {start} till {goal}.</translation>
    </message>
    <message>
        <source>{start} → {goal}</source>
        <translation>{start} → {goal}</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} år</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} mån.</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} dagar</translation>
    </message>
    <message>
        <source>no time stated in numbers</source>
        <translation>ingen tid angiven i siffror</translation>
    </message>
    <message>
        <source>{count} boxes state a time in words only</source>
        <translation>{count} rutor anger tid bara i ord</translation>
    </message>
    <message>
        <source>local practice included</source>
        <translation>lokal praxis ingår</translation>
    </message>
</context>
</TS>
