import type { EventOf } from '../events.ts'
import type { Case, PlaybookRun, RefundAsked } from '../state.ts'

export function refundAsked(
  { level }: Pick<Case, 'level'>,
  { data, at, actor }: EventOf<'refund_asked'>,
): RefundAsked {
  const by =
    actor.type === 'system'
      ? { id: actor.rule, name: 'Caselead' }
      : { id: actor.id, name: actor.name }
  return { ...data, by, at, level }
}

/** A playbook that is started again begins anew. */
export function begun(
  before: readonly PlaybookRun[] = [],
  { data, at }: EventOf<'playbook_started'>,
): PlaybookRun[] {
  const { playbook, title } = data
  const steps = data.steps.map((words) => ({ words, doneAt: null, by: null }))
  const others = before.filter((run) => run.playbook !== playbook)
  return [...others, { playbook, title, startedAt: at, steps }]
}

export const isUnderWay = ({ steps }: PlaybookRun): boolean =>
  steps.some(({ doneAt }) => doneAt === null)

export function stepped(run: PlaybookRun, event: EventOf<'playbook_step'>): PlaybookRun {
  const { data, at, actor } = event
  if (run.playbook !== data.playbook) return run
  const by = actor.type === 'system' ? null : actor.name
  const mark = data.done ? { doneAt: at, by } : { doneAt: null, by: null }
  const steps = run.steps.map((step, index) => (index === data.step ? { ...step, ...mark } : step))
  return { ...run, steps }
}
