import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { changeMailWishes, mailWishes } from '@caselead/db/team/mail-wishes.ts'
import { choiceOf } from '../../auth/mail-choice.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** By the token of a mail: others like it are no longer sent, or are again. */
export async function stopMail(
  { db, secret }: Runtime,
  { token, again }: { token: string; again: boolean },
): Promise<void> {
  const choice = choiceOf(secret, token)
  if (!choice || !(await mailWishes(db, choice.contactId))) {
    return refuse('not_found', notFoundWords.email)
  }
  await changeMailWishes(
    db,
    choice.contactId,
    choice.what === 'updates' ? { wants_updates: again } : { wants_surveys: again },
  )
}
