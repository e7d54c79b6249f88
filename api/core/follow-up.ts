import type { EventOf } from './events.ts'
import type { Case, PlaybookRun, RefundAsked } from './state.ts'

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

export const playbookRun = ({ data, at }: EventOf<'playbook_started'>): PlaybookRun => ({
  playbook: data.playbook,
  title: data.title,
  startedAt: at,
  steps: data.steps.map((words) => ({ words, doneAt: null, by: null })),
})

export function stepped(run: PlaybookRun, event: EventOf<'playbook_step'>): PlaybookRun {
  const { data, at, actor } = event
  if (run.playbook !== data.playbook) return run
  const by = actor.type === 'system' ? null : actor.name
  const mark = data.done ? { doneAt: at, by } : { doneAt: null, by: null }
  const steps = run.steps.map((step, index) => (index === data.step ? { ...step, ...mark } : step))
  return { ...run, steps }
}
