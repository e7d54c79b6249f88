import { minutes, seconds } from '@caselead/core/base/instant.ts'
import {
  addOpen,
  always,
  type Calendar,
  CalendarError,
  openBetween,
} from '@caselead/core/calendar/calendar.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { sharedJson } from '../../setup/shared-data.ts'

const at = (iso: string) => Date.parse(iso)

interface Hours extends Pick<Calendar, 'hours' | 'holidays'> {
  start: string
}

type OracleFact = Hours & { id: string; tz: string } & (
    | { op: 'add'; minutes: number; expected: string }
    | { op: 'between'; end: string; expectedSeconds: number }
  )

interface SlaFact extends Hours {
  name: string
  tz: string | null
  minutes: number
  alwaysOpen: boolean
  expected?: string
  error?: string
}

const oracle = sharedJson<{ cases: OracleFact[] }>('business-hours/oracle.json').cases
const sla = sharedJson<{ cases: SlaFact[] }>('business-hours/sla_facts.json').cases

test('all the facts are here', () => {
  expect([oracle.length, sla.length]).toEqual([900, 25])
})

describe('business hours in 24 time zones', () => {
  const calendarOf = (fact: OracleFact): Calendar => ({ ...fact, zone: fact.tz })

  test.for(found(oracle.filter((fact) => fact.op === 'add')))(
    '$id: $minutes min after $start in $tz',
    (fact) => {
      const due = addOpen(calendarOf(fact), at(fact.start), minutes(fact.minutes))
      expect(due).toBe(at(fact.expected))
    },
  )

  test.for(found(oracle.filter((fact) => fact.op === 'between')))(
    '$id: from $start to $end in $tz',
    (fact) => {
      const open = openBetween(calendarOf(fact), at(fact.start), at(fact.end))
      expect(open).toBe(seconds(fact.expectedSeconds))
    },
  )
})

describe('deadlines', () => {
  const calendarOf = (fact: SlaFact): Calendar =>
    fact.alwaysOpen ? always : { ...fact, zone: fact.tz ?? 'UTC' }

  test.for(found(sla.filter((fact) => fact.expected)))(
    '$name: $minutes min after $start',
    (fact) => {
      const due = addOpen(calendarOf(fact), at(fact.start), minutes(fact.minutes))
      expect(due).toBe(at(fact.expected ?? ''))
    },
  )

  test.for(found(sla.filter((fact) => fact.error)))('$name is refused', (fact) => {
    const start = at(fact.start ?? '2023-10-10T09:00Z')
    expect(() => addOpen(calendarOf(fact), start, minutes(fact.minutes))).toThrow(CalendarError)
  })
})
