<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Calendar</name>
    <message>
        <source>The month before</source>
        <translation>Månaden före</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Månaden efter</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Välj en dag</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Månadens dagar</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Next: {when}</source>
        <translation>Nästa: {when}</translation>
    </message>
</context>
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
        <source>Only the most common steps</source>
        <translation>Bara de vanligaste stegen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lätt version</translation>
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
<context>
    <name>Notice</name>
    <message>
        <source>Save a report for IT…</source>
        <translation>Spara en rapport till it…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Tidigare meddelanden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>There is no message since you unlocked.</source>
        <translation>Inget meddelande har visats sedan du låste upp.</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search the map</source>
        <translation>Sök i kartan</translation>
    </message>
    <message>
        <source>Titles, guidance, laws and forms  (Ctrl+F)</source>
        <translation>Titlar, vägledning, lagrum och blanketter  (Ctrl+F)</translation>
    </message>
    <message>
        <source>Nothing on the map says that.</source>
        <translation>Inget på kartan nämner det.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Träffar</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Blank</source>
        <translation>Tomt</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Töm fältet</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>What to count</source>
        <translation>Vad som räknas</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Spara som CSV…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Räknar…</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Inget att räkna ännu</translation>
    </message>
    <message>
        <source>When your cases have moved along the map, you see here how many they are and how long each box took.</source>
        <translation>När dina ärenden har rört sig på kartan ser du här hur många de är och hur lång tid varje ruta tog.</translation>
    </message>
    <message>
        <source>Saved: {file}, as it was on {day}</source>
        <translation>Sparad: {file}, så som det var {day}</translation>
    </message>
    <message>
        <source>Nothing to save: there was nothing on {day}</source>
        <translation>Inget att spara: {day} fanns det inget att räkna</translation>
    </message>
    <message>
        <source>Counted from the cases on this computer, without the practice case. Groups under {least} are hidden, and so are numbers from which such a group could be worked out: nobody can be pointed out. A file holds the numbers as they were when the last quarter closed.</source>
        <translation>Räknat på ärendena i den här datorn, utan övningsärendet. Grupper med färre än {least} döljs, liksom tal som de skulle gå att räkna ut ifrån. Ingen ska kunna pekas ut. En fil innehåller talen så som de var när det senaste kvartalet tog slut.</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>Till ärendena</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Spara tabellen</translation>
    </message>
</context>
<context>
    <name>Todo</name>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Saved: {file}. It names nobody.</source>
        <translation>Sparad: {file}. Den nämner ingen vid namn.</translation>
    </message>
    <message>
        <source>Deadlines come from the map&apos;s times, from consents that end, from plans to follow up and from answers you have asked for.</source>
        <translation>Tiderna kommer från kartan, från samtycken som går ut, från planer som ska följas upp och från svar du har bett om.</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>Till ärendena</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Inget väntar</translation>
    </message>
    <message>
        <source>Show more ({count} left)</source>
        <translation>Visa fler ({count} kvar)</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>Inom en vecka</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>Enligt lag</translation>
    </message>
    <message>
        <source>To calendar…</source>
        <translation>Till kalender…</translation>
    </message>
    <message>
        <source>Save the day as a calendar file that names nobody.</source>
        <translation>Spara dagen som en kalenderfil som inte nämner någon vid namn.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>It is taken care of. Ctrl+Z brings it back.</source>
        <translation>Det är avklarat. Ctrl+Z ångrar.</translation>
    </message>
    <message>
        <source>Save for the calendar</source>
        <translation>Spara till kalendern</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Nothing to undo. What is in the journal is corrected there, not undone.</source>
        <translation>Det finns inget att ångra. Det som står i journalen rättas där, det ångras inte.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The contact is removed.</source>
        <translation>Kontakten är borttagen.</translation>
    </message>
    <message>
        <source>The contact is added.</source>
        <translation>Kontakten är tillagd.</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>Ärendet är öppet igen.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Ärendet är avslutat.</translation>
    </message>
    <message>
        <source>What was begun is thrown away.</source>
        <translation>Det påbörjade är kastat.</translation>
    </message>
    <message>
        <source>The recipient is removed.</source>
        <translation>Mottagaren är borttagen.</translation>
    </message>
    <message>
        <source>Marked as not done.</source>
        <translation>Markerat som inte klart.</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>Markerat som klart.</translation>
    </message>
    <message>
        <source>The contact is back.</source>
        <translation>Kontakten är tillbaka.</translation>
    </message>
    <message>
        <source>The contact is removed again.</source>
        <translation>Kontakten är borttagen igen.</translation>
    </message>
    <message>
        <source>The case is closed again.</source>
        <translation>Ärendet är avslutat igen.</translation>
    </message>
    <message>
        <source>What was begun is back.</source>
        <translation>Det påbörjade är tillbaka.</translation>
    </message>
    <message>
        <source>The recipient is back.</source>
        <translation>Mottagaren är tillbaka.</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Förminska</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Förstora</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>Anpassa till fönstret</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
</context>
</TS>
