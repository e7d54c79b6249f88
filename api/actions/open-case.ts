import { contactWithAccount } from '@caselead/db/people.ts'
import { z } from 'zod'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import type { EventData } from '../core/events.ts'
import { openingQuestions } from '../core/labels.ts'
import { Refusal } from '../core/refusal.ts'
import { type Channel, impacts, type Plan, urgencies } from '../core/words.ts'
import type { Desk } from '../desk.ts'
import { type Done, done, Key, Text } from './verb.ts'

export const OpenCase = z.object({
  subject: Text,
  body: Text,
  impact: z.enum(impacts, openingQuestions.impact.missing),
  urgency: z.enum(urgencies, openingQuestions.urgency.missing),
  channel: z.enum(['portal', 'widget', 'email']).default('portal'),
  key: Key,
})

/** A customer opens a case in their own name. */
export async function openCase(
  { desk, visitor }: Context,
  input: z.output<typeof OpenCase>,
): Promise<Done> {
  if (visitor.kind !== 'contact') throw new Refusal('sign_in', 'Please sign in to open a case.')
  return openFor(desk, visitor.id, input)
}

export async function openFor(
  desk: Desk,
  contactId: string,
  { key, ...input }: z.output<typeof OpenCase> & { channel: Channel },
): Promise<Done> {
  const opener = await openerOf(desk, contactId)
  const command = { do: 'open' as const, category: null, environment: {}, ...opener, ...input }
  const actor = { type: 'contact' as const, ...opener.contact }
  return done(await change(desk, { case: null, command, actor, key }))
}

/** Who opens a case, and for whom. */
export async function openerOf(
  { db }: Pick<Desk, 'db'>,
  contactId: string,
): Promise<Pick<EventData['opened'], 'account' | 'contact'>> {
  const found = await contactWithAccount(db, contactId)
  if (!found) throw new Refusal('sign_in', 'Please sign in to open a case.')
  const { id, name, account_id, account_name, plan, vip, value_usd } = found
  return {
    contact: { id, name },
    account: {
      id: account_id,
      name: account_name,
      plan: plan as Plan,
      vip,
      valueUsd: value_usd,
    },
  }
}
