import { nameOf, system } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { Refusal } from '../base/refusal.ts'
import type { Command } from '../case/commands.ts'
import type { DecisionInput, Incident } from '../case/decision.ts'
import type { CaseEvent } from '../case/events.ts'
import { firstOf } from '../case/first-reading.ts'
import { refundedIn } from '../case/refunded.ts'
import type { Case } from '../case/state.ts'
import { decide } from '../decide/decide.ts'
import { nextDue, runClocks } from '../due/due.ts'
import { batchOf, dueAtOnce, moveLoad } from '../due/due-batch.ts'
import { tellEarly, toldAlone } from '../due/tell-early.ts'
import type { Refunded } from '../matrix/authority.ts'
import { byPerson } from '../rules/account-escalation.ts'
import { openedIn } from '../rules/incidents.ts'
import { AccountCases } from './account-cases.ts'
import { Alerts } from './alerts.ts'
import { Heap } from './heap.ts'
import type { Act, CarriedOut, Dropped, RecordedAct } from './recorded-act.ts'
import type { Setting, Simulated } from './setting.ts'
import { ToldTogether } from './told-together.ts'
import { follow, type Trajectory } from './trajectory.ts'
import { Workload } from './workload.ts'

/** A desk in memory whose clock only goes forward; what falls due on the way does so in its turn. */
export class Running {
  #now: Instant = Number.NEGATIVE_INFINITY
  #elsewhere = 0
  #assumed = 0
  readonly #setting: Setting
  readonly #workload: Workload
  readonly #facts: DecisionInput
  readonly #courses = new Map<number, Trajectory>()
  readonly #accounts = new AccountCases(this.#courses)
  readonly #alerts: Alerts
  readonly #together = new ToldTogether()
  readonly #incidents: (Incident & { at: Instant })[] = []
  readonly #refunds: Refunded[] = []
  readonly #escalated: CaseEvent[] = []
  readonly #done: CarriedOut[] = []
  readonly #dropped: Dropped[] = []
  readonly #dueOf = new Map<number, Instant | null>()
  /** What is no longer so is passed over. */
  readonly #due = new Heap()

