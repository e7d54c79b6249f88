const set = (words: string): Set<string> => new Set(words.split(/\s+/))

export const clauseMarks = set('. , ! ? ; : – —')
export const closingMarks = set('. , ! ? ; : ( ) ] " \' * _ … – — - | ~')

/** "6 of 7", and as other languages say it. */
export const outOf = set('/ of von sur van av de su em sobre af из z na')
/** "I meant 3", "more like 3": said after another number, and in its place. */
export const corrections = set('mean meant actually correction more-like make-it')
export const labels = set(`ces score scores rating rate rated grade mark answer vote effort mine
   note bewertung punktzahl wertung puntuación puntuacion nota voto punteggio cijfer score betyg karakter ocena оценка`)
export const satisfaction = set('csat satisfaction')
export const sayings = set(
  `say said give gave giving go choose pick it's its that's definitely think guess
   gebe geb gib vergebe sage würde sind donne mets dirais doy daría diría pongo do darei dou daria diria dò direi
   geef zeg ger säger gir giver daję`,
)
export const greetings = set('hi hello hey dear hallo bonjour hola ciao olá hej hei')
export const openers = set(
  `well hmm ok okay so yes i i'd i'll i'm we we'd would easily perhaps overall honestly definitely
   mostly agree disagree leider danke merci gracias grazie obrigado obrigada bedankt tack takk tak dzięki
   ich je yo eu io ik jag jeg nur sehr gut le lo`,
)
/** Words that may stand between "I give" and the number. */
export const fillers = set(
  `a an it this that you them us guys all about maybe probably only just like around as with for
   solid strong clear full nice big good is was be would the my your our team support service
   experience handling eine einen ein un une una uno een ett et en la il`,
)
/** After these, "one" is a thing and not a number. */
export const beforeAThing = set('solid strong clear full nice big good this that the for your our')
/** A number before any other word counts that word: "2 days", "3 colleagues". */
export const mayFollow = set(
  `and as because but for from overall since so though although i it the this that you your we my
   all would was is thanks thank thx great good excellent perfect nice super awesome amazing ok
   okay fine fast quick easy very really not bad poor terrible awful hard difficult slow too please
   point points again here strongly csat satisfaction
   danke merci gracias grazie obrigado obrigada bedankt dank tack takk tak dzięki спасибо sehr très muy molto muito
   punkte punkten puntos punti pontos punten poäng und et pero mais ma maar sagen vielen weil parce porque perché`,
)
/** "A 1 out of 7 experience" */
export const afterOutOf = set(
  `experience rating score service support erfahrung erlebnis expérience experiencia esperienza ervaring
   experiência`,
)
/** In the same clause before a number they say that it is not the answer. */
export const takingBack = set(
  `not never no cannot instead than almost nearly below under above over if until have had could
   should expected hoped wanted going last previous previously usually normally used`,
)
/** Right before a number they make it a day or an hour. */
export const dating = set('on since until by at before after in around')
export const scoreTalk = set('my the a is was it')
/** After "7 is" these speak of the score: "7 is my answer"; anything else speaks of the seventh. */
export const ofScores = set(
  'my mine the what how fair about right all fine ok okay generous too enough good perfect deserved',
)
export const joining = set('and or und oder et ou y o e en of och eller i lub & +')
export const months = set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
   sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet
   août septembre octobre novembre décembre enero febrero marzo mayo junio julio agosto septiembre octubre noviembre
   diciembre gennaio febbraio maggio giugno luglio settembre ottobre dicembre`,
)
/** Behind "2." they speak of a second thing: "2. is not done". */
export const ofThings = set(
  `is isn't are aren't was wasn't were has hasn't have does doesn't did didn't still not never fails failed works
   works can can't cannot ist sind geht funktioniert nicht noch est sont ne es son no non è sono is`,
)
