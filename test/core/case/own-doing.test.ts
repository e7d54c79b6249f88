import type { Actor } from '@caselead/core/base/actor.ts'
import type { EventKind } from '@caselead/core/case/events.ts'
import { isOwnDoing } from '@caselead/core/case/own-doing.ts'
import { expect, test } from 'vitest'

const people: Record<string, Actor> = {
  maya: { type: 'agent', id: 'a1', name: 'Maya' },
  dana: { type: 'agent', id: 'a2', name: 'Dana' },
  chris: { type: 'contact', id: 'a1', name: 'Chris' },
  rule: { type: 'system', rule: 'inactive-climbs' },
}

const cases: [since: string, mayas: boolean][] = [
  ['', true],
  ['1 maya', true],
  ['1 maya, 1 rule, 5 maya', true],
  ['1 maya, 2 rule', false],
  ['1 rule, 1 maya', false],
  ['1 rule', false],
  ['1 maya, 1 dana', false],
  ['1 chris', false],
  ['1 maya, 1 rule, 1 chris', false],
  ['1 maya, 2 rule file_received', true],
  ['1 rule file_received, 2 dana', false],
]

test.each(cases)('of "%s" Maya did all: %s', (since, mayas) => {
  const done = since.split(', ').flatMap((each) => {
    const [at, who = '', kind = 'note'] = each.split(' ')
    const actor = people[who]
    return actor ? [{ at: Number(at), actor, kind: kind as EventKind }] : []
  })
  expect(isOwnDoing(done, people.maya as Actor)).toBe(mayas)
})
