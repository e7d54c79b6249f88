import { business, dana, maya, ravi, staff, tom } from '@caselead/api/demo/cast.ts'
import { matrixOf, readMatrix } from '@caselead/api/matrix/document.ts'
import { readSource } from '@caselead/api/matrix/source.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { changesTo, editMatrix } from '@caselead/core/matrix/edit/edit.ts'
import { slotsOf } from '@caselead/core/matrix/edit/slots.ts'
import { read, textOf } from '@caselead/core/matrix/edit/typed.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { matrixChanges } from '@caselead/core/wording/matrix/changes.ts'
import { expect, test } from 'vitest'

const matrix = defaultMatrix(staff, business)
const team = [dana, maya, ravi, tom].map(({ name, title, email }) => ({
  ...{ name, role: title, contact: email },
}))

/** One place typed anew, all else left as it stands. */
function typing(place: string, text: string) {
  const people = text.startsWith('@') ? text.slice(1).split(' ').filter(Boolean) : null
  return editMatrix(
    matrix,
    {
      text: (at) => (at === place && people === null ? text : null),
      people: (at) => (at === place ? people : null),
    },
    team,
  )
}

const sentences = (after: Matrix) =>
  matrixChanges(matrix, after).map(({ was, now }) => `${was ?? ''} → ${now ?? ''}`)

test.each([
  [
    'rungs.L1.response',
    '45 min',
    'Frontline support accept within 30 min → Frontline support accept within 45 min',
  ],
  [
    'targets.P1.firstResponse',
    '0,5 h',
    'All accounts, Critical: first answer within 15 min → All accounts, Critical: first answer within 30 min',
  ],
  [
    'targets.P4.update',
    '',
    'All accounts, Low: an update at least every 40 h → All accounts, Low: no updates are promised',
  ],
  [
    'rungs.L3.inactivity.P1',
    '',
    'Critical cases move up from our senior engineers after 30 min without progress → ',
  ],
  [
    'rungs.L3.inactivity.P2',
    '2 h',
    ' → High cases move up from our senior engineers after 2 h without progress',
  ],
  [
    'priorities.one.question',
    'P3',
    'Only me, just a question: Low → Only me, just a question: Normal',
  ],
  [
    'rules.reopened-twice.off',
    'off',
    'A case that’s reopened twice moves up → Off: A case that’s reopened twice moves up',
  ],
  [
    'rules.reopened-twice.sentence',
    'A case that’s reopened often moves up',
    'A case that’s reopened twice moves up → A case that’s reopened often moves up',
  ],
  [
    'rules.written-three-times.when.recontactsAtLeast',
    '4',
    ' → A case moves up after three messages without an answer (details changed)',
  ],
])('typing %s as "%s" changes that and nothing else', (place, text, said) => {
  const { matrix: after, wrongs } = typing(place, text)
  expect(wrongs).toEqual([])
  expect(sentences(after)).toEqual([said])
  expect(readMatrix(JSON.stringify(after))).toEqual(after)
})

test.each([
  ['rungs.L1.response', 'soon'],
  ['rungs.L1.response', ''],
  ['rungs.L1.response', '0 min'],
  ['targets.P1.resolution', ''],
  ['targets.P1.resolution', '2 days'],
  ['targets.P1.resolution', '9000 h'],
  ['priorities.one.question', 'P5'],
  ['rules.reopened-twice.off', 'perhaps'],
  ['rules.reopened-twice.sentence', ''],
  ['rules.reopened-twice.when.reopenedAtLeast', '1.5'],
])('typing %s as "%s" is refused there, and changes nothing', (place, text) => {
  const { matrix: after, wrongs } = typing(place, text)
  expect(wrongs).toEqual([{ message: expect.stringMatching(/^\w.*\.$/), field: place }])
  expect(after).toEqual(matrix)
})

test('whoever stays in a list keeps their place, and whoever comes is known by name', () => {
  const { owners } = matrix.rungs[1] ?? { owners: [] }
  const [first, second] = owners
  const { matrix: after } = typing('rungs.L2.owners', `@${maya.email} ${second?.contact}`)
  expect(after.rungs[1]?.owners).toEqual([second, team[1]])
  expect(first?.contact).not.toBe(second?.contact)
  expect(typing('rungs.L2.owners', '@').matrix.rungs[1]?.owners).toEqual([])
})

test('every slot reads back as it is told, so a form sent unchanged changes nothing', () => {
  const back = slotsOf(matrix).map((slot) => ({
    ...slot,
    ...read(slot.kind, textOf(slot.kind, slot.value)),
  }))
  expect(back).toEqual(slotsOf(matrix))
  const texts = new Map(
    slotsOf(matrix).map(({ place, kind, value }) => [place, textOf(kind, value)]),
  )
  const whole = { text: (place: string) => texts.get(place) ?? null, people: () => null }
  expect(editMatrix(matrix, whole, team).matrix).toEqual(matrix)
})

test('what two people changed in different sentences stands in the newer version together', () => {
  const mine = typing('rungs.L1.response', '45 min').matrix
  const theirs = { ...typing('targets.P1.firstResponse', '10 min').matrix, version: 2 }
  const { matrix: both } = editMatrix(theirs, changesTo(matrix, mine), team)
  expect(sentences(both).toSorted()).toEqual([...sentences(mine), ...sentences(theirs)].toSorted())
  expect(both.version).toBe(2)
  expect(matrixOf(readSource(JSON.stringify(both)))).toEqual(both)
})
