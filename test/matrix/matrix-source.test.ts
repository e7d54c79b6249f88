import { business, staff } from '@caselead/api/demo/cast.ts'
import { asDocument } from '@caselead/api/matrix/document.ts'
import { readSource } from '@caselead/api/matrix/source.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { expect, test } from 'vitest'

const text = asDocument(defaultMatrix(staff, business))
const lines = text.split('\n')
const { line } = readSource(text)

test.for<[what: string, where: string, stands: string]>([
  ['a member', 'targets.P1.handoff', '"handoff": 15,'],
  ['a rung by its level', 'rungs.L2.backups', '"backups": ['],
  ['a place in a list', 'rungs.0.responsibility', '"responsibility": '],
  ['a keyword by its place', 'keywords.0', '"keywords": ["legal", '],
  ['what is missing where it would stand', 'targets.P9.update', '"targets": {'],
])('%s is found on its line', ([, where, stands]) => {
  const found = lines[(line(where) ?? 0) - 1]?.trim()
  expect(found?.slice(0, stands.length)).toBe(stands)
})

test('a rule is found by its name, points in it included', () => {
  const { line } = readSource('{"rules": [\n{"name": "a"},\n{"name": "a.b",\n"when": {}}]}')
  expect(['rules.a', 'rules.a.b', 'rules.a.b.when'].map(line)).toEqual([2, 3, 4])
})

test('what the text does not speak of has no line', () => {
  expect(line('team.Maya')).toBeNull()
})
