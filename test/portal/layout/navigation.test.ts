import { navigation, placeOf } from '@caselead/portal/src/layout/navigation.ts'
import type { Locals } from '@caselead/portal/src/locals.ts'
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

const said = (role: string, waiting: Locals['waiting']) =>
  navigation({
    visitor: { kind: 'agent', id: 'a', name: 'Sofia Marin', zone: 'UTC', role },
    company: { mailbox: false },
    hasHelp: true,
    waiting,
  } as Parameters<typeof navigation>[0]).flatMap(({ name, count }) =>
    count ? [`${name}: ${count.says}`] : [],
  )

test.for([
  ['lead', { mine: 0, late: 0, mail: 0 }, []],
  [
    'lead',
    { mine: 2, late: 3, mail: 4 },
    ['My day: 2 to accept or answer', 'Queue: 3 late', 'Set aside: 4 to decide about'],
  ],
  ['agent', { mine: 1, late: 0, mail: 0 }, ['My day: 1 to accept or answer']],
] as const)('to a %s for whom %j waits the navigation says so', ([role, waiting, shown]) => {
  expect(said(role, waiting)).toEqual(shown)
})
