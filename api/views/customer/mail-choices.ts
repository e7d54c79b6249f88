import { refuse } from '@caselead/core/base/checks.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { isFollowing } from '@caselead/core/case/evolve/followers.ts'
import { caseNumber } from '@caselead/core/case/state.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { mailWishes } from '@caselead/db/team/mail-wishes.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { choiceOf } from '../../auth/mail-choice.ts'
import type { MailChoices, StoppableMail } from '../types/mail.ts'

/** What a customer gets by mail besides answers. */
export async function mailChoices({ runtime }: Context, me: { id: string }): Promise<MailChoices> {
  const found = await mailWishes(runtime.db, me.id)
  if (!found) return refuse('not_found', notFoundWords.contact)
  return {
    address: found.email,
    unreached: found.unreachable,
    updates: found.wants_updates,
    surveys: found.wants_surveys,
    quietFrom: found.quiet_from ?? '',
    quietTo: found.quiet_to ?? '',
    zone: found.zone,
  }
}

export const ByToken = z.object({
  token: z.string().max(300).describe('From the address in the email.'),
})

/** What the link at the end of a mail is about; opening it changes nothing. */
export async function stoppableMail(
  { runtime }: Context,
  { token }: z.output<typeof ByToken>,
): Promise<StoppableMail> {
  const choice = choiceOf(runtime.secret, token)
  const found = choice && (await mailWishes(runtime.db, choice.contactId))
  if (!found) return refuse('not_found', notFoundWords.email)
  if (choice.what === 'case') return followedMail(runtime, choice)
  const { what } = choice
  return { what, isOn: what === 'updates' ? found.wants_updates : found.wants_surveys }
}

async function followedMail(
  { db }: Context['runtime'],
  { caseId, contactId }: { caseId: number; contactId: string },
): Promise<StoppableMail> {
  const one = (await oneCase(db, caseId))?.state
  if (!one) return refuse('not_found', notFoundWords.email)
  const { contact, subject } = one
  return {
    ...{ what: 'case', isOn: isFollowing(one, contactId) },
    about: { number: caseNumber(caseId), subject, contact: contact.name },
  }
}
