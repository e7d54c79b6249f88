import { placeOf } from '@caselead/portal/src/layout/navigation.ts'
import { expect, test } from 'vitest'

const customer = ['/cases', '/cases/new']
const desk = ['/desk', '/desk/queue', '/desk/people', '/mailbox']

test.for([
  ['/cases', customer, '/cases'],
  ['/cases/C-1004', customer, '/cases'],
  ['/cases/new', customer, '/cases/new'],
  ['/', customer, undefined],
  ['/desk', desk, '/desk'],
  ['/desk/cases/C-1004', desk, '/desk/queue'],
  ['/desk/people/left', desk, '/desk/people'],
  ['/desk/mail', desk, undefined],
  ['/mailbox/17', desk, '/mailbox'],
] as const)('%s is a page of %s: %s', ([path, stops, place]) => {
  expect(
    placeOf(
      stops.map((to) => ({ to, name: to })),
      path,
    ),
  ).toBe(place)
})
