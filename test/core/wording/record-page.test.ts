import { mostEntries, mostWritten, recordPage } from '@caselead/core/wording/record-page.ts'
import { expect, test } from 'vitest'

const events = (count: number, written = 10) =>
  Array.from({ length: count }, (_, index) => ({ seq: index + 1, body: 'x'.repeat(written) }))
const asIs = <T>(event: T) => event

test.for<[what: string, count: number, written: number, pages: number[]]>([
  ['nothing', 0, 0, [0]],
  ['a few', 5, 10, [5]],
  ['exactly a page', mostEntries, 10, [mostEntries]],
  ['one more', mostEntries + 1, 10, [mostEntries, 1]],
  ['ten thousand', 10_000, 10, Array.from({ length: 100 }, () => 100)],
  ['long texts', 7, mostWritten / 3, [3, 3, 1]],
  ['texts longer than a page', 3, mostWritten + 1, [1, 1, 1]],
])('%s: page after page tells everything once, in order', ([, count, written, lengths]) => {
  const all = events(count, written)
  const pages: { seq: number }[][] = []
  let before: number | undefined
  for (;;) {
    const { entries, earlier } = recordPage(all, asIs, before)
    pages.unshift(entries)
    if (earlier === null) break
    before = earlier
  }
  expect(pages.map(({ length }) => length).reverse()).toEqual(lengths)
  expect(pages.flat()).toEqual(all)
})

test('what is not told takes no room', () => {
  const even = ({ seq }: { seq: number }) => (seq % 2 ? null : { body: String(seq) })
  const { entries, earlier } = recordPage(events(300), even)
  expect(entries).toHaveLength(mostEntries)
  expect([entries[0]?.body, earlier]).toEqual(['102', 102])
})
