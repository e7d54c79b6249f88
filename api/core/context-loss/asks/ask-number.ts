import { isNumbered, labelOf, numberWords } from '../facts/numbers.ts'
import { type Wanted, wanted } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'
import { isSmall } from '../stems.ts'
import { askedAt, isNews, isWhich, standsAlone } from './asking.ts'

export const numberAsks = ({ words }: Sentence, said: string[]): Wanted[] =>
  words.flatMap(({ low }, at) => {
    const label = labelAsked(said, at)
    if (!label || isNews(said, at) || /^(of|to|format)$/.test(said[at + 1] ?? '')) return []
    if (askedAt(said, at, 8) < 0 && !standsAlone(said)) return []
    return low === 'phone' ? [] : [wanted('number', { of: [label] })]
  })

const unnumbered =
  /^(phone|telephone|mobile|version|build|page|a|any|large|small|high|total|the|your|an|contact|user|line|our|of)$/

function labelAsked(said: readonly string[], at: number): string | null {
  const low = said[at] ?? ''
  const before = said[at - 1] ?? ''
  if (numberWords.test(low) && !/^(no|nr)$/.test(low)) {
    if (isNumbered(low) && (unnumbered.test(before) || isSmall(before))) return labelOf(low)
    return before === '' || unnumbered.test(before) || isSmall(before) ? null : labelOf(before)
  }
  const whichOne = isWhich(before) || (/^(of|exact)$/.test(before) && isWhich(said[at - 2] ?? ''))
  return whichOne &&
    /^(order|orders|invoice|invoices|ticket|transaction|shipment|booking)$/.test(low)
    ? labelOf(low)
    : null
}
