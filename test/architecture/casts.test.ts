import { describe, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { casts } from './casts.ts'
import { readSources } from './sources.ts'

/** What a column, a rule or a form is stands in its type; where it has to be believed, once. */
const most = { api: 60, db: 18 }

describe('what the compiler is told to believe', () => {
  test.for(['api', 'db'] as const)('is little: %s', (folder) => {
    const sources = found(readSources(folder).filter(({ path }) => path.endsWith('.ts')))
    const believed = sources.flatMap(casts)
    expect(believed.length, believed.join('\n')).toBeLessThanOrEqual(most[folder])
  })

  test.for([
    ['const one = row.state as Case', ['row.state as Case']],
    ['const one = <Case>row.state', ['<Case>row.state']],
    ['go(props as never)', ['props as never']],
    ['const one = it as unknown as Case', ['it as unknown as Case', 'it as unknown']],
    ["const one = 'case' as const", []],
    ['const one = [1, 2] as const', []],
    ['const one = { a: 1 } satisfies Case', []],
    ["import { one as other } from './one.ts'", []],
    ['type One = { [K in Kind as Other<K>]: K }', []],
  ] as const)('is found: %s', ([text, expected]) => {
    const lines = expected.map((code) => `it.ts:1 believes ${code}`)
    expect(casts({ path: 'it.ts', text })).toEqual(lines)
  })
})
