import { days, hours } from '@caselead/core/base/instant.ts'
import { caseWithin } from '@caselead/core/help/figures/outcomes.ts'
import { forgetSignInsBefore } from '@caselead/db/auth/sign-in.ts'
import { linkCases } from '@caselead/db/help/use/cases.ts'
import { foldReadings, foldSearches } from '@caselead/db/help/use/fold.ts'
import { forgetVotes } from '@caselead/db/help/votes.ts'
import {
  atOnce,
  forgetCapabilities,
  forgetDeliveries,
  forgetDropped,
  forgetKeys,
  forgetLetters,
  forgetReceived,
  forgetTaken,
  type LetterMark,
} from '@caselead/db/queues/keeping.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const keysLast = days(7)
/** So long somebody can take it back. */
const droppedLasts = days(30)
/** Trackers try again for hours; a signed body without a time could be kept and sent once more. */
const deliveriesLast = days(90)
/** Articles change: what was said of them is about another text by then. */
const votesLast = days(365)
/** What people searched for and read; then counts by day are left. */
export const usesLast = days(90)
const progress = 'letters_forgotten_until'

/**
 * Takes away what no case needs any more: letters that left, links that expired and mail that was
 * read, each some time after, votes on articles, and what people read of them. Answers when to do it again.
 */
export async function tidyUp(runtime: Runtime): Promise<number> {
  const { db, now, keepFor } = runtime
  const old = now() - keepFor
  await forgetSignInsBefore(db, now())
  await whileFull(() => forgetKeys(db, now() - keysLast))
  await whileFull(() => forgetCapabilities(db, old))
  await whileFull(() => forgetReceived(db, old))
  await whileFull(() => forgetTaken(db, old))
  await whileFull(() => forgetDropped(db, now() - droppedLasts))
  await whileFull(() => forgetDeliveries(db, now() - deliveriesLast))
  await whileFull(() => forgetVotes(db, now() - votesLast))
  await linkCases(db, { since: now() - usesLast, within: caseWithin })
  await whileFull(() => foldReadings(db, now() - usesLast))
  await whileFull(() => foldSearches(db, now() - usesLast))
  await forgetOldLetters(runtime, old)
  return now() + hours(6)
}

async function whileFull(forget: () => Promise<number>): Promise<void> {
  while ((await forget()) === atOnce);
}

const start: LetterMark = { at: 0, id: '' }
/** What stays may be settled or no longer the newest when it is looked at again. */
const walkAnewAfter = days(1)

/** Goes on where the last run ended, and from the start once it has come to the end. */
async function forgetOldLetters({ db, now }: Runtime, until: number): Promise<void> {
  let walk = (await setting(db, progress)) ?? { ...start, began: now() }
  for (;;) {
    const next = await forgetLetters(db, walk, until)
    if (!next) break
    walk = { ...walk, ...next }
    await saveSetting(db, progress, walk)
  }
  if (Math.abs(now() - (walk.began ?? 0)) >= walkAnewAfter) {
    await saveSetting(db, progress, { ...start, began: now() })
  }
}
