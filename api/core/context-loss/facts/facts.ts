import type { Fact, FactKind } from '../kinds.ts'
import { type Sentence, sentencesIn } from '../sentences.ts'
import { accountsIn, usersIn } from './accounts.ts'
import { datesIn } from './dates.ts'
import { errorsIn } from './errors.ts'
import { numbersIn } from './numbers.ts'
import { plainly, stepsIn } from './steps.ts'
import { browserNames, browsersIn, operatingSystems, systemNames, systemsIn } from './systems.ts'
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

/** Without any of these in it, a sentence tells nothing of the kind and need not be read. */
const hints: Record<FactKind, RegExp> = {
  version: new RegExp(
    `\\d\\.\\d|\\bv ?\\d|ver|release|build|firmware|plug|extension|module|add-?on|agent|sdk|library|${[...systemNames].join('|')}`,
    'i',
  ),
  number: /\d{3}|\d\D\d/,
  url: /:\/\/|www\.|[a-z]\.[a-z]/i,
  error: /["“”„«`‘_]|error|exception|fail|says|reads|message|\d{3}|0x|[A-Z]-\d/i,
  step: /start|boot|launch|power|clear|empt|flush|delet|purg|wip|install|updat|upgrad|reset|load|fresh|disabl|activat|connect|plug|replac|browser|computer|device|machine|laptop|pc|incognito|private|check|verif|import|turn|switch|log|sign/i,
  date: /\d|day|week|month|night|morning|since|after|ago/i,
  browser: new RegExp([...browserNames].join('|'), 'i'),
  system: new RegExp([...operatingSystems].join('|'), 'i'),
  account: /account|workspace|tenant|organi[sz]ation|company|instance|environment|subdomain/i,
  user: /@|user|login|employee|colleague|person/i,
}

/** A fact with the sentence it was given in. */
export type Given = Fact & { sentence: string }

/** No text is read further than this. */
export const longestRead = 20_000

/** What a text tells of the given kinds, in its order. */
export const factsIn = (text: string, kinds: readonly FactKind[]): Given[] =>
  factsOf(sentencesIn(text, longestRead), kinds)

export function factsOf(sentences: readonly Sentence[], kinds: readonly FactKind[]): Given[] {
  return sentences.flatMap((sentence) =>
    kinds.flatMap((kind) =>
      !hints[kind].test(sentence.text)
        ? []
        : readers[kind](sentence).map((fact) => ({ ...fact, sentence: sentence.text })),
    ),
  )
}
