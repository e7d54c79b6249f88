import type { Command } from './commands.ts'
import { mayAccept } from './decide-handoff.ts'
import { type Matrix, rungAbove } from './matrix.ts'
import type { Agent } from './people.ts'
import { type Case, isOpen } from './state.ts'

export type Verb = Command['do']

export interface Asker {
  me: Agent | undefined
  matrix: Matrix
  /** Whether there is a partner to refer to. */
  hasPartner: boolean
}

/** What somebody of the team can ask of a case as it stands; anything else would be refused. */
export function offers(one: Case, asker: Asker): Verb[] {
  if (one.closedAt !== null) return ['note', 'set_category', 'reopen']
  if (!isOpen(one)) return ['note', 'set_category', 'name_lead', 'reopen', 'close']
  return [
    ...spoken,
    ...handing(one, asker),
    one.waitingSince === null ? 'wait_on_customer' : 'resume',
    ...(one.escalationRequest ? (['decline_escalation'] as const) : []),
  ]
}

const spoken: Verb[] = [
  ...(['note', 'set_category', 'reply', 'send_update', 'promise_update', 'ask'] as const),
  ...(['assign', 'name_lead', 'change_priority', 'resolve', 'close'] as const),
]

function handing(one: Case, { me, matrix, hasPartner }: Asker): Verb[] {
  const climbs = rungAbove(matrix, one.level) !== null || (hasPartner && one.tier !== 4)
  const isTheirs = !me || mayAccept(me, one, matrix)
  return [
    ...(climbs ? (['escalate'] as const) : []),
    ...(isTheirs && one.handoff ? (['accept_handoff'] as const) : []),
    ...(isTheirs && one.cameFrom ? (['bounce_back'] as const) : []),
  ]
}
