import { accountsIn, usersIn } from './accounts.ts'
import { datesIn } from './dates.ts'
import { errorsIn } from './errors.ts'
import type { Fact, FactKind } from './kinds.ts'
import { numbersIn } from './numbers.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import { plainly, stepsIn } from './steps.ts'
import { browsersIn, systemsIn } from './systems.ts'
import { urlsIn } from './urls.ts'
import { versionsIn } from './versions.ts'

const readers: Record<FactKind, (sentence: Sentence) => Fact[]> = {
  version: versionsIn,
  number: numbersIn,
  url: urlsIn,
  error: errorsIn,
  step: (sentence) =>
    stepsIn(
      sentence,
      sentencesIn(plainly(sentence), 2000).flatMap((each) => each.words),
    ),
  date: datesIn,
  browser: browsersIn,
  system: systemsIn,
  account: accountsIn,
  user: usersIn,
}

/** A fact with the sentence it was given in. */
export type Given = Fact & { sentence: string }

/** No text is read further than this. */
const longestRead = 20_000

/** What a text tells of the given kinds, in its order. */
export function factsIn(text: string, kinds: readonly FactKind[]): Given[] {
  return sentencesIn(text, longestRead).flatMap((sentence) =>
    kinds.flatMap((kind) =>
      readers[kind](sentence).map((fact) => ({ ...fact, sentence: sentence.text })),
    ),
  )
}
