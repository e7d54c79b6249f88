import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { rooms } from './rooms.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Files of the project a document names, in backticks or in a drawn walk. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w/.@-])(?:[\w-]+\/)+[\w[\]-]+\.(?:tsx?|mjs|astro)(?![\w])/g)].map(
    ([path]) => path,
  )

/** Documents leave out `api/`. */
const exists = (path: string): boolean =>
  ['', 'api/', 'portal/src/'].some((house) => existsSync(join(root, house + path)))

test.for(found(documents))('%s names only files that are there', (document) => {
  expect(pathsIn(read(document)).filter((path) => !exists(path))).toEqual([])
})

test('files are found in documents', () => {
  expect(pathsIn('see `core/due/due.ts`, and\nportal/src/pages/cases/new.astro  the form')).toEqual(
    ['core/due/due.ts', 'portal/src/pages/cases/new.astro'],
  )
  expect(pathsIn(read('ARCHITECTURE.md')).length).toBeGreaterThan(50)
  expect(documents.length).toBeGreaterThan(8)
})

test.for(found(Object.keys(rooms) as (keyof typeof rooms)[]))(
  'ARCHITECTURE.md lists the rooms of %s in their order',
  (house) => {
    const heading = house === 'api' ? '### api: one process' : '### core: every rule, pure'
    const [, section = ''] = read('ARCHITECTURE.md').split(heading)
    const table = section.split('\n###')[0] ?? ''
    const listed = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, room]) => room)
    expect(listed).toEqual([...rooms[house]])
  },
)
