import { type Wanted, wanted } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'
import { meaning } from '../stems.ts'
import { isNews } from './asking.ts'

const start =
  /\b(since when|how long (has|have|is|ago)|for how long|when did (it|this|that|the \w+( \w+)?|they) (\w+ )?(start|begin|happen|occur|appear|stop|first)|when (was|did) (it|this|that|the \w+) (first )?(noticed|seen|start|happen)|when did you (first )?(notice|see)|what (date|day|time) did (it|this|that|the \w+) (start|happen|occur|begin)|when it (started|began|happened|first happened|occurred)|what time did it)\b/
const due =
  /\b(by when|when do you need|when is (the|your) deadline|what is (the|your) deadline|until when)\b/

/** "Since when?", "by when do you need it?", "when did you order it?" */
export function dateAsk(_: Sentence, said: string[]): Wanted[] {
  const joined = said.join(' ')
  if (said.some((low) => /^(last|next|again|now)$/.test(low)) || isNews(said, 0)) return []
  if (start.test(joined)) return [wanted('date', { of: ['start'] })]
  if (due.test(joined)) return [wanted('date', { of: ['due'] })]
  const past =
    /\b(?:when did you|(?:what|which) (?:date|day) did you|when was (?:your|the)) (.{2,60})/.exec(
      joined,
    )
  const about = meaning((past?.[1] ?? '').split(' ').slice(0, 2))
  return about.length > 0 ? [wanted('date', { of: ['day', ...about] })] : []
}
