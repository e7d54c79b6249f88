import { randomUUID } from 'node:crypto'
import { seconds } from '@caselead/core/base/instant.ts'
import { searchedFor } from '@caselead/core/help/figures/searched.ts'
import { linkStranger } from '@caselead/db/help/use/cases.ts'
import {
  keepReadings,
  keepSearches,
  keepVerdicts,
  type ReadingToKeep,
  type SearchToKeep,
  type VerdictToKeep,
} from '@caselead/db/help/use/keep.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Logger } from 'pino'
import { dailyCaps } from './caps.ts'
import type { HelpVisitor } from './visitor.ts'

export interface SearchMade {
  q: string
  language: string
  /** Somebody was still typing. */
  typing: boolean
  /** Texts it found. */
  found: number[]
  near: boolean
  answer: { id: number; confidence: number } | null
}

/** Counts what people do in the help centre; nobody waits for it. */
export interface HelpCounter {
  searched(visitor: HelpVisitor, search: SearchMade): void
  shown(visitor: HelpVisitor, textIds: readonly number[]): void
  opened(visitor: HelpVisitor, textId: number): void
  /** `ofAnswer` if it's about a passage shown above results. */
  rated(visitor: HelpVisitor, rated: { textId: number; solved: boolean; ofAnswer: boolean }): void
  /** A case of whoever reads like this visitor. */
  caseOpened(visitor: HelpVisitor, caseId: number): void
  /** What was counted is kept once this ends. */
  flush(): Promise<void>
}

/** Kept in memory for so long, and no more than this: a process that's killed loses it. */
const flushAfter = seconds(2)
const mostWaiting = 2_000
/** A search typed on within this is the same search. */
const typedOn = seconds(30)
const mostRecent = 2_000
const mostSeen = 20_000

export function helpCounter({
  db,
  now,
  log,
}: {
  db: Db
  now: () => number
  log: Logger
}): HelpCounter {
  const isCounted = dailyCaps()
  const recent = new Map<string, SearchToKeep & { typing: boolean }>()
  /** Suggestions come again with every word that's typed. */
  const seen = new Set<string>()
  let waiting = nothing()
  let timer: NodeJS.Timeout | null = null
  let flushing = Promise.resolve()

  const mayCount = ({ who, network }: HelpVisitor): boolean =>
    sizeOf(waiting) < mostWaiting && isCounted(dayOf(now()), who, network)

  function soon(): void {
    timer ??= setTimeout(() => void flush(), flushAfter).unref()
  }

  function read(
    { who, contactId }: HelpVisitor,
    text_id: number,
    more: Partial<Pick<ReadingToKeep, 'opened_at' | 'solved'>>,
  ): void {
    const key = `${who} ${text_id}`
    const before = waiting.readings.get(key)
    const fresh = { at: now(), who, contact_id: contactId, text_id, opened_at: null, solved: null }
    waiting.readings.set(key, { ...(before ?? fresh), ...more })
    soon()
  }

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    const batch = waiting
    waiting = nothing()
    flushing = flushing
      .then(() => keep(db, batch))
      .catch((error: unknown) => {
        log.warn({ error }, 'what was counted in the help centre is lost')
      })
    return flushing
  }

  return {
    flush,
    searched(visitor, { q, language, typing, found, near, answer }) {
      const searched = searchedFor(q, language)
      if (!searched) return
      const { who, contactId: contact_id } = visitor
      const last = recent.get(who)
      const goesOn = last && (last.typing || last.words === searched.words)
      const same = goesOn && now() - last.at < typedOn ? last.id : null
      if (!same && !mayCount(visitor)) return
      const row = {
        ...{ id: same ?? randomUUID(), at: now(), who, contact_id, language, found, near },
        ...{ ...searched, answer_id: answer?.id ?? null, confidence: answer?.confidence ?? null },
      }
      waiting.searches.set(row.id, row)
      recent.delete(who)
      recent.set(who, { ...row, typing })
      const [oldest] = recent.keys()
      if (recent.size > mostRecent && oldest) recent.delete(oldest)
      soon()
    },
    shown(visitor, textIds) {
      for (const id of textIds) {
        const key = `${visitor.who} ${id} ${dayOf(now())}`
        if (seen.has(key) || !mayCount(visitor)) continue
        if (seen.size >= mostSeen) seen.clear()
        seen.add(key)
        read(visitor, id, {})
      }
    },
    opened(visitor, textId) {
      recent.delete(visitor.who)
      if (mayCount(visitor)) read(visitor, textId, { opened_at: now() })
    },
    rated(visitor, { textId, solved, ofAnswer }) {
      if (!mayCount(visitor)) return
      read(visitor, textId, { solved })
      const verdict = { at: now(), who: visitor.who, text_id: textId, verdict: solved }
      if (ofAnswer) waiting.verdicts.push(verdict)
    },
    caseOpened({ who }, caseId) {
      if (sizeOf(waiting) < mostWaiting) waiting.cases.push({ who, caseId, at: now() })
      soon()
    },
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

interface Waiting {
  searches: Map<string, SearchToKeep>
  readings: Map<string, ReadingToKeep>
  verdicts: VerdictToKeep[]
  cases: { who: string; caseId: number; at: number }[]
}

const nothing = (): Waiting => ({
  ...{ searches: new Map(), readings: new Map(), verdicts: [], cases: [] },
})

const sizeOf = ({ searches, readings, verdicts, cases }: Waiting): number =>
  searches.size + readings.size + verdicts.length + cases.length

async function keep(db: Db, { searches, readings, verdicts, cases }: Waiting): Promise<void> {
  await keepSearches(db, [...searches.values()])
  await keepReadings(db, [...readings.values()])
  await keepVerdicts(db, verdicts)
  for (const each of cases) await linkStranger(db, each)
}
