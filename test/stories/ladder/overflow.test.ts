import { dana, ingrid, lena, maya, tom } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { world } from '../../setup/world.ts'

const loads = 'all 3 of our frontline team on duty are at capacity (3 of 3 cases)'
const why = 'our frontline team are busy with other cases'

/** Three people of the front line with room for one case each. */
async function smallDesk() {
  const w = await world({ at: '2026-11-24T08:30:00Z' })
  const frontline = [maya, tom, dana].map(({ email }) => email)
  await w.db.updateTable('agents').set({ capacity: 1 }).where('email', 'in', frontline).execute()
  const open = async (subject: string) => {
    await w.pass(minutes(1))
    const report = { impact: 'one', urgency: 'degraded' } as const
    return (await w.as(ingrid.email)).customer.open({ ...report, subject, body: 'It is blank.' })
  }
  return { w, open }
}

test('when everybody is full the next case goes to the partner, and the lead stays ours', async () => {
  const { w, open } = await smallDesk()
  for (const subject of ['One', 'Two', 'Three']) await open(subject)
  const { number } = await open('Four')

  const seen = await (await w.as(ingrid.email)).customer.case({ number })
  expect(seen.lead?.name).toBe(maya.name)
  expect(seen.timeline.map(({ sentence }) => sentence)).toContain(
    `Referred to our partner, ${lena.name}: ${why}`,
  )
  const { record } = await (await w.as(maya.email)).agent.case({ number })
  const referred = record.find(({ kind }) => kind === 'referred_to_partner')
  expect(referred?.body).toBe(loads)
  expect(referred?.because).toEqual({
    ...{ rule: 'overflow', matrixVersion: 1, evidence: loads },
    sentence: 'When a team is full, its Normal and Low cases may go to a partner',
  })
  expect((await w.mails(lena.email)).length).toBe(1)
  const theirs = await (await w.as(lena.email)).partner.case({ number })
  expect(theirs.packet).toMatchObject({
    summary: 'Four',
    ask: `Please take on this case: ${why}`,
  })
  expect(theirs.said.map(({ body }) => body)).toContain(why)
})

test('every step of routing says on the record why it was this person', async () => {
  const { w, open } = await smallDesk()
  const { number } = await open('One')
  await w.pass(minutes(61))
  const { record } = await (await w.as(maya.email)).agent.case({ number })
  const told = (kind: string) => record.find((entry) => entry.kind === kind)?.body
  expect(told('lead_named')).toBe('on duty, 0 of 1 cases')
  expect(told('assigned')).toBe(told('lead_named'))
  expect(told('escalated')).toBe('Dana Whitfield: on duty, 0 of 1 cases')
})
