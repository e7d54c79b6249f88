import {
  accounts,
  dana,
  ines,
  lena,
  maya,
  peter,
  ravi,
  sofia,
  tom,
} from '@caselead/api/demo/cast.ts'
import type { Actor } from '@caselead/core/base/actor.ts'
import { hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { impacts, levels, urgencies } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { Act, RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import { by, who, whole } from './on-paper.ts'

const agents = [maya, tom, dana, ravi, ines, peter, sofia, lena]

/** Cases opened several in the same instant, and people who do this and that to them. */
export function randomDeeds(random: () => number, start: number, span: number): RecordedAct[] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const deeds: RecordedAct[] = []
  const moments = Array.from({ length: 3 }, () => Math.floor((random() * span) / minutes(1) / 2))
  let id = 0
  for (const moment of moments.sort((a, b) => a - b)) {
    const at = start + minutes(moment)
    for (let n = 0; n < 3; n++) {
      id += 1
      const { actor, command } = opening(one)
      const customer = actor
      deeds.push({ caseId: id, at, acts: () => [{ actor, command }] })
      for (let happening = 0; happening < 9; happening++) {
        const minute = Math.floor(random() * random() * (span / minutes(1) / 2))
        // Never two in one instant: the record would not tell which of them came first.
        const later = at + minutes(minute) + seconds(deeds.length)
        deeds.push({ caseId: id, at: later, acts: anything(one, customer, later) })
      }
    }
  }
  return deeds
}

type One = <T>(list: readonly T[]) => T

function opening(one: One): Act {
  const { name, plan, vip, valueUsd, contacts } = one(accounts)
  const contact = { id: contacts[0]?.name ?? '', name: contacts[0]?.name ?? '' }
  return {
    actor: { type: 'contact', ...contact },
    command: {
      do: 'open',
      subject: 'Exports stop',
      body: one(['They end at 10 %.', 'The api is slow.', 'A security breach?']),
      impact: one(impacts),
      urgency: one(urgencies),
      ...{ category: null, channel: 'portal', environment: {}, contact },
      account: { id: name, name, plan, vip, valueUsd },
    },
  }
}

function anything(one: One, customer: Actor, at: number): (now: Case | null) => Act[] {
  const agent = by(one(agents))
  const called = (now: Case | null): Actor =>
    now?.handoff ? { type: 'agent', ...now.handoff.to } : agent
  const commands: [Actor | typeof called, Command][] = [
    [customer, { do: 'write', body: one(['Any news?', 'We will cancel!']), via: 'email' }],
    [customer, { do: 'write', body: 'Hello?', via: 'portal' }],
    [customer, { do: 'ask_to_escalate', reason: 'Too slow' }],
    [agent, { do: 'reply', body: 'On it.' }],
    [agent, { do: 'note', body: 'The log says 42.' }],
    [agent, { do: 'send_update', body: 'Half done.', nextBy: at + hours(3) }],
    [agent, { do: 'promise_update', by: at + hours(2), words: null }],
    [agent, { do: 'escalate', to: one(['next', ...levels]), reason: 'Beyond me', packet: whole }],
    [agent, { do: 'escalate', to: 4, reason: 'Their router', packet: whole }],
    [called, { do: 'accept_handoff' }],
    [called, { do: 'accept_handoff' }],
    [called, { do: 'bounce_back', missing: 'All of it' }],
    [agent, { do: 'decline_escalation', reason: 'Nearly done' }],
    [agent, { do: 'ask', question: 'Which?', alreadyGiven: null }],
    [agent, { do: 'wait_on_customer', question: 'Which one?' }],
    [agent, { do: 'resume', why: 'Found it' }],
    [agent, { do: 'assign', to: who(one([ravi, ines])), tier: null, reason: '' }],
    [agent, { do: 'name_lead', lead: who(ravi), reason: '' }],
    [agent, { do: 'change_priority', impact: one(impacts), urgency: one(urgencies), reason: '' }],
    [agent, { do: 'resolve', resolution: 'Fixed.' }],
    [agent, { do: 'close', why: 'Done' }],
  ]
  const [actor, command] = one(commands)
  return (now) => [{ actor: typeof actor === 'function' ? actor(now) : actor, command }]
}
