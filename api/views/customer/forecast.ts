import { longestSubject, longestText } from '@caselead/core/base/checks.ts'
import { openingQuestions } from '@caselead/core/base/labels.ts'
import { impacts, urgencies } from '@caselead/core/base/vocabulary.ts'
import { type Preview, preview } from '@caselead/core/outlook/preview.ts'
import { openIncidents } from '@caselead/db/case/incident/incidents.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { openerOf } from '../../auth/opener.ts'
import { triageOf } from '../../record/decision-input.ts'

/** A case as far as it is written. */
export const DraftCase = z.object({
  impact: z.enum(impacts, openingQuestions.impact.missing).describe('Who is affected.'),
  urgency: z.enum(urgencies, openingQuestions.urgency.missing).describe('How severe it is.'),
  subject: z
    .string()
    .max(longestSubject)
    .default('')
    .describe('What it is about, as far as it’s been written.'),
  body: z
    .string()
    .max(longestText)
    .default('')
    .describe('What is happening, as far as it’s been written.'),
})

/** A preview reads so much of a long text; the case itself is read whole. */
const previewReads = 4000

/** What opening this case now would lead to; nothing is changed. */
export async function whatWillHappen(
  { runtime, visitor }: Context,
  draft: z.output<typeof DraftCase>,
): Promise<Preview> {
  const { db } = runtime
  const isCustomer = visitor.kind === 'contact' || visitor.kind === 'link'
  const opener = isCustomer ? await openerOf(runtime, visitor.id) : null
  const [matrix, people, triage, incidents] = await Promise.all([
    runtime.matrices.current(db),
    runtime.team(),
    triageOf(db, runtime, opener?.account.id ?? null, null),
    openIncidents(db),
  ])
  const body = draft.body.slice(0, previewReads)
  const isReadAgain = runtime.hosted !== null || body !== draft.body
  return preview({ ...draft, body, opener, isReadAgain }, runtime.now(), {
    matrix,
    people,
    triage,
    incidents,
  })
}
