import { business, staff } from '@caselead/api/demo/cast.ts'
import { publicHolidays, withHolidays } from '@caselead/api/matrix/holidays.ts'
import { openBetween } from '@caselead/core/calendar/calendar.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { sharedJson } from '../setup/shared-data.ts'

interface Oracle {
  countries: Record<string, Record<string, { agreed: string[]; disputed: string[] }>>
}

const patience = { timeout: 60_000 }

test('public holidays of 24 countries are those three libraries agree on', patience, async () => {
  const { countries } = sharedJson<Oracle>('business-hours/holidays.json')
  expect(Object.keys(countries).length).toBeGreaterThanOrEqual(24)
  for (const [country, years] of found(Object.entries(countries))) {
    for (const [year, { agreed, disputed }] of found(Object.entries(years))) {
      const ours = await publicHolidays(country, Number(year))
      expect(ours, `${country} ${year}`).toEqual(expect.arrayContaining(agreed))
      expect([...agreed, ...disputed], `${country} ${year}`).toEqual(expect.arrayContaining(ours))
    }
  }
})

/** As the governments publish them: opm.gov, canada.ca, citizensinformation.ie. */
test.for<[string, string, string[]]>([
  ['US', 'Veterans Day on a Saturday', ['2028-11-10', '2034-11-10']],
  ['US', 'Veterans Day on a Sunday', ['2029-11-12', '2035-11-12']],
  ['US', 'Independence Day', ['2026-07-03', '2027-07-05', '2032-07-05']],
  ['US', 'Juneteenth', ['2027-06-18', '2032-06-18', '2033-06-20']],
  ['US', 'Christmas Day', ['2027-12-24', '2032-12-24', '2033-12-26']],
  ['US', 'New Year’s Day', ['2027-12-31', '2034-01-02']],
  ['CA', 'Canada Day', ['2028-07-03', '2029-07-02']],
  ['CA', 'Christmas Day', ['2027-12-27', '2033-12-26']],
  ['IE', 'St Patrick’s Day', ['2024-03-18', '2029-03-19']],
  ['IE', 'Christmas and St Stephen’s Day', ['2027-12-27', '2027-12-28']],
  ['GB', 'Christmas and Boxing Day', ['2027-12-27', '2027-12-28']],
  ['ZA', 'Youth Day on a Sunday', ['2030-06-17']],
  ['JP', 'Constitution Day on a Sunday', ['2026-05-06']],
] as const)('%s keeps %s of a weekend on a working day', patience, async ([region, , days]) => {
  for (const each of found(days)) {
    expect(await publicHolidays(region, Number(each.slice(0, 4))), each).toContain(each)
  }
})

test.for([
  ['US', '2028-11-13'],
  ['US', '2026-11-10'],
  ['DE', '2026-10-05'],
  ['MX', '2027-05-03'],
] as const)('%s does not close on %s', patience, async ([region, day]) => {
  expect(await publicHolidays(region, Number(day.slice(0, 4)))).not.toContain(day)
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
  await expect(publicHolidays(region, 2026)).rejects.toThrow('don’t know the holidays')
})
