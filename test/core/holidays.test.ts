import { openBetween } from '@caselead/api/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/api/core/default-matrix.ts'
import { business, staff } from '@caselead/api/demo/cast.ts'
import { publicHolidays, withHolidays } from '@caselead/api/matrix/holidays.ts'
import { expect, test } from 'vitest'
import { sharedJson } from '../shared-data.ts'

interface Oracle {
  countries: Record<string, Record<string, { agreed: string[]; disputed: string[] }>>
}

const patience = { timeout: 60_000 }

test('public holidays of 24 countries are those three libraries agree on', patience, async () => {
  const { countries } = sharedJson<Oracle>('business-hours/holidays.json')
  expect(Object.keys(countries).length).toBeGreaterThanOrEqual(24)
  for (const [country, years] of Object.entries(countries)) {
    for (const [year, { agreed, disputed }] of Object.entries(years)) {
      const found = await publicHolidays(country, Number(year))
      expect(found, `${country} ${year}`).toEqual(expect.arrayContaining(agreed))
      expect([...agreed, ...disputed], `${country} ${year}`).toEqual(expect.arrayContaining(found))
    }
  }
})

test('a calendar closes on the holidays of its regions as on its own', patience, async () => {
  const calendar = { ...business, zone: 'Europe/Berlin', regions: ['DE-BE'] }
  const { calendars } = await withHolidays(defaultMatrix(staff, calendar), 2026)
  const womensDay2027 = Date.parse('2027-03-08T00:00:00+01:00')
  const closed = calendars.business ?? calendar
  expect(openBetween(closed, womensDay2027, womensDay2027 + 86_400_000)).toBe(0)
  expect(openBetween(calendar, womensDay2027, womensDay2027 + 86_400_000)).toBeGreaterThan(0)
})

test.for(['XX', 'DE-QQ', 'US-LA-QQ'])('nothing is guessed for a region like %s', async (region) => {
  await expect(publicHolidays(region, 2026)).rejects.toThrow('no holidays are known')
})
