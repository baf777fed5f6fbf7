<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Copies</name>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>How far the backup has come</source>
        <translation>Hur långt säkerhetskopian har kommit</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Each copy is as encrypted as the vault and is opened and checked when it is made. They lie in the vault&apos;s folder; let IT copy that folder too.</source>
        <translation>Varje kopia är lika krypterad som valvet och öppnas och kontrolleras när den tas. De ligger i valvets mapp; låt it kopiera även den mappen.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Det finns ingen säkerhetskopia än.</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>Kopierar och kontrollerar…</translation>
    </message>
    <message>
        <source>The vault becomes what it was {moment}. What you have written since is set aside in the vault&apos;s folder, not erased. The vault locks; you can cancel while the backup is checked and copied, and then you unlock it again.</source>
        <translation>Valvet blir som det var {moment}. Det du har skrivit sedan dess läggs åt sidan i valvets mapp och raderas inte. Valvet låses. Du kan avbryta medan kopian kontrolleras och kopieras. Sedan låser du upp igen.</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Återställ…</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Återställ säkerhetskopian från {moment}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ditt lösenord</translation>
    </message>
    <message>
        <source>Copied and checked {moment}.</source>
        <translation>Kopierat och kontrollerat {moment}.</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Gå igenom valvet</translation>
    </message>
    <message>
        <source>How far the look-over has come</source>
        <translation>Hur långt genomgången har kommit</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>Är allt helt?</translation>
    </message>
    <message>
        <source>Every page, entry, document and line of the log is read and compared.</source>
        <translation>Varje sida, post, dokument och loggrad läses och jämförs.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Avbrutet. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Everything is whole: {cases} cases, {entries} entries, {documents} documents and {log_rows} lines in the log.</source>
        <translation>Allt är helt: {cases} ärenden, {entries} poster, {documents} dokument och {log_rows} rader i loggen.</translation>
    </message>
    <message>
        <source>The vault is not whole ({problems}). Restore the latest backup, or ask IT.</source>
        <translation>Valvet är inte helt ({problems}). Återställ den senaste säkerhetskopian eller fråga it.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Present password</source>
        <translation>Nuvarande lösenord</translation>
    </message>
    <message>
        <source>How far the change has come</source>
        <translation>Hur långt ändringen har kommit</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>The new one opens the vault from now on. Older backups still open with the password they were made under.</source>
        <translation>Det nya öppnar valvet från och med nu. Äldre säkerhetskopior öppnas fortfarande med lösenordet som gällde när de togs.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Byter…</translation>
    </message>
    <message>
        <source>Cancelled. The password is as it was.</source>
        <translation>Avbrutet. Lösenordet är som det var.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Lösenordet är bytt.</translation>
    </message>
    <message>
        <source>Make new words…</source>
        <translation>Gör nya ord…</translation>
    </message>
    <message>
        <source>Make new words</source>
        <translation>Gör nya ord</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Återställningsord</translation>
    </message>
    <message>
        <source>Twelve words on paper open the vault if you forget the password. Make new ones if the paper is lost or somebody may have seen it.</source>
        <translation>Tolv ord på papper öppnar valvet om du glömmer lösenordet. Gör nya om papperet är borta eller om någon kan ha sett det.</translation>
    </message>
    <message>
        <source>Cancelled. The old words still hold.</source>
        <translation>Avbrutet. De gamla orden gäller.</translation>
    </message>
    <message>
        <source>The old words will open nothing any more.</source>
        <translation>De gamla orden öppnar inget längre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Write them down in order now. Shown only this once: lock the paper in.</source>
        <translation>Skriv ner dem i ordning nu. De visas bara den här gången: lås in papperet.</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Jag har skrivit upp dem</translation>
    </message>
    <message>
        <source>Print them…</source>
        <translation>Skriv ut dem…</translation>
    </message>
    <message>
        <source>The desk was locked first: the password is as it was.</source>
        <translation>Programmet låstes innan lösenordet hann bytas. Det gamla gäller.</translation>
    </message>
    <message>
        <source>New recovery words were made when the desk was locked, so nobody has seen them. Make new ones again.</source>
        <translation>Nya återställningsord gjordes när programmet låstes, så ingen har sett dem. Gör nya igen.</translation>
    </message>
    <message>
        <source>The desk was locked first: the old recovery words still hold.</source>
        <translation>Programmet låstes innan orden hann bytas. De gamla återställningsorden gäller.</translation>
    </message>
    <message>
        <source>Takes a few seconds in two steps, so that nobody can try many passwords fast. You can cancel between the steps; nothing is changed before the last.</source>
        <translation>Tar några sekunder i två steg, för att ingen ska kunna pröva många lösenord snabbt. Du kan avbryta mellan stegen. Inget ändras före det sista.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Case closed</source>
        <translation>Ärende stängt</translation>
    </message>
    <message>
        <source>Case created</source>
        <translation>Ärende skapat</translation>
    </message>
    <message>
        <source>Case disposed of</source>
        <translation>Ärende gallrat</translation>
    </message>
    <message>
        <source>Case exported</source>
        <translation>Ärende exporterat</translation>
    </message>
    <message>
        <source>Extract made</source>
        <translation>Utdrag gjort</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Ärende öppnat</translation>
    </message>
    <message>
        <source>Locked entry read by duty</source>
        <translation>Låst uppgift läst med stöd i lag</translation>
    </message>
    <message>
        <source>Facts about the person changed</source>
        <translation>Uppgifter om personen ändrade</translation>
    </message>
    <message>
        <source>Case printed</source>
        <translation>Ärende utskrivet</translation>
    </message>
    <message>
        <source>Bundle received</source>
        <translation>Paket mottaget</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Stängt ärende öppnat igen</translation>
    </message>
    <message>
        <source>Bundle shared</source>
        <translation>Paket delat</translation>
    </message>
    <message>
        <source>Answer to a withdrawal received</source>
        <translation>Svar på en återkallelse togs emot</translation>
    </message>
    <message>
        <source>Withdrawal kept until what it concerns comes</source>
        <translation>Återkallelse sparad tills det den gäller kommer</translation>
    </message>
    <message>
        <source>Withdrawal sent</source>
        <translation>Återkallelse skickad</translation>
    </message>
    <message>
        <source>Locked entries shared again: unlocked</source>
        <translation>Låsta uppgifter delade på nytt: upplåsta</translation>
    </message>
    <message>
        <source>Withdrawal received</source>
        <translation>Återkallelse mottagen</translation>
    </message>
    <message>
        <source>Search among cases</source>
        <translation>Sök bland ärenden</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back</source>
        <translation>Datorns klocka ställdes tillbaka</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Samtycke registrerat</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtycke återkallat</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Kontakt tillagd</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>Kontakt borttagen</translation>
    </message>
    <message>
        <source>Disclosure by law recorded</source>
        <translation>Utlämnande enligt lag registrerat</translation>
    </message>
    <message>
        <source>Document attached</source>
        <translation>Dokument bifogat</translation>
    </message>
    <message>
        <source>Entry received</source>
        <translation>Post mottagen</translation>
    </message>
    <message>
        <source>Form kept</source>
        <translation>Blankett sparad</translation>
    </message>
    <message>
        <source>Map printed</source>
        <translation>Karta utskriven</translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation>Anteckning rättad</translation>
    </message>
    <message>
        <source>Note marked as disputed</source>
        <translation>Anteckning markerad som ifrågasatt</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Anteckning skriven</translation>
    </message>
    <message>
        <source>Own keys renewed</source>
        <translation>Egna nycklar bytta</translation>
    </message>
    <message>
        <source>The organisation&apos;s key was let in</source>
        <translation>Organisationens nyckel släpptes in</translation>
    </message>
    <message>
        <source>The organisation&apos;s key was taken away</source>
        <translation>Organisationens nyckel togs bort</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Lösenordet byttes</translation>
    </message>
    <message>
        <source>Many wrong passwords tried</source>
        <translation>Många felaktiga lösenord prövades</translation>
    </message>
    <message>
        <source>Plan kept</source>
        <translation>Plan sparad</translation>
    </message>
    <message>
        <source>Profile changed</source>
        <translation>Profil ändrad</translation>
    </message>
    <message>
        <source>Recipient added</source>
        <translation>Mottagare tillagd</translation>
    </message>
    <message>
        <source>Recipient speaks for another party: compare anew</source>
        <translation>Mottagare talar för en annan part: jämför på nytt</translation>
    </message>
    <message>
        <source>Recipient removed</source>
        <translation>Mottagare borttagen</translation>
    </message>
    <message>
        <source>Recipient&apos;s keys renewed</source>
        <translation>Mottagares nycklar bytta</translation>
    </message>
    <message>
        <source>Recipient verified</source>
        <translation>Mottagare verifierad</translation>
    </message>
    <message>
        <source>Reminder marked as done</source>
        <translation>Påminnelse markerad som klar</translation>
    </message>
    <message>
        <source>Reminder marked as not done</source>
        <translation>Påminnelse markerad som inte klar</translation>
    </message>
    <message>
        <source>Statistics saved</source>
        <translation>Statistik sparad</translation>
    </message>
    <message>
        <source>Box left</source>
        <translation>Ruta lämnad</translation>
    </message>
    <message>
        <source>Box reached</source>
        <translation>Ny ruta</translation>
    </message>
    <message>
        <source>Opened with the organisation&apos;s key</source>
        <translation>Öppnat med organisationens nyckel</translation>
    </message>
    <message>
        <source>New recovery words made</source>
        <translation>Nya återställningsord skapades</translation>
    </message>
    <message>
        <source>Every opening, search, note, share and print leaves a line, without a word of what the case is about. Each line is locked to the one before it.</source>
        <translation>Varje öppning, sökning, anteckning, delning och utskrift lämnar en rad, utan ett ord om vad ärendet handlar om. Varje rad är låst till den föregående.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Läser…</translation>
    </message>
    <message>
        <source>The chain is whole: {count} lines.</source>
        <translation>Kedjan är hel: {count} rader.</translation>
    </message>
    <message>
        <source>The chain is broken at line {line}: somebody has changed the log.</source>
        <translation>Kedjan är bruten vid rad {line}: någon har ändrat loggen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Ärende</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>What was under way when the desk was locked: {why}</source>
        <translation>Det som pågick när programmet låstes: {why}</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Decided by your organisation</source>
        <translation>Bestämt av din organisation</translation>
    </message>
    <message>
        <source>IT has set this in {file}. It is not changed here.</source>
        <translation>It-avdelningen har ställt in det här i {file}. Det ändras inte här.</translation>
    </message>
    <message>
        <source>{fingerprint}, let in {moment}. Whoever keeps the key at IT can open this vault, for instance if you forget the password. Such an opening stands in the log.</source>
        <translation>{fingerprint}, släpptes in {moment}. Den som förvarar nyckeln på it kan öppna det här valvet, till exempel om du glömmer lösenordet. En sådan öppning står i loggen.</translation>
    </message>
    <message>
        <source>The organisation&apos;s key</source>
        <translation>Organisationens nyckel</translation>
    </message>
    <message>
        <source>Take the key away</source>
        <translation>Ta bort nyckeln</translation>
    </message>
    <message>
        <source>The policy no longer names a key.</source>
        <translation>Policyn nämner ingen nyckel längre.</translation>
    </message>
    <message>
        <source>The organisation&apos;s key opens nothing here now.</source>
        <translation>Organisationens nyckel öppnar inget här längre.</translation>
    </message>
    <message>
        <source>After {least} to {most} minutes without use.</source>
        <translation>Efter {least} till {most} minuter utan användning.</translation>
    </message>
    <message>
        <source>The lock</source>
        <translation>Låset</translation>
    </message>
    <message>
        <source>Nowhere outside the vault.</source>
        <translation>Ingenstans utanför valvet.</translation>
    </message>
    <message>
        <source>Files may be saved in</source>
        <translation>Filer får sparas i</translation>
    </message>
    <message>
        <source>Nothing is saved there, and no vault is opened there.</source>
        <translation>Inget sparas där, och inget valv öppnas där.</translation>
    </message>
    <message>
        <source>Sticks, cards and USB disks</source>
        <translation>Usb-minnen, kort och usb-diskar</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Använd ingen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>The vault and its backups</source>
        <translation>Valvet och dess säkerhetskopior</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Exchange folder</source>
        <translation>Utbyteskatalog</translation>
    </message>
    <message>
        <source>None. Sealed files are saved where you choose each time.</source>
        <translation>Ingen. Förslutna filer sparas där du väljer varje gång.</translation>
    </message>
    <message>
        <source>Choose the exchange folder</source>
        <translation>Välj utbyteskatalogen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>You and this computer</source>
        <translation>Du och datorn</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation>Ställ tillbaka som det var</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Signs your entries and fills in your forms.</source>
        <translation>Står som avsändare på det du skriver och fylls i på dina blanketter.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Spara profilen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>Gäller från nästa start.</translation>
    </message>
    <message>
        <source>Lock after minutes without use</source>
        <translation>Lås efter minuter utan användning</translation>
    </message>
    <message>
        <source>Decided by your organisation: {least} to {most} minutes.</source>
        <translation>Bestämt av din organisation: {least} till {most} minuter.</translation>
    </message>
    <message>
        <source>The profile is kept.</source>
        <translation>Profilen är sparad.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Everywhere at once. Ctrl++ and Ctrl+- do the same.</source>
        <translation>Gäller överallt med en gång. Ctrl++ och Ctrl+- gör samma sak.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
</context>
</TS>
