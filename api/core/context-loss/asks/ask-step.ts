import { plainly, stepsNamed } from '../facts/steps.ts'
import { type Wanted, wanted } from '../kinds.ts'
import { lows, type Sentence, sentencesIn } from '../sentences.ts'
import { isNews } from './asking.ts'

const open =
  /\b(what|which|anything|something)( \w{1,30}){0,3} (have|did) you( already)? (tried|try|done|do|taken|take)\b|\bwhat( \w{1,30})? you( have|'ve)?( already)? tried\b|\bhave you( already)? tried anything\b/
const asks =
  /\b(have you|did you|have they|has anyone|did that|could you|can you|would you|will you|please|try|tried)\b/

/** "Have you tried restarting?", "please clear the cache", "what have you tried so far?" */
export function stepAsks(sentence: Sentence): Wanted[] {
  const text = plainly(sentence).replaceAll(/\b(and |then )?try (it )?again\b/gi, '')
  const words = sentencesIn(text, 2000).flatMap((each) => each.words)
  const said = lows(words)
  const joined = said.join(' ')
  if (open.test(joined)) return /\b(else|since|again)\b/.test(joined) ? [] : [wanted('step')]
  if (!asks.test(joined) || isConditional(said)) return []
  return stepsNamed(words)
    .filter(({ at }) => !isNews(said, at))
    .map(({ name, of }) => wanted('step', { of: [name, ...of] }))
}

/** "Restart it once the update is in" asks for something that could not be done before. */
const isConditional = (said: readonly string[]): boolean =>
  said.some((low) => /^(after|once|when|before|if|until|while|first|then)$/.test(low))
