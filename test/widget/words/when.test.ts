import { type Reader, when } from '@caselead/widget/words/when.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-11-24T09:00:00Z')
const readers: Record<string, Reader> = {
  Berlin: { zone: 'Europe/Berlin', now },
  'New York': { zone: 'America/New_York', now },
  Tokyo: { zone: 'Asia/Tokyo', now },
}

test.for([
  ['2026-11-24T10:30Z', 'Berlin', '11:30 today'],
  ['2026-11-24T23:30Z', 'Berlin', '00:30 tomorrow'],
  ['2026-11-23T22:59Z', 'Berlin', '23:59 yesterday'],
  ['2026-11-27T08:00Z', 'Berlin', 'Fri 27 Nov, 09:00'],
  ['2028-07-01T08:00Z', 'Berlin', 'Sat 1 Jul 2028, 10:00'],
  ['2026-11-24T04:30Z', 'New York', '23:30 yesterday'],
  ['2026-11-27T14:30Z', 'New York', 'Fri 27 Nov, 09:30'],
  ['2026-11-24T15:30Z', 'Tokyo', '00:30 tomorrow'],
] as const)('%s is read in %s as "%s"', ([at, city, words]) => {
  const reader = readers[city]
  expect(reader && when(Date.parse(at), reader)).toBe(words)
})
