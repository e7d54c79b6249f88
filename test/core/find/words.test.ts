import type { CaseEvent } from '@caselead/core/case/events.ts'
import { wordsOfCase } from '@caselead/core/find/case-words.ts'
import { wordsIn } from '@caselead/core/find/words.ts'
import { expect, test } from 'vitest'

test.for<[text: string, words: string[]]>([
  ['Labels STOP printing', ['labels', 'stop', 'printing']],
  ['ERR-4412 at 10:31', ['err', '4412', 'at', '10', '31']],
  ['Café, Größe, naïve', ['cafe', 'große', 'naive']],
  ['priya.nair@harbour.example', ['priya', 'nair', 'harbour', 'example']],
  ['https://a.example/x?y=1', ['https', 'a', 'example', 'x', 'y', '1']],
  ['don’t', ['don', 't']],
  ['наклейки не печатаются', ['наклеики', 'не', 'печатаются']],
  ['ラベル', ['ラヘル']],
  ['', []],
  ['… — !!', []],
  ['x'.repeat(60), ['x'.repeat(40)]],
  ['ﬁle ②', ['file', '2']],
])('%s is looked up as %j', ([text, words]) => {
  expect(wordsIn(text)).toEqual(words)
})

const event = (seq: number, body: string) =>
  ({
    ...{ caseId: 7, seq, at: 0, kind: 'note', visibility: 'internal' },
    actor: { kind: 'agent', id: 'a1', name: 'Maya Lind' },
    data: { body, files: [{ id: 'f1', name: 'printer-log.txt' }] },
  }) as unknown as CaseEvent

test('a case is found by its number, what was written, who wrote it, and its files', () => {
  const words = wordsOfCase(7, [event(1, 'The driver was too old')])
  expect(words).toEqual(
    expect.arrayContaining(['c', '7', 'driver', 'maya', 'lind', 'printer', 'log', 'txt']),
  )
})

test('of a case of endless text the newest is found, in bounded time and space', () => {
  const long = Array.from({ length: 100_000 }, (_, n) => `w${n}`).join(' ')
  const events = [event(1, `oldest ${long}`), event(2, long), event(3, 'newest')]
  const words = wordsOfCase(7, events)
  expect(words).toContain('newest')
  expect(words).not.toContain('oldest')
  expect(words.length).toBeLessThanOrEqual(10_000)
})
