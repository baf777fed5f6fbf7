<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Quiz</name>
    <message>
        <source>What do the others do?</source>
        <translation>Vad gör de andra?</translation>
    </message>
    <message>
        <source>A short quiz for each process. Every answer rests on a box of the map, and every result leads you to it.</source>
        <translation>Ett kort quiz för varje process. Varje svar vilar på en ruta på kartan, och resultatet leder dig dit.</translation>
    </message>
    <message>
        <source>Forget my results</source>
        <translation>Glöm mina resultat</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Gå rundturen</translation>
    </message>
    <message>
        <source>Your results lie in your vault on this computer and nowhere else.</source>
        <translation>Dina resultat ligger i ditt valv på den här datorn och ingen annanstans.</translation>
    </message>
    <message>
        <source>The vault is not open, so your results are not kept.</source>
        <translation>Valvet är inte öppet, så dina resultat sparas inte.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Igen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>{count} questions</source>
        <translation>{count} frågor</translation>
    </message>
    <message>
        <source>Best: {right} of {asked} right, {day}</source>
        <translation>Bäst: {right} av {asked} rätt, {day}</translation>
    </message>
    <message>
        <source>The quizzes cannot be read. Show IT this:</source>
        <translation>Quizen går inte att läsa. Visa det här för it:</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Rätta svar</translation>
    </message>
    <message>
        <source>{right} of {asked} right</source>
        <translation>{right} av {asked} rätt</translation>
    </message>
    <message>
        <source>Your best round is kept in your vault and nowhere else.</source>
        <translation>Din bästa omgång sparas i ditt valv och ingen annanstans.</translation>
    </message>
    <message>
        <source>The vault is not open, so the result is not kept.</source>
        <translation>Valvet är inte öppet, så resultatet sparas inte.</translation>
    </message>
    <message>
        <source>All quizzes</source>
        <translation>Alla quiz</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>En gång till</translation>
    </message>
    <message>
        <source>Show the process on the map</source>
        <translation>Visa processen på kartan</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rätt</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Läs igen</translation>
    </message>
    <message>
        <source>See box {box} on the map</source>
        <translation>Se ruta {box} på kartan</translation>
    </message>
    <message>
        <source>Every answer right. You know what the others do here.</source>
        <translation>Alla rätt. Du vet vad de andra gör här.</translation>
    </message>
    <message>
        <source>Well done. The boxes below tell the rest.</source>
        <translation>Bra gjort. Rutorna här nedanför berättar resten.</translation>
    </message>
    <message>
        <source>A good start. Look at the boxes below and try again when you like.</source>
        <translation>En bra början. Titta på rutorna här nedanför och försök igen när du vill.</translation>
    </message>
    <message>
        <source>How far you have come</source>
        <translation>Hur långt du har kommit</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Fråga {number} av {count}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Several answers are right. Choose with 1–{last}, answer with Enter.</source>
        <translation>Flera svar är rätt. Välj med 1–{last}, svara med Enter.</translation>
    </message>
    <message>
        <source>One answer is right. Choose with 1–{last}, answer with Enter.</source>
        <translation>Ett svar är rätt. Välj med 1–{last}, svara med Enter.</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Se resultatet</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nästa fråga</translation>
    </message>
    <message>
        <source>Right!</source>
        <translation>Rätt!</translation>
    </message>
    <message>
        <source>Not quite. This is how it is:</source>
        <translation>Inte riktigt. Så här är det:</translation>
    </message>
    <message>
        <source>Right, and you chose it</source>
        <translation>Rätt, och du valde det</translation>
    </message>
    <message>
        <source>Right, but not chosen</source>
        <translation>Rätt, men inte valt</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Inte rätt</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The tour</source>
        <translation>Rundturen</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Visa mig</translation>
    </message>
    <message>
        <source>To the quizzes</source>
        <translation>Till quizen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Lämna rundturen</translation>
    </message>
    <message>
        <source>Tour, {number} of {count}: {title}</source>
        <translation>Rundtur, {number} av {count}: {title}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundtur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The tour begins when the vault is open.</source>
        <translation>Rundturen börjar när valvet är öppet.</translation>
    </message>
</context>
</TS>
