import { demoTeam } from '@caselead/api/simulate/scenario/people.ts'
import { days } from '@caselead/core/base/instant.ts'
import { alertsOfRecord } from '@caselead/core/simulate/from-record/alerts-of-record.ts'
import { inTime } from '@caselead/core/simulate/recorded-act.ts'
import { sumOf } from '@caselead/core/simulate/report/alert-figures.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { expect, test } from 'vitest'
import { seeded, seedOr } from '../../setup/random.ts'
import { randomDeeds } from '../../setup/random-deeds.ts'
import { stricter } from '../../setup/stricter.ts'

const start = Date.parse('2026-11-23T08:00:00Z')
const until = start + days(2)
const team = demoTeam()
const first = seedOr(1)
const seeds = Array.from({ length: 20 }, (_, index) => first + index)

test('the record of two crowded days tells who was alerted when, as it was', () => {
  const figures = seeds.map((seed) => {
    const deeds = inTime(randomDeeds(seeded(seed), start, days(2)))
    const { courses, alerts } = simulated({ deeds, matrix: stricter, team, until })
    const record = courses.map(({ events }) => ({ events, matrices: new Map([[1, stricter]]) }))
    const told = alertsOfRecord(record, team, () => stricter, until)
    return { seed, told: sumOf(told.values()), happened: sumOf(alerts.values()) }
  })
  const wrong = figures.filter(
    ({ told, happened }) => JSON.stringify(told) !== JSON.stringify(happened),
  )
  expect(wrong).toEqual([])
  expect(Math.min(...figures.map(({ happened }) => happened.alerts))).toBeGreaterThan(20)
})
