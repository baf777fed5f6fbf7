<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Bpmn</name>
    <message>
        <source>{name}: the map has nothing of the kind.</source>
        <translation>{name}: kartan har ingen motsvarighet.</translation>
    </message>
    <message>
        <source>{name}: a new pool cannot become a process.</source>
        <translation>{name}: en ny pool kan inte bli en process.</translation>
    </message>
    <message>
        <source>{name}: the pool is gone, but a variant cannot take a process away.</source>
        <translation>{name}: poolen är borta, men en variant kan inte ta bort en process.</translation>
    </message>
    <message>
        <source>{name}: the new name is not taken in; boxes&apos; names are.</source>
        <translation>{name}: det nya namnet följer inte med. Bara rutors namn gör det.</translation>
    </message>
    <message>
        <source>{box}: a variant cannot change {field}.</source>
        <translation>{box}: en variant kan inte ändra {field}.</translation>
    </message>
    <message>
        <source>{box}: a variant cannot take away {field}.</source>
        <translation>{box}: en variant kan inte ta bort {field}.</translation>
    </message>
    <message>
        <source>{box}: new lines come last in {field}, not where you put them.</source>
        <translation>{box}: nya rader hamnar sist i {field}, inte där du satte dem.</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>titeln</translation>
    </message>
    <message>
        <source>the summary</source>
        <translation>sammanfattningen</translation>
    </message>
    <message>
        <source>the kind of box</source>
        <translation>rutans slag</translation>
    </message>
    <message>
        <source>the lane</source>
        <translation>banan</translation>
    </message>
    <message>
        <source>the phase</source>
        <translation>fasen</translation>
    </message>
    <message>
        <source>what the light version shows</source>
        <translation>vad den lätta versionen visar</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>frågan</translation>
    </message>
    <message>
        <source>the printed number</source>
        <translation>det tryckta numret</translation>
    </message>
    <message>
        <source>the shared surface</source>
        <translation>den gemensamma ytan</translation>
    </message>
    <message>
        <source>who takes part</source>
        <translation>vilka som deltar</translation>
    </message>
    <message>
        <source>the law</source>
        <translation>lagrummen</translation>
    </message>
    <message>
        <source>the links</source>
        <translation>länkarna</translation>
    </message>
    <message>
        <source>ways that the text only hints at</source>
        <translation>vägar som texten bara antyder</translation>
    </message>
    <message>
        <source>the guidance</source>
        <translation>vägledningen</translation>
    </message>
    <message>
        <source>what is good to know</source>
        <translation>det som är bra att veta</translation>
    </message>
    <message>
        <source>the forms</source>
        <translation>blanketterna</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>tiden</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>What differs</source>
        <translation>Det som skiljer</translation>
    </message>
    <message>
        <source>No variant is on: this is the map as it was decided. Switch one on to see here, box by box, what it changes.</source>
        <translation>Ingen variant är på: det här är kartan som den beslutades. Slå på en för att se här, ruta för ruta, vad den ändrar.</translation>
    </message>
    <message>
        <source>Variants of the map</source>
        <translation>Kartans varianter</translation>
    </message>
    <message>
        <source>Wishes that would change the map or its guidance. Switch on those that your unit works by: the boxes they change are marked on the map, and every step you take in a case remembers which variants were on.</source>
        <translation>Önskemål som skulle ändra kartan eller dess vägledning. Slå på dem som er enhet arbetar efter: rutorna som ändras märks på kartan, och varje steg du tar i ett ärende minns vilka varianter som var på.</translation>
    </message>
    <message>
        <source>The map as decided</source>
        <translation>Kartan som den beslutades</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>Till kartan</translation>
    </message>
    <message>
        <source>A file of the unit&apos;s own could not be used</source>
        <translation>En av enhetens egna filer gick inte att använda</translation>
    </message>
    <message>
        <source>Asked for by {who}</source>
        <translation>Önskat av {who}</translation>
    </message>
    <message>
        <source>The unit&apos;s own</source>
        <translation>Enhetens egen</translation>
    </message>
    <message>
        <source>Cannot be on together with: {titles}</source>
        <translation>Kan inte vara på samtidigt som: {titles}</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>Tidigare: {text}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, rad {line}</translation>
    </message>
    <message>
        <source>It does not fit together with the variants that are on.</source>
        <translation>Den går inte ihop med varianterna som är på.</translation>
    </message>
    <message>
        <source>New box:</source>
        <translation>Ny ruta:</translation>
    </message>
    <message>
        <source>Box taken away:</source>
        <translation>Borttagen ruta:</translation>
    </message>
    <message>
        <source>Moved to after</source>
        <translation>Flyttad till efter</translation>
    </message>
    <message>
        <source>New arrow:</source>
        <translation>Ny pil:</translation>
    </message>
    <message>
        <source>Arrow taken away:</source>
        <translation>Borttagen pil:</translation>
    </message>
    <message>
        <source>Guidance:</source>
        <translation>Vägledning:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Bra att veta:</translation>
    </message>
    <message>
        <source>Form:</source>
        <translation>Blankett:</translation>
    </message>
    <message>
        <source>Law:</source>
        <translation>Lagrum:</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>Tid:</translation>
    </message>
    <message>
        <source>New words:</source>
        <translation>Nya ord:</translation>
    </message>
    <message>
        <source>Taken away:</source>
        <translation>Borttaget:</translation>
    </message>
</context>
</TS>
