import { type Token, tokens } from './survey-tokens.ts'

/** What one line of an answer says about scores. */
export interface Reading {
  /** Rank 0 is the plainest way to say a score. */
  scores: { value: number; rank: number }[]
  csat: number[]
  /** True when the line holds scores and no other words. */
  nothingElse: boolean
}

const set = (words: string): Set<string> => new Set(words.split(/\s+/))

const marks = set('. , ! ? ; : ) ] " \' * _ … – — - | ~')
const outOf = set('/ of von sur van av')
const corrections = set('mean meant actually correction')
const labels = set('ces score scores rating rate rated grade mark answer vote effort mine')
const satisfaction = set('csat satisfaction')
const sayings = set(
  "say says give gave giving go choose pick it's its that's definitely think guess",
)
const openers = set(
  "hi hello hey dear well hmm ok okay so yes i i'd i'll i'm we we'd would easily perhaps overall honestly",
)
const fillers = set(
  'a an it this that you them us guys all about maybe probably only just like around as with for solid strong clear full nice big good is was be would the my your our team support service experience handling',
)
const adjectives = set('solid strong clear full nice big good this that the for')
// A number before any other word counts that word: "2 days", "3 colleagues".
const mayFollow = set(
  'and as because but for from overall since so though although i it the this that you your we my all would was is thanks thank thx great good excellent perfect nice super awesome amazing ok okay fine fast quick easy very really not bad poor terrible awful hard difficult slow too please point points again here strongly csat satisfaction',
)
const takingBack = set(
  'not never no cannot instead than almost nearly below under above over if until have had could should expected hoped wanted going last previous previously usually normally used on since',
)

export function readLine(line: string): Reading {
  const said = joined(tokens(line))
  const numbers = said.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]))
  const csat = numbers.filter(({ at }) => satisfaction.has(cue(said, at)))
  const plausible = numbers.filter((one) => !csat.includes(one) && stands(said, one.at))
  const ranked = plausible.map(({ value, at }) => ({ value, rank: rankOf(said, at) }))
  return {
    scores: withRivals(ranked),
    csat: csat.map(({ value }) => value),
    nothingElse: numbers.length > 0 && said.every(isScoreTalk),
  }
}
