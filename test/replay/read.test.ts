import { gzipSync } from 'node:zlib'
import { type Incident, openLog } from '@caselead/api/replay/formats/read.ts'
import { describe, expect, test } from 'vitest'
import { fileOf, readAll, uciLog } from './logs.ts'

const numbersAndLines = async (content: string | Uint8Array) => {
  const { incidents } = await readAll(fileOf(content))
  return incidents.map(({ number, rows }) => [number, rows.map((row) => row.line)])
}

const log = uciLog({ number: 'A' }, { number: 'A' }, { number: 'B' })
const pieces = [log.slice(0, 700), log.slice(700)].map((piece) => gzipSync(piece))
const turnedRound = log.replaceAll(/.+/g, (line) => line.split(',').reverse().join(','))

describe('a log is read', () => {
  test.for([
    { name: 'plain', content: log },
    { name: 'gzipped', content: gzipSync(log) },
    { name: 'gzipped in pieces', content: Buffer.concat(pieces) },
    { name: 'with a byte order mark', content: `\uFEFF${log}` },
    { name: 'with Windows line ends', content: log.replaceAll('\n', '\r\n') },
    { name: 'without an end to its last line', content: log.trimEnd() },
    { name: 'with semicolons', content: log.replaceAll(',', ';') },
    { name: 'with tabs', content: log.replaceAll(',', '\t') },
    { name: 'with quotes', content: log.replaceAll(/[^,\n]+/g, '"$&"') },
    { name: 'with a quote in its last line', content: log.replace(/New(?=[^\n]*\n$)/, '"New"') },
    { name: 'with its columns turned round', content: turnedRound },
  ])('$name', async ({ content }) => {
    expect(await numbersAndLines(content)).toEqual([
      ['A', [2, 3]],
      ['B', [4]],
    ])
  })

  test('with rows of several incidents across each other', async () => {
    const rows = ['A', 'B', 'A', 'C', 'B', 'A', 'C'].map((number) => ({ number }))
    expect(await numbersAndLines(uciLog(...rows))).toEqual([
      ['B', [3, 6]],
      ['A', [2, 4, 7]],
      ['C', [5, 8]],
    ])
  })

  test('with blank lines, which count as lines', async () => {
    expect(await numbersAndLines(log.replaceAll('\n', '\n\n'))).toEqual([
      ['A', [3, 5]],
      ['B', [7]],
    ])
  })

  test('as a whole as one after another, however far down the first quote is', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => ({ number: `INC${n % 700}` }))
    const plain = uciLog(...rows)
    const quoted = plain.replace('INC699,New', '"INC699","New"')
    const { incidents } = await readAll(fileOf(plain))
    const byNumber = (all: Incident[]) => all.toSorted((a, b) => (a.number < b.number ? -1 : 1))
    for (const content of [plain, quoted]) {
      const log = await openLog(fileOf(content), 'eu')
      expect(byNumber(await log.whole())).toEqual(byNumber(incidents))
    }
  })

  test('and tells its progress in bytes, twice through the file', async () => {
    const heard: number[][] = []
    const { incidents } = await openLog(fileOf(log), 'eu')
    const progress = (...bytes: number[]) => heard.push(bytes)
    const numbers: string[] = []
    for await (const { number } of incidents({ progress })) numbers.push(number)
    expect([...new Set(numbers)].sort()).toEqual(['A', 'B'])
    expect(heard.at(-1)).toEqual([2 * log.length, 2 * log.length])
  })

  test('and may be left in the middle', async () => {
    const { incidents } = await openLog(fileOf(log), 'eu')
    const numbers: string[] = []
    for await (const { number } of incidents()) {
      numbers.push(number)
      break
    }
    expect(numbers).toEqual(['A'])
  })
})
