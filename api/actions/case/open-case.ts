import { openingQuestions } from '@caselead/core/base/labels.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Channel, impacts, urgencies } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { openerOf } from '../../auth/opener.ts'
import { Key, Text } from '../../input/shapes.ts'
import { change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Acknowledged, acknowledged } from './verb.ts'

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
): Promise<Acknowledged> {
  if (visitor.kind !== 'contact') throw new Refusal('sign_in', 'Please sign in to open a case.')
  return openFor(desk, visitor.id, input)
}

export async function openFor(
  desk: Runtime,
  contactId: string,
  { key, ...input }: z.output<typeof OpenCase> & { channel: Channel },
): Promise<Acknowledged> {
  const opener = await openerOf(desk, contactId)
  const command = { do: 'open' as const, category: null, environment: {}, ...opener, ...input }
  const actor = { type: 'contact' as const, ...opener.contact }
  return acknowledged(await change(desk, { case: null, command, actor, key }))
}
