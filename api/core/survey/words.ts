const set = (words: string): Set<string> => new Set(words.split(/\s+/))

export const clauseMarks = set('. , ! ? ; : – —')
export const closingMarks = set('. , ! ? ; : ( ) ] " \' * _ … – — - | ~')

/** "6 of 7", and as other languages say it. */
export const outOf = set('/ of von sur van av')
/** "I meant 3", "more like 3": said after another number, and in its place. */
export const corrections = set('mean meant actually correction more-like make-it')
export const labels = set('ces score scores rating rate rated grade mark answer vote effort mine')
export const satisfaction = set('csat satisfaction')
export const sayings = set(
  "say said give gave giving go choose pick it's its that's definitely think guess",
)
export const greetings = set('hi hello hey dear')
export const openers = set(
  "well hmm ok okay so yes i i'd i'll i'm we we'd would easily perhaps overall honestly definitely",
)
/** Words that may stand between "I give" and the number. */
export const fillers = set(
  `a an it this that you them us guys all about maybe probably only just like around as with for
   solid strong clear full nice big good is was be would the my your our team support service
   experience handling`,
)
/** After these, "one" is a thing and not a number. */
export const beforeAThing = set('solid strong clear full nice big good this that the for your our')
/** A number before any other word counts that word: "2 days", "3 colleagues". */
export const mayFollow = set(
  `and as because but for from overall since so though although i it the this that you your we my
   all would was is thanks thank thx great good excellent perfect nice super awesome amazing ok
   okay fine fast quick easy very really not bad poor terrible awful hard difficult slow too please
   point points again here strongly csat satisfaction`,
)
/** In the same clause before a number they say that it is not the answer. */
export const takingBack = set(
  `not never no cannot instead than almost nearly below under above over if until have had could
   should expected hoped wanted going last previous previously usually normally used`,
)
/** Right before a number they make it a day or an hour. */
export const dating = set('on since until by at before after in around')
export const scoreTalk = set('my the a is was it')
