import { openLog } from '@caselead/api/replay/formats/read.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { sharedFile, sharedJson } from '../setup/shared-data.ts'
import { fileOf, readAll, type UciFields, uciLog } from './logs.ts'

const { files, facts } = sharedJson<{ files: Record<string, string>; facts: object }>(
  'log-variants/expected.json',
)

describe('the same incidents are read from a file', () => {
  test.for(found(Object.entries(files)))('%s: %s', async ([name]) => {
    const log = await openLog(sharedFile(`log-variants/${name}`))
    const figures = log.format.figures()
    const broken: unknown[] = []
    const heard = { broken: (row: unknown) => broken.push(row) }
    for await (const { rows } of log.incidents(heard)) figures.add(rows)
    expect(broken).toEqual([])
    expect(figures.result()).toMatchObject(facts)
  })
})

const days = (...texts: string[]): UciFields[] =>
  texts.map((text, index) => ({
    number: `INC${index}`,
    opened_at: `${text} 09:00`,
    sys_updated_at: `${text} 10:00`,
  }))

const orderIn = async (...rows: UciFields[]) => (await openLog(fileOf(uciLog(...rows)))).dates

describe('which comes first, the day or the month, is told by all dates of a file', () => {
  test.for<[string, UciFields[], object]>([
    ['a day above 12', days('1/3/2016', '13/3/2016'), { order: 'eu', because: 'only_valid' }],
    ['a day above 12, second', days('1/3/2016', '3/13/2016'), { order: 'us' }],
    ['more that fit one way', days('13/3/2016', '14/3/2016', '3/15/2016'), { order: 'eu' }],
    ['dots', days('01.03.2016', '02.03.2016'), { order: 'eu', because: 'only_valid' }],
    ['the same either way', days('3/3/2016', '4/4/2016'), { because: 'only_valid' }],
    ['years first', days('2016-03-01'), { order: 'iso', because: 'written' }],
    ['names', days('1-Mar-2016'), { because: 'written' }],
    [
      'time that would run backwards',
      [{ opened_at: '12/3/2016 09:00', sys_updated_at: '1/4/2016 09:00' }],
      { order: 'eu', because: 'only_in_order' },
    ],
    [
      'a column that tells for the other',
      [{ opened_at: '1/3/2016 09:00', sys_updated_at: '13/3/2016 09:00' }],
      { order: 'eu' },
    ],
  ])('by %s', async ([, rows, told]) => {
    expect(await orderIn(...rows)).toMatchObject(told)
  })

  test('and where it cannot be known, it is asked for', async () => {
    const ambiguous = uciLog(...days('1/3/2016', '2/4/2016'))
    await expect(openLog(fileOf(ambiguous))).rejects.toThrow('Say which with --dates eu')
    for (const [order, month] of [
      ['eu', '03'],
      ['us', '01'],
    ] as const) {
      const { incidents } = await readAll(fileOf(ambiguous), order)
      const [first] = incidents.flatMap(({ steps }) => steps)
      expect(new Date(first?.at ?? 0).toISOString()).toContain(`2016-${month}-`)
    }
  })
})

const log = uciLog({ number: 'Ä' }, { number: 'Ä' }, { number: 'B' })
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('a log is read whoever saved it', () => {
  test.for<[string, string | Uint8Array]>([
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${log}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(log, 'utf16le')],
    ['UTF-16, big end first', utf16be(`\uFEFF${log}`)],
    ['Windows-1252', Buffer.from(log, 'latin1')],
    ['lines ended by CR alone', log.replaceAll('\n', '\r')],
    ['lines ended in several ways', log.replace('\n', '\r').replace('\n', '\r\n')],
    ['bars between fields', log.replaceAll(',', '|')],
    ['a line that says what parts the fields', `sep=;\n${log.replaceAll(',', ';')}`],
    ['columns in other letters', log.replace(/^.*/, (header) => header.toUpperCase())],
    ['quotes and CR', log.replaceAll(/[^,\n]+/g, '"$&"').replaceAll('\n', '\r')],
  ])('%s', async ([, content]) => {
    const { incidents, broken } = await readAll(fileOf(content))
    expect(broken).toEqual([])
    expect(incidents.map(({ number, rows }) => [number, rows.length])).toEqual([
      ['Ä', 2],
      ['B', 1],
    ])
  })

  test.for(['TRUE', 'WAHR', 'vrai', 'Yes', 'y', '1', 'ИСТИНА', 'sì'])(
    '%s is true, and its opposite false',
    async (word) => {
      const opposite = { TRUE: 'FALSE', WAHR: 'FALSCH', vrai: 'faux', Yes: 'No', y: 'n' }
      const no = { ...opposite, '1': '0', ИСТИНА: 'ЛОЖЬ', sì: 'no' }[word] ?? ''
      const rows = [{ made_sla: word }, { made_sla: no }]
      const { incidents } = await readAll(fileOf(uciLog(...rows)))
      expect(incidents[0]?.rows).toMatchObject([{ madeSla: true }, { madeSla: false }])
    },
  )
})
