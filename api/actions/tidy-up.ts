import {
  atOnce,
  forgetCapabilities,
  forgetKeys,
  forgetLetters,
  forgetReceived,
  type LetterMark,
} from '@caselead/db/keeping.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import { forgetSignInsBefore } from '@caselead/db/sign-in.ts'
import { days, hours } from '../core/instant.ts'
import type { Desk } from '../desk.ts'

const keysLast = days(7)
const progress = 'letters_forgotten_until'

/**
 * Takes away what no case needs any more: letters that left, links that expired and mail that was
 * read, each some time after. Answers when to do it again.
 */
export async function tidyUp(desk: Desk): Promise<number> {
  const { db, now, keepFor } = desk
  const old = now() - keepFor
  await forgetSignInsBefore(db, now())
  await whileFull(() => forgetKeys(db, now() - keysLast))
  await whileFull(() => forgetCapabilities(db, old))
  await whileFull(() => forgetReceived(db, old))
  await forgetOldLetters(desk, old)
  return now() + hours(6)
}

async function whileFull(forget: () => Promise<number>): Promise<void> {
  while ((await forget()) === atOnce);
}

/** Goes on where the last run ended: what stays is not looked at again. */
async function forgetOldLetters({ db }: Desk, until: number): Promise<void> {
  let mark = ((await setting(db, progress)) as LetterMark | null) ?? { at: 0, id: '' }
  for (;;) {
    const next = await forgetLetters(db, mark, until)
    if (!next) return
    mark = next
    await saveSetting(db, progress, mark)
  }
}
