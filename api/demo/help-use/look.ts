import { createHash } from 'node:crypto'
import { minutes } from '@caselead/core/base/instant.ts'
import { answerFrom } from '@caselead/core/help/answer/answer.ts'
import { searchedFor } from '@caselead/core/help/figures/searched.ts'
import type { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import { areOnlyNear } from '@caselead/core/help/search/share.ts'
import type { ReadingToKeep, SearchToKeep } from '@caselead/db/help/use/keep.ts'
import type { VerdictToKeep } from '@caselead/db/help/use/verdicts.ts'
import type { Catalogue } from '../../help/centre/catalogue.ts'

/** Somebody who looked for something. */
export interface Visit {
  q: string
  at: number
  contact: string | null
  who: string
}

interface Looked {
  search: SearchToKeep
  readings: ReadingToKeep[]
  verdict: VerdictToKeep | null
}

/** How often somebody opens what they found, and it's what they needed. */
const chances = { opens: 0.72, solved: 0.3, unsolved: 0.08, tells: 0.5, right: 0.93 }

/** What they found, as the search really finds it, and what they made of it. */
export function lookIn(
  { texts }: Catalogue,
  index: HelpIndex,
  draw: () => number,
): (visit: Visit) => Looked | null {
  const known = new Set(texts('nobody').map(({ id }) => String(id)))
  const accepts = ({ id }: { id: string }) => known.has(id)
  return ({ q, at, contact, who }) => {
    const language = /etikett|anmelde/.test(q) ? 'de' : 'en'
    const searched = searchedFor(q, language)
    if (!searched) return null
    const results = searchArticles(index, q, { language, accepts, most: 10 })
    const near = areOnlyNear(results)
    const answer = answerFrom(results)
    const found = results.hits.map(({ article }) => Number(article.id))
    const [first] = found
    const answer_id = answer ? Number(answer.article.id) : null
    const search = {
      ...{ id: idOf(`${who} ${at} ${q}`), at, who, contact_id: contact, ...searched, language },
      ...{ found, near, answer_id, confidence: answer?.confidence ?? null },
    }
    const isOpened = first !== undefined && draw() < chances.opens * (near ? 0.15 : 1)
    const luck = draw()
    const solved = luck < chances.solved ? true : luck > 1 - chances.unsolved ? false : null
    const reading = (text_id: number, opened: boolean): ReadingToKeep => ({
      ...{ at, who, contact_id: contact, text_id },
      ...{ opened_at: opened ? at + minutes(1) : null, solved: opened ? solved : null },
    })
    const read = isOpened ? [reading(first, true)] : []
    const shown =
      answer_id === null || answer_id === read[0]?.text_id ? [] : [reading(answer_id, false)]
    const tells = answer_id !== null && draw() < chances.tells
    const verdict = draw() < chances.right
    return {
      ...{ search, readings: [...read, ...shown] },
      verdict: tells ? { at: at + minutes(1), who, text_id: answer_id, verdict } : null,
    }
  }
}

/** The same search of the same demo has the same id. */
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}
