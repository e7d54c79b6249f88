import { describe, expect, test } from 'vitest'
import { cataloguesIn, isCatalogue, unusedEntries } from './catalogues.ts'
import { packages, readWhole } from './sources.ts'

const product = packages.filter((name) => name !== 'test').flatMap(readWhole)
const catalogues = product.filter(isCatalogue).flatMap(cataloguesIn)

describe('catalogues of texts', () => {
  test('were looked at', () => {
    expect(catalogues.length).toBeGreaterThan(20)
    expect(catalogues.flatMap(({ entries }) => entries).length).toBeGreaterThan(300)
  })

  test('hold no text that nobody is shown', () => {
    expect(unusedEntries(catalogues, product)).toEqual([])
  })
})

const catalogue = {
  path: 'portal/src/words/some.ts',
  text: "export const some = { a: 'A', b: (n: number) => `${n} B`, of: { c: 'C', d: 'D' } } as const",
}

test.for<[what: string, page: string, unused: string[]]>([
  ['nobody asks', '', ['a', 'b', 'of.c', 'of.d']],
  ['a page asks', '<p>{some.a}</p>{some.b(2)}{some.of.c}{some.of.d}', []],
  ['a page asks for one', '<p>{some.a}</p>', ['b', 'of.c', 'of.d']],
  ['one is chosen by a value', 'some.of[state]', ['a', 'b']],
  ['some are taken apart', 'const { a, b: count } = some', ['of.c', 'of.d']],
  ['the whole is handed on', 'Object.values(some)', []],
  ['part of it is handed on', 'show(some.of)', ['a', 'b']],
  ['it is spoken of only', '/** See some.a */ const x = { some: 1 }', ['a', 'b', 'of.c', 'of.d']],
])('what is unused where %s', ([, page, unused]) => {
  const text = `import { some } from '../words/some.ts'\n${page}`
  const found = unusedEntries(cataloguesIn(catalogue), [
    catalogue,
    { path: 'portal/src/pages/some.astro', text },
  ])
  expect(found).toEqual(unused.map((entry) => `portal/src/words/some.ts: some.${entry}`))
})

test('another name for it is followed', () => {
  const text = "import { some as words } from '../words/some.ts'\n{words.a}{words.b(1)}{words.of}"
  const page = { path: 'portal/src/pages/some.astro', text }
  expect(unusedEntries(cataloguesIn(catalogue), [catalogue, page])).toEqual([])
})
