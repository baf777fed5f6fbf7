<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Welcome to Stockholmsmodellen</source>
        <translation>Välkommen till Stockholmsmodellen</translation>
    </message>
    <message>
        <source>Everything stays encrypted on this computer. What you write here signs your notes and fills in your forms.</source>
        <translation>Allt stannar krypterat på den här datorn. Det du skriver här undertecknar dina anteckningar och fylls i på dina blanketter.</translation>
    </message>
    <message>
        <source>Your party</source>
        <translation>Din part</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your unit</source>
        <translation>Din enhet</translation>
    </message>
    <message>
        <source>Telephone (may be left empty)</source>
        <translation>Telefon (kan lämnas tom)</translation>
    </message>
    <message>
        <source>Only the map</source>
        <translation>Bara kartan</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Skapa valvet</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Välj ett lösenord</translation>
    </message>
    <message>
        <source>Word {number} on your paper</source>
        <translation>Ord {number} på papperet</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Take some words that do not belong together: easy to remember, hard to guess.</source>
        <translation>Ta några ord som inte hör ihop: lätta att minnas, svåra att gissa.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Skapar…</translation>
    </message>
    <message>
        <source>The desk was locked before you had written back your recovery words. Make new ones in Settings, under Password, and write them down.</source>
        <translation>Programmet låstes innan du hade skrivit tillbaka dina återställningsord. Gör nya i Inställningar, under Lösenord, och skriv ner dem.</translation>
    </message>
    <message>
        <source>Print the words…</source>
        <translation>Skriv ut orden…</translation>
    </message>
    <message>
        <source>That is not the word.</source>
        <translation>Ordet stämmer inte.</translation>
    </message>
    <message>
        <source>Start with the practice case</source>
        <translation>Börja med övningsärendet</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Börja tomt</translation>
    </message>
    <message>
        <source>Write down your recovery words</source>
        <translation>Skriv upp dina återställningsord</translation>
    </message>
    <message>
        <source>They open the vault if you forget the password, and are shown only now. Keep the paper locked in.</source>
        <translation>De öppnar valvet om du glömmer lösenordet och visas bara nu. Förvara papperet inlåst.</translation>
    </message>
    <message>
        <source>Nobody else can help you in.</source>
        <translation>Ingen annan kan släppa in dig.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Steg {number} av {count}</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Strength of the password</source>
        <translation>Lösenordets styrka</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Lösenorden är inte lika.</translation>
    </message>
    <message>
        <source>Show what I write</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>Lösenordet en gång till</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>How far the backup has come</source>
        <translation>Hur långt säkerhetskopian har kommit</translation>
    </message>
    <message>
        <source>The backup is opened, checked and copied. Until it is in place you can cancel, and the vault is as it was.</source>
        <translation>Säkerhetskopian öppnas, kontrolleras och kopieras. Tills den är på plats kan du avbryta, och då är valvet som det var.</translation>
    </message>
    <message>
        <source>Cancelled. The vault is as it was.</source>
        <translation>Avbrutet. Valvet är som det var.</translation>
    </message>
    <message>
        <source>The backup is in place. Unlock the vault.</source>
        <translation>Säkerhetskopian är på plats. Lås upp valvet.</translation>
    </message>
    <message>
        <source>The backup was not restored. The vault is as it was.</source>
        <translation>Säkerhetskopian lades inte tillbaka. Valvet är som det var.</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>The twelve words you wrote down, with spaces between them.</source>
        <translation>De tolv ord du skrev upp, med mellanslag emellan.</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Återställningsord</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Your cases are encrypted on this computer.</source>
        <translation>Dina ärenden är krypterade på den här datorn.</translation>
    </message>
    <message>
        <source>Only the map</source>
        <translation>Bara kartan</translation>
    </message>
    <message>
        <source>Use the password instead</source>
        <translation>Använd lösenordet i stället</translation>
    </message>
    <message>
        <source>Forgotten the password? Use the recovery words</source>
        <translation>Glömt lösenordet? Använd återställningsorden</translation>
    </message>
    <message>
        <source>The words are right. Choose a new password now.</source>
        <translation>Orden stämmer. Välj ett nytt lösenord nu.</translation>
    </message>
    <message>
        <source>{count} wrong passwords were tried before this one.</source>
        <translation>{count} felaktiga lösenord prövades före det här.</translation>
    </message>
    <message>
        <source>Wrong {count} times. You can try again in {seconds} seconds. Nothing is lost. If you have forgotten the password, use the recovery words.</source>
        <translation>Fel {count} gånger. Du kan försöka igen om {seconds} sekunder. Inget är förlorat. Har du glömt lösenordet kan du använda återställningsorden.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Låser upp…</translation>
    </message>
    <message>
        <source>Your organisation&apos;s key can now open this vault too, as IT has decided. You find it under Settings.</source>
        <translation>Din organisations nyckel kan nu också öppna det här valvet, så som it har bestämt. Du hittar den under Inställningar.</translation>
    </message>
</context>
<context>
    <name>WordsPaper</name>
    <message>
        <source>Recovery words</source>
        <translation>Återställningsord</translation>
    </message>
    <message>
        <source>These twelve words open your vault in Stockholmsmodellen if you forget the password. Lock the paper in. Whoever has it and your computer can read your cases.</source>
        <translation>De här tolv orden öppnar ditt valv i Stockholmsmodellen om du glömmer lösenordet. Lås in papperet. Den som har det och din dator kan läsa dina ärenden.</translation>
    </message>
    <message>
        <source>Printed {day}</source>
        <translation>Utskrivet {day}</translation>
    </message>
</context>
</TS>
