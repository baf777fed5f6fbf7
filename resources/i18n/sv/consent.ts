<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Consent</name>
    <message>
        <source>Who may see what</source>
        <translation>Vem som får se vad</translation>
    </message>
    <message>
        <source>Tick the whole column</source>
        <translation>Markera hela kolumnen</translation>
    </message>
    <message>
        <source>Tick the whole row</source>
        <translation>Markera hela raden</translation>
    </message>
    <message>
        <source>Notes on</source>
        <translation>Anteckningar om</translation>
    </message>
    <message>
        <source>Notes on everything</source>
        <translation>Anteckningar om allt</translation>
    </message>
    <message>
        <source>Tick all kinds of notes</source>
        <translation>Markera alla sorters anteckningar</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Registrera samtycket</translation>
    </message>
    <message>
        <source>Print to sign…</source>
        <translation>Skriv ut för underskrift…</translation>
    </message>
    <message>
        <source>The consent as a PDF: sign it, scan it and attach it here</source>
        <translation>Samtycket som PDF: skriv under, skanna in och bifoga det här</translation>
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
        <source>wait until the signed paper is read</source>
        <translation>vänta tills det undertecknade papperet är läst</translation>
    </message>
    <message>
        <source>Tick what each party may see. A click on a party or a kind ticks all of it; the arrow keys go from box to box.</source>
        <translation>Markera vad varje part får se. Ett klick på en part eller en sorts uppgift markerar allt där. Med piltangenterna går du från ruta till ruta.</translation>
    </message>
    <message>
        <source>Finsamteam: the consent covers the team&apos;s parties together, when they receive as the team. If a party shall also receive at its own desk, tick that party&apos;s column too.</source>
        <translation>Finsamteam: samtycket omfattar teamets parter tillsammans, när de tar emot som team. Ska en part också ta emot hos sig, markera även partens egen kolumn.</translation>
    </message>
    <message>
        <source>A coordinated individual plan (SIP): tick the parties that are invited. The consent covers them and nobody else, and the plan may not begin without it.</source>
        <translation>Samordnad individuell plan (SIP): markera de parter som kallas. Samtycket omfattar dem och ingen annan, och planen får inte påbörjas utan det.</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Spara rättelsen</translation>
    </message>
    <message>
        <source>What was recorded first stays legible. Other parties, information or dates are a new consent, or a withdrawal.</source>
        <translation>Det som först registrerades går fortfarande att läsa. Andra parter, uppgifter eller datum är ett nytt samtycke eller en återkallelse.</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Begränsningar</translation>
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
        <source>write the representative&apos;s name</source>
        <translation>skriv ställföreträdarens namn</translation>
    </message>
    <message>
        <source>Still to do: {what}.</source>
        <translation>Kvar att göra: {what}.</translation>
    </message>
    <message>
        <source>Until there is one, nothing in this case can be shared on that ground.</source>
        <translation>Innan det finns ett kan inget i ärendet delas med stöd av samtycke.</translation>
    </message>
    <message>
        <source>No consent is recorded</source>
        <translation>Inget samtycke är registrerat</translation>
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
        <source>Disclosure by law…</source>
        <translation>Utlämnande enligt lag…</translation>
    </message>
    <message>
        <source>How far the paper has come</source>
        <translation>Hur långt papperet har kommit</translation>
    </message>
    <message>
        <source>Where to save the files</source>
        <translation>Var filerna ska sparas</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Var filen ska sparas</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Avbrutet. Inget har sparats.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Sparat: {path}</translation>
    </message>
    <message>
        <source>The paper was saved after the desk was locked.</source>
        <translation>Papperet sparades efter att programmet låstes.</translation>
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
        <source>Look at the signed paper</source>
        <translation>Visa det underskrivna papperet</translation>
    </message>
    <message>
        <source>Put the paper away</source>
        <translation>Dölj papperet</translation>
    </message>
    <message>
        <source>Still holds for {cells}</source>
        <translation>Gäller fortfarande för {cells}</translation>
    </message>
    <message>
        <source>Restrictions: {text}</source>
        <translation>Begränsningar: {text}</translation>
    </message>
    <message>
        <source>Withdrawn {date}, recorded by {author}. {reason}</source>
        <translation>Återkallat {date}, registrerat av {author}. {reason}</translation>
    </message>
    <message>
        <source>Correct or attach scan…</source>
        <translation>Rätta eller bifoga inskanning…</translation>
    </message>
    <message>
        <source>the signed paper is attached</source>
        <translation>det underskrivna papperet är bifogat</translation>
    </message>
    <message>
        <source>Valid, ends today</source>
        <translation>Gäller, går ut i dag</translation>
    </message>
    <message>
        <source>Valid, days left: {days}</source>
        <translation>Gäller, dagar kvar: {days}</translation>
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
        <source>Corrected since</source>
        <translation>Rättat sedan dess</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Withdraw the whole consent</source>
        <translation>Återkalla hela samtycket</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Återkalla…</translation>
    </message>
    <message>
        <source>Nothing more goes out under what was withdrawn.</source>
        <translation>Inget mer lämnas ut med stöd av det som är återkallat.</translation>
    </message>
    <message>
        <source>Nobody has received anything of it from this desk.</source>
        <translation>Ingen har fått något av det härifrån.</translation>
    </message>
    <message>
        <source>Tell those who have received it</source>
        <translation>Berätta för dem som har tagit emot</translation>
    </message>
    <message>
        <source>Letters and stop slips to all {count}…</source>
        <translation>Brev och stoppmärken till alla {count}…</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Skriv ett brev…</translation>
    </message>
    <message>
        <source>Save a stop slip…</source>
        <translation>Spara ett stoppmärke…</translation>
    </message>
    <message>
        <source>Locks what they received, in their own program</source>
        <translation>Låser det de har tagit emot, i deras eget program</translation>
    </message>
    <message>
        <source>Stop slip made</source>
        <translation>Stoppmärket är gjort</translation>
    </message>
    <message>
        <source>Locked by the recipient</source>
        <translation>Låst hos mottagaren</translation>
    </message>
    <message>
        <source>Attach the signed paper…</source>
        <translation>Bifoga det underskrivna papperet…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>How far the reading has come</source>
        <translation>Hur långt läsningen har kommit</translation>
    </message>
    <message>
        <source>Choose a PDF or a picture.</source>
        <translation>Välj en PDF eller en bild.</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>Välj den inskannade filen</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Läser {name}…</translation>
    </message>
    <message>
        <source>What is taken back?</source>
        <translation>Vad återkallas?</translation>
    </message>
    <message>
        <source>Everything is ticked. Untick what may still be shared. Nothing that is written is erased, and what was shared stays where it is until the recipient locks it.</source>
        <translation>Allt är markerat. Avmarkera det som fortfarande får delas. Inget som är skrivet raderas, och det som har delats finns kvar tills mottagaren låser det.</translation>
    </message>
    <message>
        <source>Reason (none needs to be given)</source>
        <translation>Skäl (behöver inte anges)</translation>
    </message>
    <message>
        <source>Has received something of this</source>
        <translation>Har fått något av detta</translation>
    </message>
    <message>
        <source>Keep the consent</source>
        <translation>Behåll samtycket</translation>
    </message>
    <message>
        <source>Withdraw what is ticked</source>
        <translation>Återkalla det markerade</translation>
    </message>
    <message>
        <source>Nobody, from this desk.</source>
        <translation>Ingen, härifrån.</translation>
    </message>
    <message>
        <source>also covered by another consent</source>
        <translation>omfattas också av ett annat samtycke</translation>
    </message>
    <message>
        <source>{name}, {party}: {kinds} (shared {days})</source>
        <translation>{name}, {party}: {kinds} (delat {days})</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Writing to recipient {number} of {count}…</source>
        <translation>Skriver till mottagare {number} av {count}…</translation>
    </message>
    <message>
        <source>Stops when this one is done…</source>
        <translation>Stoppar när den här är klar…</translation>
    </message>
    <message>
        <source>Saved in {folder}: {count} files.</source>
        <translation>Sparade filer i {folder}: {count}.</translation>
    </message>
    <message>
        <source>Stopped: recipients still to be told: {count}.</source>
        <translation>Stoppat. Mottagare som återstår att underrätta: {count}.</translation>
    </message>
    <message>
        <source>The desk was locked while recipients were told: {count} files were saved, recipients still to be told: {left}.</source>
        <translation>Programmet låstes medan mottagarna underrättades: {count} filer sparades, mottagare kvar att underrätta: {left}.</translation>
    </message>
    <message>
        <source>The consent was recorded after the desk was locked.</source>
        <translation>Samtycket registrerades efter att programmet låstes.</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Another authority</source>
        <translation>Annan myndighet</translation>
    </message>
    <message>
        <source>Record the disclosure</source>
        <translation>Registrera utlämnandet</translation>
    </message>
    <message>
        <source>Disclosure without consent</source>
        <translation>Utlämnande utan samtycke</translation>
    </message>
    <message>
        <source>Only where a law demands or allows it. Write which provision, who decided and exactly what was handed out. This opens nothing for sharing in the program.</source>
        <translation>Bara där en lag kräver eller tillåter det. Skriv vilken bestämmelse, vem som beslutade och exakt vad som lämnades ut. Det öppnar inget för delning i programmet.</translation>
    </message>
    <message>
        <source>Law, chapter and section</source>
        <translation>Lag, kapitel och paragraf</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Bestämmelse</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>What was handed out</source>
        <translation>Vad som lämnades ut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ShareLog</name>
    <message>
        <source>Who has received what</source>
        <translation>Vem som har fått vad</translation>
    </message>
    <message>
        <source>Nobody yet. Everything that leaves the case will stand here: to whom, when, what, and on what ground.</source>
        <translation>Ingen än. Allt som lämnar ärendet kommer att stå här: till vem, när, vad och på vilken grund.</translation>
    </message>
    <message>
        <source>{name}, by law ({law}): {what}. A withdrawal does not reach it.</source>
        <translation>{name}, enligt lag ({law}): {what}. En återkallelse når inte dit.</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>Enligt lag</translation>
    </message>
    <message>
        <source>{law} · decided by {name}</source>
        <translation>{law} · beslutat av {name}</translation>
    </message>
    <message>
        <source>Sealed bundle</source>
        <translation>Förseglat paket</translation>
    </message>
    <message>
        <source>Locked PDF</source>
        <translation>Låst PDF</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>under the consent of {date}</source>
        <translation>enligt samtycket {date}</translation>
    </message>
    <message>
        <source>under the consent of {date}, given by {name} ({role})</source>
        <translation>enligt samtycket {date}, lämnat av {name} ({role})</translation>
    </message>
</context>
</TS>
