import type { CaseEvent } from '../events.ts'
import { kindOf } from '../kinds/catalogue.ts'
import { calledBy } from '../letters.ts'
import type { Case, Informed } from '../state.ts'

/** Who has it in hand, and who was told of it since anybody of the team did something. */
export function attend(before: Case, after: Case, event: CaseEvent): void {
  const { actor, at, kind } = event
  const { hands } = kindOf(event)
  const isTeam = actor.type === 'agent' || actor.type === 'partner'
  const acts = isTeam && hands !== 'arranges'
  if (acts) Object.assign(after, { actedAt: at, told: [] })
  const isSeen = isTeam && actor.id === after.assignee?.id
  if (isSeen) after.assigneeSeenAt = at
  if (kind === 'reopened') Object.assign(after, { actedAt: null, takenAt: null, told: [] })
  const isNew = after.assignee?.id !== before.assignee?.id
  const isTheirs = isTeam && actor.id === after.assignee?.id && !after.handoff?.takesWork
  if (isNew && !isSeen) after.assigneeSeenAt = null
  if (isNew) after.takenAt = isTheirs ? at : null
  else if (isTheirs && acts) after.takenAt ??= at
  const called = after.channel === 'import' || hands === 'answers' ? [] : calledBy(event, after)
  if (called.length > 0) {
    const told: Informed[] = called.map(({ id, name }) => ({ id, name, at }))
    const before = (after.told ?? []).filter(({ id }) => !told.some((each) => each.id === id))
    after.told = [...before, ...told]
  }
}
