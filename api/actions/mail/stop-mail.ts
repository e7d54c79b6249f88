import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { changeMailWishes } from '@caselead/db/team/mail-wishes.ts'
import { type ContactRow, contactWithAccount } from '@caselead/db/team/people.ts'
import { choiceOf } from '../../auth/mail-choice.ts'
import { change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/**
 * By the token of a mail: others like it are no longer sent, or are again. Who stopped following a case is
 * added again by somebody who may.
 */
export async function stopMail(
  runtime: Runtime,
  { token, again }: { token: string; again: boolean },
): Promise<void> {
  const { db, secret } = runtime
  const choice = choiceOf(secret, token)
  const contact = choice && (await contactWithAccount(db, choice.contactId))
  if (!contact) return refuse('not_found', notFoundWords.email)
  if (choice.what === 'case') {
    if (!again) await stopFollowing(runtime, contact, choice.caseId)
    return
  }
  await changeMailWishes(
    db,
    choice.contactId,
    choice.what === 'updates' ? { wants_updates: again } : { wants_surveys: again },
  )
}

async function stopFollowing(
  runtime: Runtime,
  { id, name }: ContactRow,
  caseId: number,
): Promise<void> {
  await change(runtime, {
    case: caseId,
    command: { do: 'remove_follower', id },
    actor: { type: 'contact', id, name },
  })
}
