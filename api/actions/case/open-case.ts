import { longestSubject } from '@caselead/core/base/checks.ts'
import { openingQuestions } from '@caselead/core/base/labels.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { type Channel, impacts, urgencies } from '@caselead/core/base/vocabulary.ts'
import type { CommandOf } from '@caselead/core/case/commands.ts'
import { mostReadBefore, readings } from '@caselead/core/help/read-before.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { openerOf } from '../../auth/opener.ts'
import { authWords } from '../../auth/words.ts'
import { CaseNumber, FileIds, Key, Text } from '../../input/shapes.ts'
import { type Change, change } from '../../record/change.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { Slug } from '../../views/help/category.ts'
import { countCase } from '../../views/help/counted.ts'
import { withMailed } from '../../views/help/mailed.ts'
import { readBefore } from '../../views/help/read-before.ts'
import { filesToSend } from '../files/files-to-send.ts'
import { type Acknowledged, acknowledged } from './verb.ts'

export const OpenCase = z.object({
  subject: Text.meta({ maxLength: longestSubject }).describe('What it is about, in a few words.'),
  body: Text.describe('What is happening.'),
  impact: z.enum(impacts, openingQuestions.impact.missing).describe('Who is affected.'),
  urgency: z.enum(urgencies, openingQuestions.urgency.missing).describe('How severe it is.'),
  channel: z.enum(['portal', 'widget', 'email']).default('portal').describe('Where they wrote it.'),
  files: FileIds,
  read: z
    .array(z.object({ slug: Slug, how: z.enum(readings).describe('How far they got with it.') }))
    .max(mostReadBefore)
    .optional()
    .describe(
      'Help centre articles they were shown while writing; any they may not read are left out.',
    ),
  key: Key,
})

/** A customer opens a case in their own name. */
export async function openCase(
  ctx: Context,
  { files, read, ...input }: z.output<typeof OpenCase>,
): Promise<Acknowledged> {
  const { runtime, visitor } = ctx
  if (visitor.kind !== 'contact') throw new Refusal('sign_in', authWords.signInToOpen)
  const [sent, known] = await Promise.all([filesToSend(ctx, files), readBefore(ctx, read ?? [])])
  const opened = await openFor(runtime, visitor.id, { ...input, ...sent, read: known })
  countCase(ctx, CaseNumber.parse(opened.number))
  return opened
}

type Opening = Omit<z.output<typeof OpenCase>, 'files' | 'read'> &
  Pick<CommandOf<'open'>, 'follows' | 'more' | 'files' | 'copied' | 'read'> & { channel: Channel }

export async function openFor(
  runtime: Runtime,
  contactId: string,
  input: Opening,
): Promise<Acknowledged> {
  return acknowledged(await change(runtime, await openingFor(runtime, contactId, input)))
}

/** The case a contact opens with these words. */
export async function openingFor(
  runtime: Runtime,
  contactId: string,
  { key, ...input }: Opening,
): Promise<Change> {
  const opener = await openerOf(runtime, contactId)
  // Whoever goes on about a closed case has been told already.
  const isNew = input.follows === undefined
  const read = isNew ? await withMailed(runtime, opener.account.plan, input) : []
  const given = { ...opener, ...input, ...(read.length > 0 && { read }) }
  const command = { do: 'open' as const, category: null, environment: {}, ...given }
  const actor = { type: 'contact' as const, ...opener.contact }
  return { case: null, command, actor, key }
}
