<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>CasePaper</name>
    <message>
        <source>Shared from a case</source>
        <translation>Delat från ett ärende</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Shared with the individual&apos;s consent for this purpose only. Keep it where only those who need it can read it.</source>
        <translation>Delat med individens samtycke, bara för det här ändamålet. Förvara det där bara de som behöver det kan läsa det.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Telephone and e-mail</source>
        <translation>Telefon och e-post</translation>
    </message>
    <message>
        <source>The individual</source>
        <translation>Individen</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Tagna steg</translation>
    </message>
    <message>
        <source>The individual disputes a note: {text}</source>
        <translation>Individen anser att en anteckning är fel: {text}</translation>
    </message>
    <message>
        <source>Attached scans</source>
        <translation>Bifogade skanningar</translation>
    </message>
    <message>
        <source>They follow on the pages after this one and stand in the PDF&apos;s table of contents. A file that is no picture and no PDF lies in it as an attachment.</source>
        <translation>De följer på sidorna efter den här och står i PDF:ens innehållsförteckning. En fil som varken är bild eller PDF ligger i den som en bilaga.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknat</translation>
    </message>
    <message>
        <source>Left: {title}</source>
        <translation>Lämnad ruta: {title}</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
</context>
<context>
    <name>Receive</name>
    <message>
        <source>Receive</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Back to the cases</source>
        <translation>Tillbaka till ärendena</translation>
    </message>
    <message>
        <source>How far the reading has come</source>
        <translation>Hur långt läsningen har kommit</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Lägger in…</translation>
    </message>
    <message>
        <source>Drop the file here</source>
        <translation>Släpp filen här</translation>
    </message>
    <message>
        <source>A bundle, a stop slip or the answer to one. Nothing is kept until you have seen it.</source>
        <translation>Ett paket, ett stoppmärke eller svaret på ett. Inget sparas förrän du har sett det.</translation>
    </message>
    <message>
        <source>The file was read, and nothing of it kept: open it again.</source>
        <translation>Filen lästes, men inget av den sparades: öppna den igen.</translation>
    </message>
    <message>
        <source>What was received was imported after the desk was locked.</source>
        <translation>Det som togs emot lades in efter att programmet låstes.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj en fil…</translation>
    </message>
    <message>
        <source>Choose a sealed file</source>
        <translation>Välj en förseglad fil</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Svara…</translation>
    </message>
    <message>
        <source>Add the sender as a recipient first</source>
        <translation>Lägg först till avsändaren som mottagare</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Visa ärendet</translation>
    </message>
    <message>
        <source>New entries: {count}. They are marked as received.</source>
        <translation>Nya poster: {count}. De är märkta som mottagna.</translation>
    </message>
    <message>
        <source>You already had everything. Nothing new was added.</source>
        <translation>Du hade redan allt. Inget nytt lades in.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Inlagt</translation>
    </message>
    <message>
        <source>Locked: {count}. Nothing of it can be shared from here.</source>
        <translation>Låst: {count}. Inget av det kan delas härifrån.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Send the receipt back, so that they know.</source>
        <translation>Skicka tillbaka kvittot, så att de vet.</translation>
    </message>
    <message>
        <source>Save the receipt…</source>
        <translation>Spara kvittot…</translation>
    </message>
    <message>
        <source>Where to put the receipt</source>
        <translation>Var kvittot ska läggas</translation>
    </message>
    <message>
        <source>The receipt lies in {path}</source>
        <translation>Kvittot ligger i {path}</translation>
    </message>
    <message>
        <source>Nothing has been taken in.</source>
        <translation>Inget har lagts in.</translation>
    </message>
    <message>
        <source>Call {name} on a number you already trust. You shall both read these words:</source>
        <translation>Ring {name} på ett nummer du redan litar på. Ni ska båda läsa de här orden:</translation>
    </message>
    <message>
        <source>Add as a recipient</source>
        <translation>Lägg till som mottagare</translation>
    </message>
    <message>
        <source>We read the same words</source>
        <translation>Vi läser samma ord</translation>
    </message>
    <message>
        <source>Verified sender</source>
        <translation>Verifierad avsändare</translation>
    </message>
    <message>
        <source>Known sender, words not compared yet</source>
        <translation>Känd avsändare, orden är inte jämförda än</translation>
    </message>
    <message>
        <source>Unknown sender: call before you trust it</source>
        <translation>Okänd avsändare: ring innan du litar på paketet</translation>
    </message>
    <message>
        <source>The sender&apos;s keys have changed: call before you trust it</source>
        <translation>Avsändarens nycklar har ändrats: ring innan du litar på paketet</translation>
    </message>
    <message>
        <source>The file itself calls its sender {name}, {party}. Trust what you have compared, and call if you are not sure.</source>
        <translation>Filen själv kallar sin avsändare {name}, {party}. Lita på det du har jämfört, och ring om du är osäker.</translation>
    </message>
    <message>
        <source>Somebody you know by this name now signs with other keys. Nothing can be taken in. Call them on a number you already trust: take in their new contact card and compare the words anew. If it is the file that is old, ask them to make a new one.</source>
        <translation>Någon du känner med det här namnet signerar nu med andra nycklar. Inget kan läggas in. Ring på ett nummer du redan litar på: lägg in deras nya kontaktkort och jämför orden på nytt. Är det filen som är gammal, be dem göra en ny.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Purpose: {text}</source>
        <translation>Ändamål: {text}</translation>
    </message>
    <message>
        <source>Sealed {when} · bundle number {number} about this case</source>
        <translation>Förseglat {when} · paket nummer {number} om ärendet</translation>
    </message>
    <message>
        <source>Practice: this is about the fictive practice case</source>
        <translation>Övning: det här gäller det påhittade övningsärendet</translation>
    </message>
    <message>
        <source>Entries that you already have and that look otherwise here: {count}. Yours stay.</source>
        <translation>Poster som du redan har och som ser annorlunda ut här: {count}. Dina är kvar.</translation>
    </message>
    <message>
        <source>New in this bundle: {count}</source>
        <translation>Nytt i paketet: {count}</translation>
    </message>
    <message>
        <source>Import into my cases</source>
        <translation>Lägg in bland mina ärenden</translation>
    </message>
    <message>
        <source>A consent has been withdrawn</source>
        <translation>Ett samtycke är återkallat</translation>
    </message>
    <message>
        <source>The sender asks you to lock what you received about {name}, case {number}. What is locked stays legible for the duties the law leaves, and is never sent on.</source>
        <translation>Avsändaren ber dig låsa det du har fått om {name}, ärende {number}. Det som är låst går att läsa för de skyldigheter som lagen lämnar kvar och skickas aldrig vidare.</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Gjort {when}</translation>
    </message>
    <message>
        <source>Will be locked: {count}</source>
        <translation>Låses: {count}</translation>
    </message>
    <message>
        <source>Lock them</source>
        <translation>Lås dem</translation>
    </message>
    <message>
        <source>What the sender asks you to lock has not come to you: {count}. Save the stop slip, and it is locked as soon as you import the bundle.</source>
        <translation>Det som avsändaren ber dig låsa har inte kommit till dig: {count}. Spara stoppmärket, så låses det när du lägger in paketet.</translation>
    </message>
    <message>
        <source>Save the stop slip</source>
        <translation>Spara stoppmärket</translation>
    </message>
    <message>
        <source>Stop slip saved</source>
        <translation>Stoppmärket är sparat</translation>
    </message>
    <message>
        <source>Locked when the bundle is imported: {count}.</source>
        <translation>Låses när paketet läggs in: {count}.</translation>
    </message>
    <message>
        <source>Open the same file again after that, and send the receipt to the sender.</source>
        <translation>Öppna samma fil igen efter det och skicka kvittot till avsändaren.</translation>
    </message>
    <message>
        <source>Locked by the recipient</source>
        <translation>Låst hos mottagaren</translation>
    </message>
    <message>
        <source>Locked {when}. Entries: {count}. It stands on the consent.</source>
        <translation>Låst {when}. Poster: {count}. Det står på samtycket.</translation>
    </message>
    <message>
        <source>Nothing in it is new to you</source>
        <translation>Inget i paketet är nytt för dig</translation>
    </message>
    <message>
        <source>A stop slip for this has come before it. Locked as it is imported: {count}.</source>
        <translation>Ett stoppmärke för det här har kommit före. Låses när det läggs in: {count}.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>You have no such case: one is made.</source>
        <translation>Du har inget sådant ärende: ett nytt öppnas.</translation>
    </message>
    <message>
        <source>Goes into your case {number}, {name}.</source>
        <translation>Läggs in i ditt ärende {number}, {name}.</translation>
    </message>
    <message>
        <source>The bundle names {theirs}, but the sender&apos;s case is your case {number}, {ours}. It does not go into that case. Call the sender if you are not sure whom it is about.</source>
        <translation>Paketet gäller {theirs}, men avsändarens ärende är ditt ärende {number}, {ours}. Det läggs inte i det ärendet. Ring avsändaren om du är osäker på vem det gäller.</translation>
    </message>
    <message>
        <source>You have already imported this bundle. A second time changes nothing.</source>
        <translation>Du har redan lagt in paketet. En gång till ändrar inget.</translation>
    </message>
    <message>
        <source>Older than a bundle you have already imported from this sender. Only what you lack is added; nothing newer is overwritten.</source>
        <translation>Äldre än ett paket du redan har lagt in från avsändaren. Bara det du saknar läggs till; inget nyare skrivs över.</translation>
    </message>
    <message>
        <source>Sealed file {number}</source>
        <translation>Förseglad fil {number}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Nothing is waiting for you there.</source>
        <translation>Inget väntar på dig där.</translation>
    </message>
    <message>
        <source>Exchange folder</source>
        <translation>Utbyteskatalog</translation>
    </message>
    <message>
        <source>A folder that several units reach can carry sealed files both ways.</source>
        <translation>En mapp som flera enheter når kan bära förseglade filer åt båda håll.</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mappen…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Titta igen</translation>
    </message>
    <message>
        <source>Choose the exchange folder</source>
        <translation>Välj utbyteskatalogen</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>Recipients</source>
        <translation>Mottagare</translation>
    </message>
    <message>
        <source>Renew my keys…</source>
        <translation>Byt mina nycklar…</translation>
    </message>
    <message>
        <source>Save my contact card…</source>
        <translation>Spara mitt kontaktkort…</translation>
    </message>
    <message>
        <source>Add from a card…</source>
        <translation>Lägg till från kontaktkort…</translation>
    </message>
    <message>
        <source>A bundle can be sealed only to somebody whose card is here. Call the person on a number you already trust and compare the words before you share.</source>
        <translation>Ett paket kan bara förseglas till någon vars kontaktkort finns här. Ring personen på ett nummer du redan litar på och jämför orden innan du delar.</translation>
    </message>
    <message>
        <source>The recipient has renewed their keys, and the earlier key vouches for them. What you have compared still holds.</source>
        <translation>Mottagaren har bytt nycklar, och den tidigare nyckeln går i god för de nya. Det ni har jämfört gäller fortfarande.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Inte verifierad</translation>
    </message>
    <message>
        <source>We read the same words</source>
        <translation>Vi läser samma ord</translation>
    </message>
    <message>
        <source>Type a card…</source>
        <translation>Skriv in ett kort…</translation>
    </message>
    <message>
        <source>Your own card</source>
        <translation>Ditt eget kort</translation>
    </message>
    <message>
        <source>Read it aloud…</source>
        <translation>Läs upp det…</translation>
    </message>
    <message>
        <source>Ask whoever is to receive for their contact card, and give them yours: it holds no secret.</source>
        <translation>Be den som ska ta emot om ett kontaktkort och lämna ditt eget. Kortet är inte hemligt.</translation>
    </message>
    <message>
        <source>No recipients yet</source>
        <translation>Inga mottagare än</translation>
    </message>
    <message>
        <source>Call {name} on a number you already trust. You shall both read these words:</source>
        <translation>Ring {name} på ett nummer du redan litar på. Ni ska båda läsa de här orden:</translation>
    </message>
    <message>
        <source>If they differ, share nothing and tell whoever you turn to in IT.</source>
        <translation>Läser ni olika ord: dela ingenting och hör av dig till it-supporten.</translation>
    </message>
    <message>
        <source>Verified {date} by {name}</source>
        <translation>Verifierad {date} av {name}</translation>
    </message>
    <message>
        <source>Other keys or another party than before: call first</source>
        <translation>Andra nycklar eller en annan part än förut: ring först</translation>
    </message>
    <message>
        <source>Warning: somebody you already know now shows other keys, or speaks for another party. Do not share until you have called and read the same words.</source>
        <translation>Varning: någon du redan känner visar nu andra nycklar, eller talar för en annan part. Dela inget förrän du har ringt och ni har läst samma ord.</translation>
    </message>
    <message>
        <source>Choose a contact card</source>
        <translation>Välj ett kontaktkort</translation>
    </message>
    <message>
        <source>Save my contact card</source>
        <translation>Spara mitt kontaktkort</translation>
    </message>
    <message>
        <source>Your contact card is saved.</source>
        <translation>Ditt kontaktkort är sparat.</translation>
    </message>
    <message>
        <source>Somebody else may have come to hold the old keys</source>
        <translation>Någon annan kan ha kommit över de gamla nycklarna</translation>
    </message>
    <message>
        <source>Renew my keys</source>
        <translation>Byt mina nycklar</translation>
    </message>
    <message>
        <source>Renew your keys?</source>
        <translation>Vill du byta dina nycklar?</translation>
    </message>
    <message>
        <source>You get new keys and a new contact card, which your recipients need. The old keys are kept: what is on its way to you can still be opened.</source>
        <translation>Du får nya nycklar och ett nytt kontaktkort, som dina mottagare behöver. De gamla nycklarna finns kvar: det som är på väg till dig går fortfarande att öppna.</translation>
    </message>
    <message>
        <source>Keep the keys</source>
        <translation>Behåll nycklarna</translation>
    </message>
    <message>
        <source>The new card will be loud at every recipient&apos;s, and each of them must call you and compare the words anew. Choose this after a theft or a break-in.</source>
        <translation>Det nya kortet ger en varning hos varje mottagare, och var och en måste ringa dig och jämföra orden på nytt. Välj det här efter en stöld eller ett intrång.</translation>
    </message>
    <message>
        <source>The old keys vouch for the new ones on the card. Who has compared words with you need not do it again.</source>
        <translation>De gamla nycklarna går i god för de nya på kortet. Den som har jämfört ord med dig behöver inte göra om det.</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Bytta</translation>
    </message>
    <message>
        <source>You have new keys</source>
        <translation>Du har nya nycklar</translation>
    </message>
    <message>
        <source>Until they have your new card, your recipients seal to the old keys, and what you send them is loud. Give the card to:</source>
        <translation>Tills de har ditt nya kort förseglar mottagarna till de gamla nycklarna, och det du skickar ger en varning hos dem. Lämna kortet till:</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message>
        <source>Read your card aloud</source>
        <translation>Läs upp ditt kort</translation>
    </message>
    <message>
        <source>Read line by line to somebody who cannot get the card as a file. Say your name, your function, your unit and your party too.</source>
        <translation>Läs rad för rad för den som inte kan få kortet som fil. Säg också ditt namn, din funktion, din enhet och din part.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Add the recipient</source>
        <translation>Lägg till mottagaren</translation>
    </message>
    <message>
        <source>Type a card that is read to you</source>
        <translation>Skriv in ett kort som läses upp för dig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Function (may be left empty)</source>
        <translation>Funktion (kan lämnas tom)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>The {count} words, with spaces between</source>
        <translation>De {count} orden, med mellanslag mellan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Word {place} is not in the list: {word}</source>
        <translation>Ord {place} finns inte i listan: {word}</translation>
    </message>
    <message>
        <source>Words so far: {count} of {all}</source>
        <translation>Ord hittills: {count} av {all}</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>Share the case</source>
        <translation>Dela ärendet</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Förseglar…</translation>
    </message>
    <message>
        <source>How far the sealing has come</source>
        <translation>Hur långt förseglingen har kommit</translation>
    </message>
    <message>
        <source>How far the copying has come</source>
        <translation>Hur långt kopieringen har kommit</translation>
    </message>
    <message>
        <source>The bundle was sealed after the desk was locked.</source>
        <translation>Paketet förseglades efter att programmet låstes.</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>Låser…</translation>
    </message>
    <message>
        <source>The locked PDF was made after the desk was locked, so its password was never shown and nobody can open it. Make it again.</source>
        <translation>Den låsta PDF-filen blev klar efter att programmet låstes. Lösenordet visades därför aldrig och ingen kan öppna filen. Gör om den.</translation>
    </message>
    <message>
        <source>The desk was locked before the PDF was made. Nothing was shared.</source>
        <translation>Programmet låstes innan PDF-filen blev klar. Inget delades.</translation>
    </message>
    <message>
        <source>1. To whom</source>
        <translation>1. Till vem</translation>
    </message>
    <message>
        <source>Choose who shall receive it first.</source>
        <translation>Välj först vem som ska få uppgifterna.</translation>
    </message>
    <message>
        <source>Make the locked PDF ({count})…</source>
        <translation>Gör den låsta PDF:en ({count})…</translation>
    </message>
    <message>
        <source>Seal the bundle ({count})…</source>
        <translation>Försegla paketet ({count})…</translation>
    </message>
    <message>
        <source>Record consent for {kinds}</source>
        <translation>Registrera samtycke för {kinds}</translation>
    </message>
    <message>
        <source>Still to do: choose who shall receive it.</source>
        <translation>Kvar att göra: välj vem som ska få uppgifterna.</translation>
    </message>
    <message>
        <source>Nothing goes: no consent covers what is chosen.</source>
        <translation>Inget följer med: inget samtycke omfattar det som är valt.</translation>
    </message>
    <message>
        <source>Still to do: compare the words, or tick that you did not.</source>
        <translation>Kvar att göra: jämför orden, eller kryssa i att du inte har gjort det.</translation>
    </message>
    <message>
        <source>Still to do: write the purpose.</source>
        <translation>Kvar att göra: skriv ändamålet.</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Var filen ska läggas</translation>
    </message>
    <message>
        <source>The bundle lies in the exchange folder.</source>
        <translation>Paketet ligger i utbyteskatalogen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was put there.</source>
        <translation>Avbrutet. Inget har lagts där.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was shared.</source>
        <translation>Avbrutet. Inget delades.</translation>
    </message>
    <message>
        <source>Add a recipient…</source>
        <translation>Lägg till en mottagare…</translation>
    </message>
    <message>
        <source>2. What they will see</source>
        <translation>2. Vad de får se</translation>
    </message>
    <message>
        <source>3. Why</source>
        <translation>3. Varför</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Verified by telephone</source>
        <translation>Verifierad per telefon</translation>
    </message>
    <message>
        <source>Not verified: compare the words first</source>
        <translation>Inte verifierad: jämför orden först</translation>
    </message>
    <message>
        <source>On a memory stick, from hand to hand.</source>
        <translation>På ett usb-minne, från hand till hand.</translation>
    </message>
    <message>
        <source>By your organisation&apos;s secure message service, as an attachment.</source>
        <translation>Med er organisations säkra meddelandetjänst, som bilaga.</translation>
    </message>
    <message>
        <source>Through the exchange folder {path}.</source>
        <translation>Genom utbyteskatalogen {path}.</translation>
    </message>
    <message>
        <source>Put it in the exchange folder</source>
        <translation>Lägg det i utbyteskatalogen</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Förseglat</translation>
    </message>
    <message>
        <source>The bundle is ready</source>
        <translation>Paketet är klart</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Filen</translation>
    </message>
    <message>
        <source>Only {names} can open it.</source>
        <translation>Bara {names} kan öppna det.</translation>
    </message>
    <message>
        <source>The PDF&apos;s password</source>
        <translation>PDF:ens lösenord</translation>
    </message>
    <message>
        <source>Read the password aloud to {name} by telephone, on a number you already trust. Never send it along with the file. It is shown only here and only now.</source>
        <translation>Läs upp lösenordet för {name} i telefon, på ett nummer du redan litar på. Skicka det aldrig tillsammans med filen. Det visas bara här och bara nu.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>The PDF is ready</source>
        <translation>PDF:en är klar</translation>
    </message>
    <message>
        <source>Password, with the hyphens</source>
        <translation>Lösenord, med bindestrecken</translation>
    </message>
    <message>
        <source>The share is in the journal.</source>
        <translation>Delningen står i journalen.</translation>
    </message>
    <message>
        <source>I have given the password</source>
        <translation>Jag har lämnat lösenordet</translation>
    </message>
    <message>
        <source>Items in it: {count}. The share is in the journal.</source>
        <translation>Antal poster: {count}. Delningen står i journalen.</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Tillbaka till ärendet</translation>
    </message>
    <message>
        <source>Somebody with the program</source>
        <translation>Någon med programmet</translation>
    </message>
    <message>
        <source>Somebody without it: a locked PDF</source>
        <translation>Någon utan programmet: en låst PDF</translation>
    </message>
    <message>
        <source>I have not compared the words, and I share all the same</source>
        <translation>Jag har inte jämfört orden och delar ändå</translation>
    </message>
    <message>
        <source>No recipients yet. Add one from a contact card.</source>
        <translation>Inga mottagare än. Lägg till en från ett kontaktkort.</translation>
    </message>
    <message>
        <source>Practice: the bundle opens for nobody but this vault.</source>
        <translation>Övning: paketet kan bara öppnas av det här valvet.</translation>
    </message>
    <message>
        <source>Office and name</source>
        <translation>Myndighet och namn</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>The words you compared: {words}</source>
        <translation>Orden ni har jämfört: {words}</translation>
    </message>
    <message>
        <source>Call, and read the same words: {words}</source>
        <translation>Ring och läs samma ord: {words}</translation>
    </message>
    <message>
        <source>Practice colleague</source>
        <translation>Övningskollega</translation>
    </message>
    <message>
        <source>Nobody: for practice</source>
        <translation>Ingen: bara övning</translation>
    </message>
    <message>
        <source>The practice unit</source>
        <translation>Övningsenheten</translation>
    </message>
    <message>
        <source>Consent of {date}: {text}</source>
        <translation>Samtycke {date}: {text}</translation>
    </message>
    <message>
        <source>The individual has excepted something. The program cannot check it: look yourself that nothing of it goes.</source>
        <translation>Individen har undantagit något. Programmet kan inte kontrollera det: se själv till att inget av det följer med.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>covered by consent</source>
        <translation>omfattas av samtycke</translation>
    </message>
    <message>
        <source>her own data</source>
        <translation>egna uppgifter</translation>
    </message>
    <message>
        <source>stays at this desk</source>
        <translation>stannar vid den här arbetsplatsen</translation>
    </message>
    <message>
        <source>no consent is recorded</source>
        <translation>inget samtycke finns</translation>
    </message>
    <message>
        <source>the consent does not name this party</source>
        <translation>samtycket gäller inte den här parten</translation>
    </message>
    <message>
        <source>the consent does not cover {kinds}</source>
        <translation>samtycket gäller inte {kinds}</translation>
    </message>
    <message>
        <source>the consent is not valid yet</source>
        <translation>samtycket gäller inte än</translation>
    </message>
    <message>
        <source>the consent has expired</source>
        <translation>samtycket har gått ut</translation>
    </message>
    <message>
        <source>the consent is withdrawn</source>
        <translation>samtycket är återkallat</translation>
    </message>
    <message>
        <source>protected identity</source>
        <translation>skyddade personuppgifter</translation>
    </message>
    <message>
        <source>the sender has asked it back</source>
        <translation>avsändaren har begärt tillbaka den</translation>
    </message>
    <message>
        <source>not everybody chosen may see it</source>
        <translation>alla valda får inte se det</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>inte valt</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Visa alla {count}</translation>
    </message>
    <message>
        <source>Goes: {count}</source>
        <translation>Följer med: {count}</translation>
    </message>
    <message>
        <source>Held back: {count}, {why}</source>
        <translation>Hålls kvar: {count}, {why}</translation>
    </message>
    <message>
        <source>Held back: {count}, see why below</source>
        <translation>Hålls kvar: {count}, se varför nedan</translation>
    </message>
    <message>
        <source>A locked entry</source>
        <translation>En låst uppgift</translation>
    </message>
    <message>
        <source>Held back: {why}</source>
        <translation>Hålls kvar: {why}</translation>
    </message>
</context>
</TS>
