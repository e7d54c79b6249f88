import type { Impact, Priority, Urgency } from '../base/vocabulary.ts'

export type PriorityTable = Record<Impact, Record<Urgency, Priority>>

const row = (
  blocked: Priority,
  degraded: Priority,
  inconvenient: Priority,
  question: Priority,
): Record<Urgency, Priority> => ({ blocked, degraded, inconvenient, question })

export const defaultPriorities: PriorityTable = {
  everyone: row('P1', 'P1', 'P2', 'P3'),
  many: row('P1', 'P2', 'P3', 'P3'),
  team: row('P2', 'P2', 'P3', 'P4'),
  one: row('P3', 'P3', 'P4', 'P4'),
}

export const priorityOf = (table: PriorityTable, impact: Impact, urgency: Urgency): Priority =>
  table[impact][urgency]
