import { business, staff } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { impacts, plans, priorities, urgencies } from '@caselead/core/base/vocabulary.ts'
import { always, type Calendar } from '@caselead/core/calendar/calendar.ts'
import type { Incident } from '@caselead/core/case/decision.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix, Targets } from '@caselead/core/matrix/matrix.ts'
import type { Draft } from '@caselead/core/outlook/preview.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { roster } from './on-paper.ts'
import { seeded } from './random.ts'

export interface Opening {
  draft: Draft & { opener: NonNullable<Draft['opener']> }
  at: number
  facts: { matrix: Matrix; people: Agent[]; incidents: Incident[] }
}

const words = [
  ['Exports stop', 'They end at 10 %.'],
  ['Data leak', 'Another customer’s invoices are shown to us: a security breach.'],
  ['Wrong invoice', 'The invoice has a wrong amount, please refund it.'],
  ['We will cancel', 'We will cancel our contract and call our lawyer.'],
  ['Checkout is down', 'Outage! Nobody can pay. This is unacceptable and terrible.'],
  ['Frage', 'Wie kann ich die Rechnung herunterladen?'],
  ['A question', 'How do I add a colleague?'],
  ['Sign-in', 'I cannot sign in with single sign-on.'],
  ['…', '…'],
] as const

const early: Calendar = {
  zone: 'America/New_York',
  hours: { sun: [['08:00', '12:00']], tue: [['06:00', '11:00']], fri: [['22:00', '24:00']] },
  holidays: ['2026-12-25'],
}
const calendars = [business, business, always, early]

/** A desk, its load and what somebody is about to open there; the same for the same seed. */
export function randomOpening(seed: number): Opening {
  const random = seeded(seed)
  const upTo = (most: number) => Math.floor(random() * most)
  const among = <T>(all: readonly T[]): T => all[upTo(all.length)] as T
  const maybe = (odds: number) => random() < odds

  const at = Date.parse('2026-11-01T00:00:00Z') + minutes(upTo(150 * 24 * 60))
  const [subject, body] = among(words)
  const account = {
    ...{ id: 'a', name: 'A company', plan: among(plans), vip: maybe(0.2) },
    valueUsd: among([0, 24_000, 180_000]),
  }
  const agent = (one: Agent): Agent => ({
    ...one,
    load: upTo(22),
    hours: maybe(0.8) ? business : among(calendars),
    timeOff: maybe(0.15) ? [{ from: at - days(1), to: at + hours(upTo(200)) }] : [],
    lastAssignedAt: maybe(0.5) ? at - minutes(upTo(5000)) : null,
  })
  const targets = (told: Targets): Targets => ({
    ...told,
    firstResponse: maybe(0.1)
      ? null
      : Math.ceil((told.firstResponse ?? 60) * among([0.5, 1, 1, 3])),
    update: maybe(0.1) ? null : Math.ceil((told.update ?? 60) * among([0.2, 1, 1, 2])),
    inactivity: Math.ceil(told.inactivity * among([0.3, 1, 1, 2])),
    handoff: Math.ceil(told.handoff * among([0.5, 1, 1, 2])),
  })
  const standard = defaultMatrix(staff, among(calendars), 1 + upTo(5))
  const matrix: Matrix = {
    ...standard,
    calendars: { ...standard.calendars, other: among(calendars) },
    rungs: standard.rungs.map((rung) => ({
      ...rung,
      calendar: maybe(0.8) ? rung.calendar : 'other',
      inactivity: maybe(0.7) ? rung.inactivity : {},
    })),
    targets: Object.fromEntries(
      priorities.map((priority) => [priority, targets(standard.targets[priority])]),
    ) as Matrix['targets'],
    roundTheClock: maybe(0.8) ? ['P1'] : maybe(0.5) ? [] : [...priorities],
    rules: standard.rules.filter(() => maybe(0.9)),
    routing: {
      seniorFrom: among([null, 100_000]),
      overflow: maybe(0.6)
        ? { above: among([0.5, 1]), priorities: ['P3', 'P4'], hours: among(['on_duty', 'always']) }
        : null,
    },
  }
  return {
    at,
    draft: {
      ...{ subject, body, impact: among(impacts), urgency: among(urgencies), isReadAgain: false },
      opener: { account, contact: { id: 'c', name: 'Chris' } },
    },
    facts: {
      matrix,
      people: roster().map(agent),
      incidents: maybe(0.3) ? [{ id: 'I-7', title: 'Service disruption' }] : [],
    },
  }
}
