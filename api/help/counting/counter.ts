import { randomUUID } from 'node:crypto'
import { seconds } from '@caselead/core/base/instant.ts'
import { storable } from '@caselead/core/base/text.ts'
import { doubted } from '@caselead/core/help/answer/learned.ts'
import { searchedFor } from '@caselead/core/help/figures/searched.ts'
import { linkStranger } from '@caselead/db/help/use/cases.ts'
import {
  keepReadings,
  keepSearches,
  type ReadingToKeep,
  type SearchToKeep,
} from '@caselead/db/help/use/keep.ts'
import { keepVerdicts, type VerdictToKeep } from '@caselead/db/help/use/verdicts.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { Logger } from 'pino'
import { dailyCaps } from './caps.ts'
import { newest } from './newest.ts'
import { sameSearches } from './same-search.ts'
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
  const same = sameSearches()
  /** Suggestions come again with every word that's typed. */
  const seen = newest<true>(mostSeen)
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
    flushing = flushing.then(() => keep(db, batch, log))
    return flushing
  }

  return {
    flush,
    searched(visitor, { q, language, typing, found, near, answer }) {
      const searched = searchedFor(q, language)
      if (!searched) return
      const { who, contactId: contact_id } = visitor
      const asked = { who, words: searched.words, language, typing, at: now() }
      const before = same.before(asked)
      if (!before && !mayCount(visitor)) return
      const id = before?.id ?? randomUUID()
      waiting.searches.set(id, {
        ...{ id, at: asked.at, who, contact_id, language, found, near, ...searched },
        ...{ answer_id: answer?.id ?? null, confidence: answer?.confidence ?? null },
      })
      same.made(asked, id, before)
      soon()
    },
    shown(visitor, textIds) {
      for (const id of textIds) {
        const key = `${visitor.who} ${id} ${dayOf(now())}`
        if (seen.get(key) || !mayCount(visitor)) continue
        seen.set(key, true)
        read(visitor, id, {})
      }
    },
    opened(visitor, textId) {
      same.ends(visitor.who)
      if (mayCount(visitor)) read(visitor, textId, { opened_at: now() })
    },
    rated(visitor, { textId, solved, ofAnswer }) {
      if (!mayCount(visitor)) return
      read(visitor, textId, { solved })
      const verdict = { at: now(), who: visitor.who, text_id: textId, verdict: solved }
      if (ofAnswer) waiting.verdicts.set(`${visitor.who} ${textId}`, verdict)
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
  verdicts: Map<string, VerdictToKeep>
  cases: { who: string; caseId: number; at: number }[]
}

const nothing = (): Waiting => ({
  ...{ searches: new Map(), readings: new Map(), verdicts: new Map(), cases: [] },
})

const sizeOf = ({ searches, readings, verdicts, cases }: Waiting): number =>
  searches.size + readings.size + verdicts.size + cases.length

/** What fails takes nothing else with it. */
async function keep(
  db: Db,
  { searches, readings, verdicts, cases }: Waiting,
  log: Logger,
): Promise<void> {
  const all = {
    searches: () => keepSearches(db, storable([...searches.values()])),
    readings: () => keepReadings(db, [...readings.values()]),
    verdicts: () => keepVerdicts(db, [...verdicts.values()], doubted),
    cases: async () => {
      for (const each of cases) await linkStranger(db, each)
    },
  }
  for (const [kind, kept] of Object.entries(all)) {
    await kept().catch((error: unknown) => {
      log.warn({ error, kind }, 'what was counted in the help centre is lost')
    })
  }
}
