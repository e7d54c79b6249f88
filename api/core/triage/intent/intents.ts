import { eastern } from './eastern.ts'
import { isOfSomethingElse, leavesInEnglish } from './english-leaving.ts'
import { legalInEnglish } from './english-legal.ts'
import { german } from './german.ts'
import { northern } from './northern.ts'
import { romance } from './romance.ts'
import { sentencesIn } from './sentence.ts'

/** What customers may mean to do that somebody with authority has to know of. */
export const intents = ['leave', 'legal steps'] as const
export type Intent = (typeof intents)[number]

/** The sentences in which the writer means it, in order. */
export interface Meant {
  intent: Intent
  said: string
}

const tongues = [
  { leaving: leavesInEnglish, legal: legalInEnglish },
  german,
  ...romance,
  ...northern,
  ...eastern,
]

const oneOf = (triggers: readonly RegExp[]): RegExp =>
  new RegExp(triggers.map(({ source }) => source).join('|'), 'u')

/** Most sentences hold no such word in any language: one look is enough for them. */
const leavingWord = oneOf(tongues.map(({ leaving }) => leaving.trigger))
const legalWord = oneOf(tongues.map(({ legal }) => legal.trigger))

/**
 * What the writer means to do, told by who acts (I, we), that they mean to, the deed and what it is
 * done to: "we will cancel our contract", and neither "the order was cancelled" nor "our legal team
 * cannot log in". Cost grows with the length of the text.
 */
export function intentsIn(text: string): Meant[] {
  const isBare = !isOfSomethingElse(text)
  return sentencesIn(text).flatMap(({ said, folded }) => [
    ...(isLeaving(folded, isBare) ? [{ intent: 'leave' as const, said }] : []),
    ...(isLegal(folded) ? [{ intent: 'legal steps' as const, said }] : []),
  ])
}

const isLeaving = (folded: string, isBare: boolean): boolean =>
  leavingWord.test(folded) &&
  (tongues.some(({ leaving }) => leaving.trigger.test(folded) && leaving.says(folded)) ||
    (isBare && leavesInEnglish.saysBarely(folded)))

const isLegal = (folded: string): boolean =>
  legalWord.test(folded) &&
  tongues.some(({ legal }) => legal.trigger.test(folded) && legal.says(folded))
