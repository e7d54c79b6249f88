import { describe, expect, test } from 'vitest'
import { bounds, crowdedRooms, emptyNames, looseFiles, sizes } from './order.ts'
import { readSources } from './sources.ts'

const product = ['api', 'db', 'emails', 'portal', 'widget'].flatMap(readSources)
const paths = product.map(({ path }) => path)
const typed = product.filter(({ path }) => /\.tsx?$/.test(path))

describe('the house', () => {
  test('was looked at', () => {
    expect(product.length).toBeGreaterThan(700)
    expect(typed.length).toBeGreaterThan(600)
  })

  test('has no file beside its rooms but those that put a package together', () => {
    expect(looseFiles(paths)).toEqual([])
  })

  test('has no room with more files than can be looked over', () => {
    expect(crowdedRooms(paths)).toEqual([])
  })

  test('has no name at the top of a file that says nothing', () => {
    expect(typed.flatMap(emptyNames)).toEqual([])
  })

  test(`has small files: half up to ${bounds.median} lines, nine of ten up to ${bounds.ninetieth}`, () => {
    const { median, ninetieth } = sizes(product.map(({ text }) => text))
    expect(median).toBeLessThanOrEqual(bounds.median)
    expect(ninetieth).toBeLessThanOrEqual(bounds.ninetieth)
  })
})

describe('what the house is held to', () => {
  test('a file beside the rooms is found, and the reason said', () => {
    expect(looseFiles(['api/serve.ts', 'api/clocks.ts', 'api/core/ladder.ts'])).toEqual([
      'api/clocks.ts stands in no room: move it to one of api/',
      'api/core/ladder.ts stands in no room: move it to one of api/core/',
    ])
  })

  test('a room of sixteen is found; a list of verbs may be longer', () => {
    const files = (room: string) => Array.from({ length: 16 }, (_, n) => `${room}/a${n}.ts`)
    expect(crowdedRooms([...files('api/views'), ...files('api/actions/case')])).toEqual([
      'api/views has 16 files side by side: part it by subject',
    ])
  })

  test.for([
    ['const told = 1', 1],
    ['export function asked() {}', 1],
    ['export interface Known {}', 1],
    ['type Said = string', 1],
    ['export const known = 1, seen = 2', 2],
    ['function f() { const told = 1; return told }', 0],
    ['export const timeline = 1', 0],
    ["import { told } from './other.ts'", 0],
  ] as const)('%s: %i empty names', ([text, count]) => {
    expect(emptyNames({ path: 'api/some.ts', text })).toHaveLength(count)
  })

  test('sizes are told in lines', () => {
    expect(sizes(['a\n', 'a\nb\n', 'a\nb\nc\n'])).toEqual({ median: 2, ninetieth: 3 })
  })
})
