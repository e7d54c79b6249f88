import type { Ask } from '../kinds.ts'
import { lows } from '../sentences.ts'
import { dateAsk } from './ask-date.ts'
import { errorAsk } from './ask-error.ts'
import { numberAsks } from './ask-number.ts'
import { placeAsks, urlAsks } from './ask-place.ts'
import { stepAsks } from './ask-step.ts'
import { versionAsks } from './ask-version.ts'
import { whoAsks } from './ask-who.ts'
import { askingIn, isAboutToBe } from './asking.ts'

const acknowledged =
  /\b(you (said|say|mentioned|wrote|told|sent|gave|reported|already)|as you|thanks for|thank you for|i (see|understand) (that )?you)\b/i
const doubleCheck = /\b(right|correct|still)\s*\?|\bconfirm (that )?(you|it|this)\b/i

/** What a text wants to know of its reader, as kinds of facts. */
export function asksIn(text: string): Ask[] {
  return askingIn(text).flatMap((sentence) => {
    const said = lows(sentence.words)
    if (isAboutToBe(said)) return []
    const asks = readers.flatMap((read) => read(sentence, said))
    return asks
      .filter(({ value }) => value === null || !doubleCheck.test(sentence.text))
      .filter(({ value }) => value === null || !acknowledged.test(sentence.text))
      .map((ask) => ({ ...ask, question: sentence.text }))
  })
}

const readers = [versionAsks, numberAsks, urlAsks, placeAsks, whoAsks, errorAsk, dateAsk, stepAsks]
