import { type Reader, when } from '@caselead/widget/words/when.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-11-24T09:00:00Z')
const readers: Record<string, Reader> = {
  Berlin: { zone: 'Europe/Berlin', locale: 'en-GB', now },
  'New York': { zone: 'America/New_York', locale: 'en-US', now },
  Tokyo: { zone: 'Asia/Tokyo', locale: 'en-GB', now },
}

test.for([
  ['2026-11-24T10:30Z', 'Berlin', 'today, 11:30 CET'],
  ['2026-11-24T23:30Z', 'Berlin', 'tomorrow, 00:30 CET'],
  ['2026-11-23T22:59Z', 'Berlin', 'yesterday, 23:59 CET'],
  ['2026-11-27T08:00Z', 'Berlin', 'Fri 27 Nov, 09:00 CET'],
  ['2027-07-01T08:00Z', 'Berlin', 'Thu 1 Jul 2027, 10:00 CEST'],
  ['2026-11-24T04:30Z', 'New York', 'yesterday, 11:30 PM EST'],
  ['2026-11-27T14:30Z', 'New York', 'Fri, Nov 27, 9:30 AM EST'],
  ['2026-11-24T15:30Z', 'Tokyo', 'tomorrow, 00:30 Tokyo time'],
] as const)('%s is read in %s as "%s"', ([at, city, words]) => {
  const reader = readers[city]
  expect(reader && when(Date.parse(at), reader)).toBe(words)
})
