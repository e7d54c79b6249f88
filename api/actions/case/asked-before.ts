import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { conversationOf, spokenKinds } from '@caselead/core/case/conversation.ts'
import { asksIn } from '@caselead/core/context-loss/asks/asks.ts'
import { type Repeated, repeatedIn } from '@caselead/core/context-loss/context-loss.ts'
import { eventsOfKinds } from '@caselead/db/case/events.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { mayTouch } from '../../auth/visitor.ts'
import { CaseNumber, Text } from '../../input/shapes.ts'
import { asEvent } from '../../record/read.ts'
import { caseActionWords } from '../words.ts'
import { linkedBefore } from './linked-before.ts'
import { OnCase } from './verb.ts'

/** Words to the customer that may hold a question, or a link to an article. */
export const Asking = OnCase.extend({
  sendAnyway: z
    .boolean()
    .optional()
    .describe(
      'You’ve seen that the customer has already answered this, or has this article, and send it anyway.',
    ),
})

export const AskedBefore = z.object({
  number: CaseNumber,
  text: Text.describe('What you are about to send.'),
})

/** What this text asks the customer for although they've already given it, with both passages. */
export async function askedBefore(
  { runtime, visitor }: Context,
  { number, text }: z.output<typeof AskedBefore>,
): Promise<Repeated[]> {
  const row = await oneCase(runtime.db, number)
  if (!row) throw new Refusal('not_found', notFoundWords.case)
  mayTouch(visitor)(row.state)
  if (asksIn(text).length === 0) return []
  const events = (await eventsOfKinds(runtime.db, number, spokenKinds)).map(asEvent)
  const { name } = await runtime.company()
  return repeatedIn(text, conversationOf(events), name.split(/\s+/))
}

/**
 * Refused until it is confirmed, where it asks for what they had given before or links an article they had been
 * shown. Then, what they had given; null when nothing repeats.
 */
export async function notAskedBefore(
  ctx: Context,
  { number, sendAnyway }: Pick<z.output<typeof Asking>, 'number' | 'sendAnyway'>,
  text: string,
): Promise<string | null> {
  const [repeated, linked] = await Promise.all([
    askedBefore(ctx, { number, text }),
    linkedBefore(ctx, { number, text }),
  ])
  const both = repeated.map(({ question, alreadyGiven }) =>
    caseActionWords.answered(question, alreadyGiven.seq, alreadyGiven.passage),
  )
  const known = linked.map(({ title }) => caseActionWords.hasArticle(title))
  if (!sendAnyway && both.length + known.length > 0) {
    throw new Refusal('conflict', caseActionWords.notSent([...both, ...known]), 'sendAnyway')
  }
  return both.length > 0 ? both.join('\n') : null
}
