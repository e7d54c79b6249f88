import type { Actor } from '@caselead/core/base/actor.ts'
import { days, type Instant } from '@caselead/core/base/instant.ts'
import { storable } from '@caselead/core/base/text.ts'
import { calendarProblems } from '@caselead/core/calendar/calendar.ts'
import { inTime, type RecordedAct } from '@caselead/core/simulate/recorded-act.ts'
import { type Agent, named } from '@caselead/core/team/people.ts'
import type { Subject } from '../subject.ts'
import { scenarioWords } from '../words.ts'
import { actorAs, commandOf, ofCustomers, parts, verbsOf } from './commands.ts'
import { type Expectation, expectation } from './expectations.ts'
import { type Anchor, momentOf, momentShapes } from './moment.ts'
import { type Customer, colleague, customersOf, teamOf } from './people.ts'
import type { Happening, ScenarioCase } from './shape.ts'
import type { Path, Source } from './source.ts'

export interface Staged extends Subject {
  expectations: Expectation[]
}

/** A scenario made ready: everybody found, every time known. Refuses with all that is wrong. */
export function stage(source: Source, desk: StageInput): Staged {
  const stage = new Stage(source, desk)
  const { scenario } = source
  const cases = stage.inOrder().map(({ one, index }, before) => stage.case(one, index, before + 1))
  const deeds = inTime(cases.flatMap((each) => each.deeds))
  const last = deeds.at(-1)?.at ?? 0
  const until = stage.moment(scenario.until, { from: last, opening: last }, ['until'])
  const [first] = cases
  const everywhere = { from: first?.opening ?? 0, opening: first?.opening ?? 0 }
  const expectations = [
    ...cases.flatMap(({ expectations }) => expectations),
    ...stage.expectations(scenario.expect, everywhere, null, ['expect']),
  ]
  const team = stage.onLeave()
  stage.refuseProblems()
  return {
    title: scenario.name,
    zone: scenario.zone,
    team,
    recorded: null,
    setting: (matrix) => ({ deeds, matrix, team, until }),
    remarks: [],
    expectations,
  }
}

/** What a scenario may name beside what it says itself. */
export interface StageInput {
  team: readonly Agent[]
  /** Of the matrices it is run under. */
  rules: readonly string[]
}

/** People would wait for ever for what comes of a longer one. */
const longest = days(731)

class Stage {
  readonly #source: Source
  readonly #team: Agent[]
  readonly #rules: readonly string[]
  readonly #customers: Map<string, Customer>
  readonly #problems: { path: Path; message: string }[] = []
  readonly #begins: Instant

  constructor(source: Source, { team, rules }: StageInput) {
    this.#source = source
    this.#team = teamOf(source.scenario, team)
    this.#rules = rules
    this.#customers = customersOf(source.scenario)
    this.#checkHours()
    this.#begins = this.moment(source.scenario.begins, { from: 0, opening: 0 }, ['begins'])
  }

