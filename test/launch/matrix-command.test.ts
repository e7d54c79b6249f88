import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { business, staff } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'
import { freshDatabase } from '../setup/database.ts'
import { newFolder } from '../setup/folder.ts'
import { run } from '../setup/serving.ts'

const { url, db } = await freshDatabase()
await settleCast(db, Date.parse('2026-11-24T08:00:00Z'))
const matrix = defaultMatrix(staff, business)

const file = (change: Partial<Matrix> = {}): string => {
  const path = join(newFolder(), 'matrix.json')
  writeFileSync(path, JSON.stringify({ ...matrix, ...change }))
  return path
}

async function command(args: string[], env: Record<string, string> = { DATABASE_URL: url }) {
  const running = run('api/cli/matrix.ts', { DATA_DIR: join(newFolder(), 'data'), ...env }, args)
  return { code: await running.ended, told: running.told.join('\n') }
}

test('a matrix with an error fails the check, which says where, why and how to mend it', async () => {
  const { code, told } = await command(['check', file({ keywords: [] })])
  expect(told).toContain('error rules.customer-may-leave: It waits for “cancel”')
  expect(told).toContain('Add it to the keywords, or correct the spelling.')
  expect(code).toBe(1)
})

test('without a desk everything but people is checked', async () => {
  const { code, told } = await command(['check', file()], {})
  expect(told).toContain('we couldn’t check the people in it')
  expect(code).toBe(0)
})

test('what is exported can be changed and published, once', async () => {
  const path = file({ name: 'Spring' })
  const first = await command(['publish', path])
  expect(first.told).toContain('Published as version 2')
  const { told } = await command(['export'])
  expect(JSON.parse(told.slice(told.indexOf('{')))).toMatchObject({ name: 'Spring', version: 2 })
  const again = await command(['publish', path])
  expect(again.told).toContain('version 2 has been published since')
  expect(again.code).toBe(1)
})

test('what is no number of a version is said so', async () => {
  const { code, told } = await command(['export', 'abc'])
  expect(told).toContain('“abc” isn’t a version number.')
  expect(told).not.toContain('at file:')
  expect(code).toBe(1)
})

test.for([[[]], [['check']], [['paint', 'matrix.json']]])(
  '%j says how it is used',
  async ([args]) => {
    const { code, told } = await command(args ?? [])
    expect(told).toContain('Usage: npm run matrix')
    expect(code).toBe(2)
  },
)
