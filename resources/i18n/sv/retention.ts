<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Retention</name>
    <message>
        <source>Dispose of it…</source>
        <translation>Gallra…</translation>
    </message>
    <message>
        <source>Erase the case for good</source>
        <translation>Radera ärendet för gott</translation>
    </message>
    <message>
        <source>Everything in the case is erased and cannot be brought back. The log keeps a line without personal data.</source>
        <translation>Allt i ärendet raderas och kan inte hämtas tillbaka. I loggen står en rad kvar utan personuppgifter.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>A decision by an authority or court</source>
        <translation>Beslut av en myndighet eller domstol</translation>
    </message>
    <message>
        <source>The practice case is not needed</source>
        <translation>Övningsärendet behövs inte</translation>
    </message>
    <message>
        <source>Five years after the last note</source>
        <translation>Fem år efter sista anteckningen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Dags</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Försenad</translation>
    </message>
    <message>
        <source>Kept for research</source>
        <translation>Bevaras för forskning</translation>
    </message>
    <message>
        <source>Judge for yourself</source>
        <translation>Bedöm själv</translation>
    </message>
    <message>
        <source>May be erased at any time.</source>
        <translation>Får raderas när som helst.</translation>
    </message>
    <message>
        <source>Last note {last}. Born on a day that is kept for research.</source>
        <translation>Sista anteckningen {last}. Född på en dag som bevaras för forskning.</translation>
    </message>
    <message>
        <source>Last note {last}. The identity has no birthday: see whether it is to be kept.</source>
        <translation>Sista anteckningen {last}. Identiteten saknar födelsedag: se efter om ärendet ska bevaras.</translation>
    </message>
    <message>
        <source>Last note {last}. To be disposed of by {by} at the latest.</source>
        <translation>Sista anteckningen {last}. Ska gallras senast {by}.</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Hur långt det har kommit</translation>
    </message>
    <message>
        <source>A case is disposed of five years after its last note, before the end of the year after. People born on the 5th, 15th and 25th are kept for research. The program proposes; you decide.</source>
        <translation>Ett ärende gallras fem år efter sista anteckningen, senast vid utgången av kalenderåret därpå. Ärenden om personer födda den 5:e, 15:e och 25:e bevaras för forskning. Programmet föreslår, du beslutar.</translation>
    </message>
    <message>
        <source>Looking through the cases…</source>
        <translation>Går igenom ärendena…</translation>
    </message>
    <message>
        <source>Cancelled. The case is kept.</source>
        <translation>Avbrutet. Ärendet är kvar.</translation>
    </message>
    <message>
        <source>A case whose time is over is proposed here. Nothing is erased by itself.</source>
        <translation>Ett ärende vars tid är ute föreslås här. Inget raderas av sig självt.</translation>
    </message>
    <message>
        <source>No case is due for disposal today</source>
        <translation>Inget ärende ska gallras i dag</translation>
    </message>
    <message>
        <source>The case is erased. The vault&apos;s file is being made smaller, which cannot be stopped.</source>
        <translation>Ärendet är raderat. Valvets fil görs mindre, och det går inte att avbryta.</translation>
    </message>
    <message>
        <source>The case is erased.</source>
        <translation>Ärendet är raderat.</translation>
    </message>
    <message>
        <source>Erasing the case. Cancel, and it is kept whole.</source>
        <translation>Raderar ärendet. Avbryter du är det kvar i sin helhet.</translation>
    </message>
    <message>
        <source>Backups from before the disposal still hold what was erased: {count}. Copies that IT has taken of the vault&apos;s folder do too.</source>
        <translation>Säkerhetskopior från tiden före gallringen innehåller fortfarande det som raderades: {count}. Det gör också kopior som IT har tagit av valvets mapp.</translation>
    </message>
    <message>
        <source>Make a new backup and erase the old</source>
        <translation>Gör en ny säkerhetskopia och radera de gamla</translation>
    </message>
    <message>
        <source>The older backups were erased after the desk was locked.</source>
        <translation>De äldre säkerhetskopiorna raderades efter att programmet låstes.</translation>
    </message>
</context>
</TS>
