import {
  accounts,
  business,
  type CastAgent,
  type CastContact,
  staff,
  team,
} from '@caselead/api/demo/cast.ts'
import type { Actor } from '@caselead/core/base/actor.ts'
import type { ClockKind, Impact, Plan, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { Incident } from '@caselead/core/case/decision.ts'
import type { CaseEvent, EventKind } from '@caselead/core/case/events.ts'
import { firstOf } from '@caselead/core/case/first-reading.ts'
import { refundedIn } from '@caselead/core/case/refunded.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { decide } from '@caselead/core/decide/decide.ts'
import { nextDue, runClocks } from '@caselead/core/due/due.ts'
import type { Refunded } from '@caselead/core/matrix/authority.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Packet } from '@caselead/core/matrix/packet.ts'
import { type Agent, named } from '@caselead/core/team/people.ts'

/** A Tuesday morning, nine o'clock in Berlin. */
export const tuesday = Date.parse('2026-11-24T08:00:00Z')

export const agentNamed = (one: CastAgent, more: Partial<Agent> = {}): Agent => ({
  ...{ id: one.email, hours: business, capacity: 20, load: 0, lastAssignedAt: null, timeOff: [] },
  ...one,
  ...more,
})

export const roster = (more: Partial<Agent> = {}): Agent[] =>
  team.map((one) => agentNamed(one, more))

export const by = (one: CastAgent): Actor => ({
  type: one.role === 'partner' ? 'partner' : 'agent',
  id: one.email,
  name: one.name,
})

export const whole: Packet = {
  summary: 'Exports stop at 10 %',
  impact: 'Nobody can invoice',
  tried: 'A smaller file: the same',
  environment: 'Release 4.2, Firefox',
  ask: 'Find the query that hangs',
  customerWords: 'It just stops',
  automatic: false,
}

interface Opening {
  at?: number
  impact?: Impact
  urgency?: Urgency
  plan?: Plan
  body?: string
  matrix?: Matrix
  people?: Agent[]
  incidents?: Incident[]
  /** On other cases. */
  refunds?: Refunded[]
}

/** One case without a database: its decisions, its clocks, its events. */
export class OnPaper {
  readonly matrix: Matrix
  readonly people: Agent[]
  readonly incidents: Incident[]
  readonly #refunds: Refunded[]
  readonly events: CaseEvent[] = []
  readonly customer: Actor
  now: number
  #case: Case | null = null

  constructor(opening: Opening = {}) {
    const { at = tuesday, plan = 'business', impact = 'one', urgency = 'degraded' } = opening
    this.matrix = opening.matrix ?? defaultMatrix(staff, business)
    this.people = opening.people ?? roster()
    this.incidents = opening.incidents ?? []
    this.#refunds = opening.refunds ?? []
    this.now = at
    const account = accounts.find((each) => each.plan === plan)
    const contact = account?.contacts[0] as CastContact
    this.customer = { type: 'contact', id: contact.email, name: contact.name }
    const { name = '', vip = false, valueUsd = 0 } = account ?? {}
    this.do(this.customer, {
      ...{ do: 'open', subject: 'Exports stop', body: opening.body ?? 'They end at 10 %.' },
      ...{ impact, urgency, category: null, channel: 'portal', environment: {} },
      account: { id: name, name, plan, vip, valueUsd },
      contact: { id: contact.email, name: contact.name },
    })
  }

  get refunds(): Refunded[] {
    return [...this.#refunds, ...refundedIn(this.events)]
  }

  get case(): Case {
    if (!this.#case) throw new Error('nothing was opened')
    return this.#case
  }

  do(actor: Actor, command: Command): this {
    if (this.#case) this.#fall(this.now)
    const { matrix, people, incidents, refunds } = this
    const first = command.do === 'read_again' ? firstOf(this.events, command) : undefined
    const facts = { matrix, people, incidents, refunds, first }
    this.#take(decide(this.#case, 1001, command, this.now, actor, facts))
    return this
  }

  write = (body = 'Any news?') => this.do(this.customer, { do: 'write', body, via: 'portal' })

  /** Lets so much time pass; what falls due on the way happens in its own minute. */
  pass(ms: number): this {
    const until = this.now + ms
    for (let due = nextDue(this.case); due && due.at <= until; due = nextDue(this.case)) {
      this.now = Math.max(this.now, due.at)
      this.#fall(this.now)
    }
    this.now = until
    return this
  }

  clock = (kind: ClockKind) => this.case.clocks.find((clock) => clock.kind === kind)

  count = (kind: EventKind) => this.events.filter((event) => event.kind === kind).length

  /** What this rule of the matrix did, in order. */
  didBy = (rule: string): EventKind[] =>
    this.events
      .filter(({ actor }) => actor.type === 'system' && actor.rule === rule)
      .map(({ kind }) => kind)

  #fall(at: number): void {
    this.#take(
      runClocks(this.case, at, {
        matrix: this.matrix,
        people: this.people,
        incidents: this.incidents,
      }),
    )
  }

  #take({ case: after, events }: { case: Case; events: CaseEvent[] }): void {
    this.#case = after
    this.events.push(...events)
  }
}

export const who = (one: CastAgent) => named(agentNamed(one))
