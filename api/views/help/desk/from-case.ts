import { Refusal } from '@caselead/core/base/refusal.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { type Case, caseNumber, isOpen } from '@caselead/core/case/state.ts'
import { articleFromCase } from '@caselead/core/help/draft/article-from-case.ts'
import { z } from 'zod'
import type { Context } from '../../../auth/context.ts'
import { savingWords as words } from '../../../help/words.ts'
import { CaseNumber } from '../../../input/shapes.ts'
import { readEvents } from '../../../record/read.ts'
import { visible } from '../../case/seen.ts'
import type { ArticleFromCase } from './types.ts'

export const FromCase = z.object({ number: CaseNumber })

/**
 * A first draft of an article, from what a solved case’s customer and the team said to each other. Names, numbers
 * and addresses are replaced where they’re recognised. Nothing is kept.
 */
export async function fromCase(
  ctx: Context,
  { number }: z.output<typeof FromCase>,
): Promise<ArticleFromCase> {
  const one = await visible(ctx, number)
  if (isOpen(one)) throw new Refusal('conflict', words.caseIsOpen)
  const events = await readEvents(ctx.runtime.db, one.id)
  const team = (await ctx.runtime.team()).map(({ name }) => name)
  const { title, markdown } = articleFromCase({
    ...saidIn(events),
    names: { people: [...team, ...peopleOf(one, events)], companies: [one.account.name] },
  })
  return { number: caseNumber(one.id), title, markdown }
}

/** Only what the customer could read. */
function saidIn(events: readonly CaseEvent[]) {
  let [subject, question, resolution] = ['', '', '']
  const answers: string[] = []
  for (const event of events) {
    if (event.kind === 'opened') [subject, question] = [event.data.subject, event.data.body]
    if (event.kind === 'reply') answers.push(event.data.body)
    if (event.kind === 'resolved') resolution = event.data.resolution
  }
  return { subject, question, answers, resolution }
}

const peopleOf = (one: Case, events: readonly CaseEvent[]): string[] => [
  one.contact.name,
  ...(one.followers ?? []).map(({ name }) => name),
  ...(one.copied ?? []).map(({ name }) => name ?? ''),
  ...events.flatMap(({ actor }) => (actor.type === 'system' ? [] : actor.name)),
]
