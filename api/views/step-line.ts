import type { CaseEvent, EventOf } from '../core/events.ts'

/** A step of a playbook in the words the playbook had when it was started on the case. */
export function stepLine(
  { data, seq }: EventOf<'playbook_step'> & { seq: number },
  events: readonly CaseEvent[],
): { sentence: string; body: string | null } {
  const started = events.findLast(
    (event): event is CaseEvent & EventOf<'playbook_started'> =>
      event.kind === 'playbook_started' && event.seq < seq && event.data.playbook === data.playbook,
  )
  const title = started?.data.title ?? data.playbook
  return {
    sentence: `Step ${data.step + 1} of “${title}” ${data.done ? 'is done' : 'is to be done again'}`,
    body: started?.data.steps[data.step] ?? null,
  }
}
