import { accounts } from '@caselead/api/demo/cast.ts'
import { past } from '@caselead/api/demo/past.ts'
import { tellStories } from '@caselead/api/demo/stories.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { describe, expect, test } from 'vitest'
import { type World, world } from '../../setup/world.ts'

const contacts = accounts.flatMap((account) => account.contacts)

async function told(at: string) {
  const now = Date.parse(at)
  const w = await world({ at: new Date(now - days(30)).toISOString() })
  w.letPass(days(30))
  await tellStories(past(w.runtime, now - days(30)), now)
  const cases = await w.db.selectFrom('cases').select('id').orderBy('id').execute()
  return { w, numbers: cases.map(({ id }) => `C-${id}`) }
}

const written = new Set(['reply', 'update_sent', 'waiting_on_customer', 'resolved'])

/** What the record and the page of a case say that cannot both be true. */
async function contradictions(w: World, number: string): Promise<string[]> {
  const events = await w.events(number)
  const row = await w.db
    .selectFrom('cases')
    .select('state')
    .where('id', '=', Number(number.slice(2)))
    .executeTakeFirstOrThrow()
  const { contact, handoff, lead, assignee } = row.state as Case
  const email = contacts.find(({ name }) => name === contact.name)?.email ?? ''
  const { told, timeline } = await (await w.as(email)).customer.case({ number })
  const isLate = JSON.stringify([told, timeline]).includes('We’re late')
  const busy = events.filter(({ actor }) => actor.type === 'agent' || actor.type === 'partner')
  const by = (id: string | undefined) => busy.some(({ actor }) => 'id' in actor && actor.id === id)
  const strangers = busy.flatMap(({ kind, actor }) =>
    written.has(kind) && 'id' in actor && ![lead?.id, assignee?.id].includes(actor.id)
      ? [actor.name]
      : [],
  )
  const crossed = events.some(
    ({ kind, at, data }) =>
      kind === 'update_sent' &&
      'automatic' in data &&
      data.automatic &&
      busy.some((other) => Math.abs(other.at - at) < minutes(5)),
  )
  return [
    ...(isLate ? [`${number} says we’re late`] : []),
    ...strangers.map((name) => `${number}: ${name} wrote and does not have it`),
    ...(handoff?.takesWork && by(handoff.to.id) ? [`${number} is worked on and not accepted`] : []),
    ...(crossed ? [`${number}: an automatic update crosses a person’s words`] : []),
  ]
}

describe.for([
  ['a Tuesday morning', '2026-11-24T09:10:00Z'],
  ['the end of a Thursday', '2026-11-26T15:55:00Z'],
  ['a Monday at nine', '2026-11-23T08:02:00Z'],
  ['a Sunday', '2026-11-29T14:20:00Z'],
  ['a night in summer', '2026-07-15T01:00:00Z'],
] as const)('the demo, started on %s', ([, at]) => {
  test('says nothing of a case that its own timeline contradicts', async () => {
    const { w, numbers } = await told(at)
    expect(numbers).toHaveLength(9)
    const found = await Promise.all(numbers.map((number) => contradictions(w, number)))
    expect(found.flat()).toEqual([])
  })
})