  /** As the desk numbers them: in the order in which they are opened. */
  inOrder(): { one: ScenarioCase; index: number }[] {
    const { zone, cases } = this.#source.scenario
    const opening = (text: string) => momentOf(text, { zone, ...this.#start() }) ?? 0
    return cases
      .map((one, index) => ({ one, index }))
      .sort((a, b) => opening(a.one.opens) - opening(b.one.opens))
  }

  case(one: ScenarioCase, index: number, id: number) {
    const path = ['cases', index]
    const opening = this.moment(one.opens, this.#start(), [...path, 'opens'])
    const customer = this.#customer(one.by, [...path, 'by'])
    const { contact, account } = customer
    const actor: Actor = { type: 'contact', ...contact }
    const { subject, body, impact, urgency } = one
    const asked = { subject, body, impact, urgency, contact, account }
    const rest = { category: null, channel: 'portal' as const, environment: {} }
    const open = storable({ do: 'open' as const, ...asked, ...rest })
    const deeds: RecordedAct[] = [
      { caseId: id, at: opening, acts: () => [{ actor, command: open }] },
    ]
    let from = opening
    for (const [number, happening] of one.happens.entries()) {
      const here = [...path, 'happens', number]
      const at = this.moment(happening.at, { from, opening }, [...here, 'at'])
      if (at < opening) this.#wrong([...here, 'at'], scenarioWords.beforeOpening)
      from = Math.max(from, at)
      deeds.push(this.#deed(happening, { id, at, opening, customer }, here))
    }
    const anchor = { from: opening, opening }
    const expectations = this.expectations(one.expect, anchor, id, [...path, 'expect'])
    return { deeds, opening, expectations }
  }

  moment(text: string, anchor: Omit<Anchor, 'zone'>, path: Path): Instant {
    const { zone } = this.#source.scenario
    const at = momentOf(text, { zone, ...anchor })
    if (at === undefined) this.#wrong(path, scenarioWords.noTime(text, momentShapes))
    // Where it all begins is counted from nothing.
    else if (anchor.opening > 0 && at > anchor.opening + longest)
      this.#wrong(path, scenarioWords.tooLate(text))
    return at ?? anchor.opening
  }

  expectations(
    lines: readonly string[],
    anchor: Omit<Anchor, 'zone'>,
    caseId: number | null,
    path: Path,
  ): Expectation[] {
    return lines.flatMap((text, index) => {
      const here = [...path, index]
      const read = expectation(text, {
        caseId,
        line: this.#source.line(here),
        moment: (by) => this.moment(by, anchor, here),
        rules: this.#rules,
        isKnown: (name) => colleague(this.#team, name) !== undefined,
      })
      if (typeof read !== 'string') return [read]
      this.#wrong(here, read)
      return []
    })
  }

  /** The team with the time off the scenario gives it. */
  onLeave(): Agent[] {
    for (const [index, { who, from, to }] of this.#source.scenario.leave.entries()) {
      const path = ['leave', index]
      const begins = this.moment(from, this.#start(), [...path, 'from'])
      const ends = this.moment(to, { from: begins, opening: begins }, [...path, 'to'])
      const agent = this.#colleague(who, [...path, 'who'])
      if (agent) agent.timeOff = [...agent.timeOff, { from: begins, to: ends }]
    }
    return this.#team
  }

  refuseProblems(): void {
    if (this.#problems.length > 0) this.#source.refuse(this.#problems)
  }

  #deed(
    happening: Happening,
    {
      id,
      at,
      opening,
      customer,
    }: { id: number; at: Instant; opening: Instant; customer: Customer },
    path: Path,
  ): RecordedAct {
    const [verb, another] = verbsOf(happening)
    if (!verb) this.#wrong(path, scenarioWords.nothingHappens)
    if (another) this.#wrong([...path, another], scenarioWords.oneAtATime(another, `${verb}`))
    const isCustomer = happening.who === 'customer' || (verb && ofCustomers.has(verb))
    const actor = isCustomer
      ? this.#asCustomer(happening.who, customer, path)
      : this.#asColleague(happening.who, path)
    const command = commandOf(happening, {
      person: (name) => {
        const agent = this.#colleague(name, [...path, verb ?? ''])
        return agent ? named(agent) : { id: name, name, title: '' }
      },
      moment: (text) => this.moment(text, { from: at, opening }, [...path, verb ?? '']),
    })
    return {
      caseId: id,
      at,
      acts: (one) => [{ actor: actor(one), command: storable(command(one)) }],
    }
  }

  #asCustomer(who: string | undefined, opener: Customer, path: Path): (one: unknown) => Actor {
    const { contact } =
      who === undefined || who === 'customer' ? opener : this.#customer(who, [...path, 'who'])
    return () => ({ type: 'contact', ...contact })
  }

  #asColleague(who: string | undefined, path: Path): (one: Parameters<typeof actorAs>[1]) => Actor {
    if (who === undefined) this.#wrong(path, scenarioWords.whoMissing)
    if (who !== undefined && parts.has(who)) {
      return (one) => actorAs(who, one) ?? { type: 'agent', id: who, name: `whoever is ${who}` }
    }
    const agent = who === undefined ? undefined : this.#colleague(who, [...path, 'who'])
    const type = agent?.role === 'partner' ? 'partner' : 'agent'
    const { id = '', name = '' } = agent ?? {}
    return () => ({ type, id, name })
  }

  #colleague(name: string, path: Path): Agent | undefined {
    const agent = colleague(this.#team, name)
    const known = this.#team.map((each) => each.name).join(', ')
    if (!agent) this.#wrong(path, scenarioWords.notOnTeam(name, known))
    return agent
  }

  #customer(name: string, path: Path): Customer {
    const known = this.#customers.get(name)
    const names = [...this.#customers.keys()].join(', ')
    if (!known) this.#wrong(path, scenarioWords.noContact(name, names))
    return known ?? { contact: { id: '', name: '' }, account: nowhere }
  }

  #start(): Omit<Anchor, 'zone'> {
    return { from: this.#begins, opening: this.#begins }
  }

  #checkHours(): void {
    const { zone, team } = this.#source.scenario
    const problems = (hours: Agent['hours'], path: Path) => {
      for (const message of calendarProblems(hours)) this.#wrong(path, message)
    }
    const always = { mon: [['00:00', '24:00']] as const }
    problems({ zone, hours: always, holidays: [] }, ['zone'])
    const own = typeof team === 'string' ? [] : this.#team
    for (const [index, { hours }] of own.entries()) problems(hours, ['team', index, 'hours'])
    this.refuseProblems()
  }

  #wrong(path: Path, message: string): void {
    this.#problems.push({ path, message })
  }
}

const nowhere = { id: '', name: '', plan: 'starter' as const, vip: false, valueUsd: 0 }
