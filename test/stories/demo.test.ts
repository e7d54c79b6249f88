import { days, minutes } from '@caselead/api/core/base/instant.ts'
import type { Case } from '@caselead/api/core/case/state.ts'
import { accounts } from '@caselead/api/demo/cast.ts'
import { past } from '@caselead/api/demo/past.ts'
import { tellStories } from '@caselead/api/demo/stories.ts'
import { describe, expect, test } from 'vitest'
import { world } from '../setup/world.ts'

const contacts = accounts.flatMap((account) => account.contacts)

async function told(at: string) {
  const now = Date.parse(at)
  const w = await world({ at: new Date(now - days(30)).toISOString() })
  w.letPass(days(30))
  await tellStories(past(w.desk, now - days(30)), now)
  const cases = await w.db.selectFrom('cases').select('id').orderBy('id').execute()
  return { ...w, numbers: cases.map(({ id }) => `C-${id}`) }
}

const written = new Set(['reply', 'update_sent', 'waiting_on_customer', 'resolved'])

describe.for([
  ['a Tuesday morning', '2026-11-24T09:10:00Z'],
  ['the end of a Thursday', '2026-11-26T15:55:00Z'],
  ['a Monday at nine', '2026-11-23T08:02:00Z'],
  ['a Sunday', '2026-11-29T14:20:00Z'],
  ['a night in summer', '2026-07-15T01:00:00Z'],
] as const)('the demo, started on %s', ([, at]) => {
  test('says nothing of a case that its own timeline contradicts', async () => {
    const w = await told(at)
    expect(w.numbers).toHaveLength(9)
    for (const number of w.numbers) {
      const events = await w.events(number)
      const row = await w.db
        .selectFrom('cases')
        .select('state')
        .where('id', '=', Number(number.slice(2)))
        .executeTakeFirstOrThrow()
      const { contact, handoff, lead, assignee } = row.state as Case
      const email = contacts.find(({ name }) => name === contact.name)?.email ?? ''
      const page = await (await w.as(email)).customer.case({ number })
      const words = JSON.stringify([page.told, page.timeline])
      expect(words, `${number} is late`).not.toContain('We’re late')

      const onIt = [lead?.name, assignee?.name]
      const people = events.flatMap(({ kind, actor }) =>
        actor.type === 'agent' && written.has(kind) ? [actor.name] : [],
      )
      expect(onIt, `${number}: who wrote is who has it`).toEqual(expect.arrayContaining(people))

      const busy = events.filter(({ actor }) => actor.type !== 'system' && actor.type !== 'contact')
      const silent = handoff?.takesWork ? handoff.to.id : null
      const acted = busy.filter(({ actor }) => 'id' in actor && actor.id === silent)
      expect(acted, `${number}: nobody works on what they have not accepted`).toEqual([])

      const automatic = events.filter(
        ({ kind, data }) => kind === 'update_sent' && 'automatic' in data && data.automatic,
      )
      const crossed = automatic.filter((event) =>
        busy.some((other) => Math.abs(other.at - event.at) < minutes(5)),
      )
      expect(crossed, `${number}: no automatic update crosses a person’s words`).toEqual([])
    }
  })
})
