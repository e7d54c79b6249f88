import { business, staff } from '@caselead/api/demo/cast.ts'
import { impacts, urgencies } from '@caselead/core/base/vocabulary.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { priorityFor } from '@caselead/core/matrix/matrix.ts'
import { expect, test } from 'vitest'

const matrix = defaultMatrix(staff, business)

const table = [
  ['everyone', 'blocked', 'P1'],
  ['everyone', 'degraded', 'P1'],
  ['everyone', 'inconvenient', 'P2'],
  ['everyone', 'question', 'P3'],
  ['many', 'blocked', 'P1'],
  ['many', 'degraded', 'P2'],
  ['many', 'inconvenient', 'P3'],
  ['many', 'question', 'P3'],
  ['team', 'blocked', 'P2'],
  ['team', 'degraded', 'P2'],
  ['team', 'inconvenient', 'P3'],
  ['team', 'question', 'P4'],
  ['one', 'blocked', 'P3'],
  ['one', 'degraded', 'P3'],
  ['one', 'inconvenient', 'P4'],
  ['one', 'question', 'P4'],
] as const

test.for(table)('%s %s is %s', ([impact, urgency, priority]) => {
  expect(priorityFor(matrix, impact, urgency)).toBe(priority)
})

test('the table is whole', () => {
  const told = new Set(table.map(([impact, urgency]) => `${impact} ${urgency}`))
  expect(told.size).toBe(impacts.length * urgencies.length)
})
