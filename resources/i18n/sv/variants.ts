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
        <source>A box had no name and is called {name}.</source>
        <translation>En ruta saknade namn och heter nu {name}.</translation>
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
        <source>Lane</source>
        <translation>Bana</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrop</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Line to an annotation</source>
        <translation>Linje till en anteckning</translation>
    </message>
    <message>
        <source>Subprocess</source>
        <translation>Delprocess</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pil</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ram</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Event on a box</source>
        <translation>Händelse på en ruta</translation>
    </message>
    <message>
        <source>Event on the way</source>
        <translation>Händelse på vägen</translation>
    </message>
    <message>
        <source>Parallel gateway</source>
        <translation>Parallell grind</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind} ”{name}”</translation>
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
    <message>
        <source>And {count} more: the command model import lists them all.</source>
        <translation>Och {count} till: kommandot model import räknar upp alla.</translation>
    </message>
    <message>
        <source>Save as the unit&apos;s variant</source>
        <translation>Spara som enhetens variant</translation>
    </message>
    <message>
        <source>Back to the variants</source>
        <translation>Tillbaka till varianterna</translation>
    </message>
    <message>
        <source>The changed map would not be whole</source>
        <translation>Den ändrade kartan skulle inte bli hel</translation>
    </message>
    <message>
        <source>The file says what the map says: there is nothing to save.</source>
        <translation>Filen säger detsamma som kartan: det finns inget att spara.</translation>
    </message>
    <message>
        <source>Where boxes stand in the drawing is not taken in: the map lays itself out.</source>
        <translation>Var rutorna står i ritningen följer inte med: kartan ordnar sig själv.</translation>
    </message>
    <message>
        <source>A changed BPMN file</source>
        <translation>En ändrad BPMN-fil</translation>
    </message>
    <message>
        <source>Came along</source>
        <translation>Följde med</translation>
    </message>
    <message>
        <source>Could not be taken along</source>
        <translation>Gick inte att ta med</translation>
    </message>
    <message>
        <source>Shown with the variant, so that others see what it is for.</source>
        <translation>Visas vid varianten, så att andra ser vad den är till för.</translation>
    </message>
    <message>
        <source>The unit&apos;s variant</source>
        <translation>Enhetens variant</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Önskat av</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>Var det står</translation>
    </message>
    <message>
        <source>Fill in “{field}” first.</source>
        <translation>Fyll i ”{field}” först.</translation>
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
        <source>Saved: {file}</source>
        <translation>Sparad: {file}</translation>
    </message>
    <message>
        <source>Saved. Switch “{title}” on to work by it.</source>
        <translation>Sparad. Slå på ”{title}” för att arbeta efter den.</translation>
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
        <source>Read the files again</source>
        <translation>Läs filerna igen</translation>
    </message>
    <message>
        <source>Save the map as BPMN…</source>
        <translation>Spara kartan som BPMN…</translation>
    </message>
    <message>
        <source>Take in a changed BPMN file…</source>
        <translation>Läs in ändrad BPMN-fil…</translation>
    </message>
    <message>
        <source>The unit&apos;s own variants</source>
        <translation>Enhetens egna varianter</translation>
    </message>
    <message>
        <source>Your unit&apos;s files lie here. You can change them while the program is open.</source>
        <translation>Enhetens filer ligger här. Du kan ändra dem medan programmet är öppet.</translation>
    </message>
    <message>
        <source>A file of the unit&apos;s own could not be used</source>
        <translation>En av enhetens egna filer gick inte att använda</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Och {count} till.</translation>
    </message>
    <message>
        <source>Choose a changed BPMN file</source>
        <translation>Välj en ändrad BPMN-fil</translation>
    </message>
    <message>
        <source>Save the map as BPMN</source>
        <translation>Spara kartan som BPMN</translation>
    </message>
    <message>
        <source>Stockholm model.bpmn</source>
        <translation>Stockholmsmodellen.bpmn</translation>
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
        <source>{file}: it cannot be on together with {other}.</source>
        <translation>{file}: den kan inte vara på tillsammans med {other}.</translation>
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
