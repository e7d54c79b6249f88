import { quotes } from '../facts/errors.ts'
import { type Wanted, wanted } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'
import { askedAt, isNews, opensClosed, standsAlone } from './asking.ts'

const otherwise =
  /^(log|logs|logfile|trace|stacktrace|screenshot|screenshots|recording|console|video|dump)$/

/** "What does the error say?", "could you send the error message?", "does it say “session expired”?" */
export function errorAsk({ text }: Sentence, said: string[]): Wanted[] {
  if (said.some((low) => otherwise.test(low))) return []
  const joined = said.join(' ')
  const [quoted] = quotes(text)
  const at = said.findIndex((low) => /^(error|errors|exception)$/.test(low))
  const telling = said.findIndex((low) => /^(say|says|said|read|reads)$/.test(low))
  if (isNews(said, at < 0 ? telling : at)) return []
  if (quoted && opensClosed(said) && /\b(say|see|get|show|read|error|message)\b/.test(joined)) {
    return [wanted('error', { value: quoted })]
  }
  const exact = /\b(full|complete|entire|whole)\b/.test(joined)
  const says =
    /\bwhat (exactly )?(does|did|is) (it|the (error|message|screen|page|popup|pop-up|dialog|app)( message)?|that (error|message)) (\w+ )?(say|read)\b/
  if (says.test(joined)) return [wanted('error', { exact })]
  if (at < 0) return []
  const closed =
    /\b(is|was) there (an|any)\b|\b(do|did|are|were) you (see|seeing|get|getting|receive)\b/
  if (
    closed.test(joined) &&
    opensClosed(said) &&
    !/\b(in|on|with|when) (?!(the )?(screen|page|browser|app))/.test(joined)
  ) {
    return [wanted('error', { exact })]
  }
  if (/^(rate|rates|page|handling|free|report)$/.test(said[at + 1] ?? '')) return []
  const code = /^(code|number)s?$/.test(said[at + 1] ?? '')
  const asked =
    askedAt(said, at, 7) >= 0 && !/\b(cause|causes|caused|trigger|before|lead|after)\b/.test(joined)
  if (!asked && !standsAlone(said)) return []
  return [wanted('error', { exact, of: code ? ['code'] : [] })]
}
