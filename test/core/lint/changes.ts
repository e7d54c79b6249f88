import { business, staff, team } from '@caselead/api/demo/cast.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import type { Calendar } from '@caselead/core/calendar/calendar.ts'
import { lint } from '@caselead/core/lint/lint.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix, Overflow, Rung } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import type { Agent } from '@caselead/core/team/people.ts'

export const now = Date.parse('2026-03-02T08:00:00Z')
export const hour = minutes(60)
export const matrix = defaultMatrix(staff, business)
export const people: Agent[] = team.map((one) => ({
  ...one,
  id: one.email,
  hours: business,
  capacity: 20,
  load: 0,
  lastAssignedAt: null,
  timeOff: [],
}))

export const rung = (level: string, change: Partial<Rung>): Partial<Matrix> => ({
  rungs: matrix.rungs.map((each) => (each.level === level ? { ...each, ...change } : each)),
})
export const without = (...names: string[]): Partial<Matrix> => ({
  rules: matrix.rules.filter(({ name }) => !names.includes(name)),
})
export const rules = (...more: Partial<Rule>[]): Partial<Matrix> => ({
  rules: [
    ...matrix.rules,
    ...more.map(
      (rule, index): Rule => ({
        name: `more-${index}`,
        sentence: 'As the team wants it',
        when: { on: 'opened' },
        act: [],
        ...rule,
      }),
    ),
  ],
})
export const overflow = (change: Partial<Overflow>): Partial<Matrix> => ({
  routing: {
    seniorFrom: null,
    overflow: { above: 1, priorities: ['P3'], hours: 'on_duty', ...change },
  },
})
export const quiet = (from: string, to: string): Partial<Matrix> => ({ quietHours: { from, to } })
export const nights: Calendar = { ...business, hours: { sat: [['22:00', '23:00']] } }
export const hourAWeek: Calendar = { ...business, hours: { mon: [['09:00', '09:10']] } }
export const target = (priority: 'P1' | 'P2' | 'P3' | 'P4', figures: object): Partial<Matrix> => ({
  targets: { ...matrix.targets, [priority]: { ...matrix.targets[priority], ...figures } },
})
export const hours = (email: string, change: Partial<Agent>): Agent[] =>
  people.map((each) => (each.email === email ? { ...each, ...change } : each))
export const away = (...emails: string[]): Agent[] =>
  people.map((each) =>
    emails.includes(each.email)
      ? { ...each, timeOff: [{ from: now + days(1), to: now + days(3) }] }
      : each,
  )

export const asks = { on: 'escalation_requested' } as const
/** A ladder of two rungs whose second may refund without a limit. */
export const twoRungs = { rungs: matrix.rungs.slice(0, 2), authority: { L1: 100, L2: null } }
export const climbs = matrix.rules.filter(
  ({ name }) => name === 'inactive-climbs' || name === 'handoff-not-accepted',
)
/** Every weekday so long. */
export const opening = (...day: [from: string, to: string][]): Calendar => ({
  ...business,
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
})

export const nobody = { name: 'Nobody', role: '', contact: 'nobody@northwind.example' }
export const raises = (a: Rule['when'], b: Rule['when']): Partial<Matrix> =>
  rules(
    { when: { ...a, priority: ['P3'] }, act: [{ do: 'set_priority', to: 'P2' }] },
    { when: { ...b, priority: ['P3'] }, act: [{ do: 'set_priority', to: 'P1' }] },
  )
export const wrote = { on: 'customer_message' } as const

export const late = { on: 'breached' } as const
export const sleepless = { ...business, hours: nightsOfTheWeek() }

function nightsOfTheWeek(): Calendar['hours'] {
  const night = [['17:00', '09:00']] as const
  return { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night }
}

/** What is found besides what the shipped matrix has, each place once. */
export function foundIn(change: Partial<Matrix>, there: Agent[] = people): string[] {
  const usual = new Set(lint(matrix, people, now).map((each) => JSON.stringify(each)))
  const found = lint({ ...matrix, ...change }, there, now)
  const more = found.filter((each) => !usual.has(JSON.stringify(each)))
  return [...new Set(more.map(({ code, where }) => `${code} at ${where}`))]
}

export const at = (code: string, ...places: string[]): string[] =>
  places.map((where) => `${code} at ${where}`)
