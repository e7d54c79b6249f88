import { gzipSync } from 'node:zlib'
import { openLog } from '@caselead/api/replay/formats/read.ts'
import { UnreadableLog } from '@caselead/api/replay/unreadable.ts'
import { describe, expect, test } from 'vitest'
import { fileOf, readAll, uciLog } from './logs.ts'

const rows = Array.from({ length: 500 }, (_, n) => ({ number: `INC${n}` }))
const gzipped = gzipSync(uciLog(...rows))
const cut = gzipped.subarray(0, -100)
const damaged = Uint8Array.from(gzipped).fill(0, -8)
const openQuote = `${uciLog({}, {})}"INC2,New\n`

describe('a file that cannot be replayed says why', () => {
  test.for([
    { name: 'empty', content: '', says: ' is empty.' },
    {
      name: 'another table',
      content: 'id,name\n',
      says: 'it begins with “id,name”. We know these:',
    },
    { name: 'a zip archive', content: 'PK\u0003\u0004\u0000ab', says: 'it begins with “PKab”.' },
    { name: 'cut gzip', content: cut, says: 'ends in the middle of its compressed data' },
    { name: 'damaged gzip', content: damaged, says: 'is damaged' },
    {
      name: 'an open quote',
      content: openQuote,
      says: 'a quote that is never closed after line 3.',
    },
  ])('$name: $says', async ({ content, says }) => {
    const reading = readAll(fileOf(content, 'given.csv'))
    await expect(reading).rejects.toThrow(UnreadableLog)
    await expect(reading).rejects.toThrow(/^given\.csv /)
    await expect(reading).rejects.toThrow(says)
  })

  test('an unknown header is answered with the known ones', async () => {
    const reading = openLog(fileOf('id,name\n'))
    await expect(reading).rejects.toThrow(/- UCI .*ServiceNow.* incident_state, .*assigned_to\n/)
    await expect(reading).rejects.toThrow(/- Volvo .*BPI Challenge 2013.* SR Number, .*Sub Status/)
  })

  test('a file that is not there, and a folder', async () => {
    await expect(openLog('/nowhere/log.csv')).rejects.toThrow('log.csv doesn’t exist.')
    await expect(openLog(import.meta.dirname)).rejects.toThrow('replay is a folder, not a file.')
  })

  test('before the first incident, so that half a file replays nothing', async () => {
    await expect(openLog(fileOf(cut), 'eu')).rejects.toThrow(UnreadableLog)
  })
})