  constructor(setting: Setting) {
    this.#setting = setting
    this.#workload = new Workload(setting.team)
    this.#facts = { matrix: setting.matrix, people: this.#workload.team }
    this.#alerts = new Alerts({
      team: setting.team,
      policyAt: () => setting.matrix,
      caseOf: (id) => this.#courses.get(id)?.case ?? null,
    })
    this.#incidents.push(...(setting.incidents?.before ?? []))
  }

  moveTo(at: Instant): void {
    for (let next = this.#nextDue(); next !== null && next <= at; next = this.#nextDue()) {
      this.#now = Math.max(this.#now, next)
      this.#lookElsewhere()
      this.#runBatch()
    }
    this.#now = Math.max(this.#now, at)
    this.#lookElsewhere()
  }

  carryOut(deed: RecordedAct): void {
    const before = this.#courses.get(deed.caseId)?.case ?? null
    for (const act of deed.acts(before)) {
      this.moveTo(this.#now)
      const refusal = this.#tried(deed, act)
      if (refusal && deed.instead) this.#tried(deed, { ...act, command: deed.instead(refusal) })
      else if (refusal && !act.assumed) this.#drop(deed, act, refusal)
    }
  }

  outcome(): Simulated {
    const courses = [...this.#courses.values()].sort((a, b) => a.case.id - b.case.id)
    const alerts = this.#alerts.figuresAt(this.#now)
    return { courses, alerts, done: this.#done, dropped: this.#dropped, assumed: this.#assumed }
  }

  #tried(deed: RecordedAct, act: Act): Refusal | null {
    const { caseId, at } = deed
    const before = this.#courses.get(caseId)?.case ?? null
    const { command } = act
    this.#alerts.settleAt(this.#now)
    try {
      mustReach(act, before)
      const facts = this.#factsWith(this.#knownToTriage(caseId, command, before))
      const first = this.#readFirst(caseId, command)
      this.#keep(decide(before, caseId, command, this.#now, act.actor, { ...facts, first }))
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
    this.#workload.settle()
    this.#followUp()
    this.#assumed += Number(act.assumed ?? false)
    this.#done.push({ caseId, at, actor: act.actor, command })
    return null
  }

  #knownToTriage(caseId: number, command: Command, before: Case | null): DecisionInput['triage'] {
    const one = command.do === 'open' ? command : before
    if (!one || (command.do !== 'open' && command.do !== 'write')) return undefined
    // Of what came from a log it would not be asked.
    if (one.channel === 'import') return undefined
    const history = this.#accounts.historyOf(one.account.id, caseId, this.#now)
    return { model: this.#setting.learned ?? null, history }
  }

  #readFirst(caseId: number, command: Command): DecisionInput['first'] {
    if (command.do !== 'read_again') return undefined
    return firstOf(this.#courses.get(caseId)?.events ?? [], command)
  }

  #drop({ caseId, at }: RecordedAct, { actor, command }: Act, { message }: Refusal): void {
    this.#dropped.push({ caseId, at, who: nameOf(actor), what: command.do, why: message })
  }

  #keep({ case: one, events }: Pick<Trajectory, 'case' | 'events'>): void {
    if (events.length === 0) return
    const course = this.#courses.get(one.id) ?? null
    this.#alerts.follow({ at: this.#now, before: course?.case ?? null, after: one, events })
    const followed = follow(course, one, events, this.#setting.keepsEvents)
    if (!course) {
      this.#courses.set(one.id, followed)
      this.#accounts.opened(one)
    }
    this.#incidents.push(...openedIn(events))
    this.#refunds.push(...refundedIn(events))
    this.#escalated.push(...events.filter(({ kind }) => kind === 'account_escalated'))
    this.#workload.give(one)
    this.#together.keep(one)
    this.#queue(one)
  }

  #queue(one: Case): void {
    const due = nextDue(one)?.at ?? null
    if (due === this.#dueOf.get(one.id)) return
    this.#dueOf.set(one.id, due)
    if (due !== null) this.#due.add({ at: due, id: one.id })
  }

  #nextDue(): Instant | null {
    for (let first = this.#due.first; first; first = this.#due.first) {
      if (this.#dueOf.get(first.id) === first.at) return first.at
      this.#due.take()
    }
    return null
  }

  /** What the engine does in one transaction: the team is looked at once, at its beginning. */
  #runBatch(): void {
    const due: Case[] = []
    for (let at = this.#nextDue(); at !== null && at <= this.#now; at = this.#nextDue()) {
      const id = this.#due.take()?.id ?? 0
      const one = this.#courses.get(id)?.case
      this.#dueOf.delete(id)
      if (one) due.push(one)
      if (due.length === dueAtOnce) break
    }
    const batch = batchOf(due, this.#now)
    const told = new Set<string>()
    for (const before of batch) {
      const outcome = runClocks(before, this.#now, this.#factsWith(undefined))
      this.#take(before, outcome)
      for (const contact of toldAlone(outcome.case, outcome.events)) told.add(contact)
    }
    for (const before of this.#together.with(
      told,
      this.#now,
      (id) => this.#courses.get(id)?.case,
    )) {
      this.#take(before, tellEarly(before, this.#now, this.#factsWith(undefined)))
    }
    this.#workload.settle()
    this.#followUp()
    for (const one of due) if (!batch.includes(one)) this.#queue(one)
  }

  #take(before: Case, outcome: Pick<Trajectory, 'case' | 'events'>): void {
    this.#keep(outcome)
    moveLoad(this.#workload.team, before, outcome.case)
  }

  /** Where a whole account was escalated its other cases go the same way, one after the other. */
  #followUp(): void {
    for (let cause = this.#escalated.shift(); cause; cause = this.#escalated.shift()) {
      if (cause.kind !== 'account_escalated') continue
      const { to, because } = cause.data
      const rule = because?.rule ?? byPerson
      const account = this.#courses.get(cause.caseId)?.case.account.id ?? ''
      for (const id of this.#accounts.openOf(account).filter((each) => each !== cause?.caseId)) {
        const before = this.#courses.get(id)?.case ?? null
        const command = { do: 'follow_account', to, rule } as const
        this.#keep(decide(before, id, command, this.#now, system(rule), this.#factsWith(undefined)))
        this.#workload.settle()
      }
    }
  }

  #factsWith(triage: DecisionInput['triage']): DecisionInput {
    const incidents = this.#incidents.filter((one) => this.#goesOn(one))
    return { ...this.#facts, triage, incidents, refunds: this.#refunds }
  }

  /** Incidents end when they ended; people end them. */
  #goesOn({ title, at }: { title: string; at: Instant }): boolean {
    const { ends = [] } = this.#setting.incidents ?? {}
    return !ends.some((end) => end.title === title && at <= end.at && end.at <= this.#now)
  }

  #lookElsewhere(): void {
    const { elsewhere = [] } = this.#setting
    for (let next = elsewhere[this.#elsewhere]; next && next.at <= this.#now; ) {
      this.#workload.give(next.case)
      this.#accounts.knowOlder(next.case)
      this.#elsewhere += 1
      next = elsewhere[this.#elsewhere]
    }
    this.#workload.settle()
  }
}

/** A partner reaches the cases referred to them, as on the desk. */
function mustReach({ actor, command }: Act, one: Case | null): void {
  const isTheirs = actor.type !== 'partner' || one?.assignee?.id === actor.id
  if ((one === null && command.do !== 'open') || !isTheirs) {
    throw new Refusal('not_found', 'There is no such case.')
  }
}
