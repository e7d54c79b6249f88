import type { DeskRow, RecordEntry } from '@caselead/api/views/types/index.ts'
import {
  conversation,
  foldedRecord,
  recordLine,
} from '@caselead/portal/src/desk/case/record-lines.ts'
import { dueFirst, myDay } from '@caselead/portal/src/desk/lists/my-day.ts'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
const now = Date.parse('2026-11-23T14:00:00Z')

describe('the record of the desk', () => {
  const entry = (seq: number, kind: RecordEntry['kind'], who = 'Caselead') =>
    ({
      seq,
      kind,
      who,
      at: now,
      visibility: 'internal',
      sentence: kind,
      time: null,
      body: null,
      scores: [],
      mailed: [],
    }) as unknown as RecordEntry

  test('what a clock repeats is folded, a person’s step is not', () => {
    const record = [
      entry(1, 'clock_warned'),
      entry(2, 'alerted'),
      entry(3, 'update_sent', 'Dana Whitfield'),
      entry(4, 'clock_breached'),
      entry(5, 'alerted'),
      entry(6, 'escalated'),
    ]
    const folded = foldedRecord(record).map(({ newest, earlier }) => [newest.seq, earlier.length])
    expect(folded).toEqual([
      [6, 0],
      [5, 1],
      [3, 0],
      [2, 1],
    ])
  })

  test('the conversation is what was said, and the note', () => {
    const record = [
      { ...entry(1, 'opened', 'Priya Shah'), visibility: 'public' as const },
      entry(2, 'triaged'),
      entry(3, 'note', 'Tom Okafor'),
    ]
    expect(conversation(record).map(({ seq }) => seq)).toEqual([1, 3])
  })

  test('what alarms in a message stands in the conversation, its other scores do not', () => {
    const tone = { name: 'Tone', said: 'very unhappy', words: ['unacceptable'], isAlarming: true }
    const strain = { name: 'Strain', said: '20 %', words: ['a VIP account'], isAlarming: false }
    const record = [
      { ...entry(1, 'triaged'), scores: [tone, strain] },
      { ...entry(2, 'triaged'), scores: [strain] },
    ]
    expect(conversation(record).map(({ seq, scores }) => [seq, scores])).toEqual([[1, [tone]]])
  })

  test('a sentence ends with its instant, and says no evidence twice', () => {
    const because = { rule: 'r', sentence: 's', matrixVersion: 1, evidence: 'nobody wrote' }
    const line = { ...entry(1, 'update_promised'), sentence: 'By', time: now, body: 'nobody wrote' }
    expect(recordLine({ ...line, because }, now, 'UTC')).toMatchObject({
      said: 'By 14:00 today',
      words: null,
    })
  })
})

describe('my day', () => {
  const row = (number: string, at: number | null = null) =>
    ({ number, due: at === null ? null : { at } }) as DeskRow

  test('names every case once, where it is most pressing', () => {
    const day = myDay({
      refunds: [row('C-0')],
      handoffs: [row('C-1')],
      requests: [row('C-1'), row('C-2')],
      due: [row('C-1'), row('C-2'), row('C-3'), { ...row('C-4'), status: 'waiting' }],
    })
    const numbers = Object.values(day).map((rows) => rows.map(({ number }) => number))
    expect(numbers).toEqual([['C-1'], ['C-2'], ['C-0'], ['C-3'], ['C-4']])
  })

  test('has on top what falls due first', () => {
    const rows = dueFirst([row('C-1'), row('C-2', now + hour), row('C-3', now)])
    expect(rows.map(({ number }) => number)).toEqual(['C-3', 'C-2', 'C-1'])
  })
})
