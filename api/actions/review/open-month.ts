import type { Instant } from '@caselead/core/base/instant.ts'
import { factsVersion } from '@caselead/core/figures/facts/case-facts.ts'
import { monthSpan } from '@caselead/core/figures/period.ts'
import { Choosing, type Chosen, type MonthTold } from '@caselead/core/review/choosing.ts'
import { monthInWords } from '@caselead/core/review/words.ts'
import { factsSince } from '@caselead/db/figures/read.ts'
import { addReviewCases, insertReview } from '@caselead/db/review/reviews.ts'
import type { Db } from '@caselead/db/tables.ts'

interface Month {
  /** "2026-11" */
  month: string
  /** The team's, in which it begins and ends. */
  zone: string
  at: Instant
}

/** Opens a month's review with the cases chosen for it, once, however many processes try. */
export async function openMonth({ db }: { db: Db }, month: Month): Promise<void> {
  const { told, chosen } = await choose(db, month)
  await writeMonth(db, month, told, chosen)
}

async function choose(db: Db, { month, zone, at }: Month) {
  const span = monthSpan(month, zone)
  const choosing = new Choosing(span, at, month)
  for await (const batch of factsSince(db, span.from, { version: factsVersion })) {
    for (const { case_id: id, facts } of batch) choosing.add(id, facts)
  }
  return choosing.all()
}

const writeMonth = (db: Db, { month, at }: Month, told: MonthTold, chosen: readonly Chosen[]) =>
  db.transaction().execute(async (trx) => {
    const id = await insertReview(trx, {
      ...{ kind: 'month', subject: month, title: monthInWords(month), openedAt: at },
      ...{ openedBy: null, told },
    })
    if (id !== null) await addReviewCases(trx, id, chosen)
  })
