import { chris, dana, maya, sofia } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { expect, test } from 'vitest'
import { openMany } from '../../setup/crowd.ts'
import { greatDesk, many } from '../../setup/great-desk.ts'
import { formsOf, signedIn, type Visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z' })
const { customer } = await w.as(chris.email)
const opening = {
  subject: 'Exports',
  body: 'They stop.',
  impact: 'one',
  urgency: 'question',
} as const
const { number } = await customer.open(opening)
await greatDesk(w.db)
const path = `/desk/cases/${number}`
const sofias = await signedIn(w, sofia.email)
const { agent, team, accounts } = await w.as(sofia.email)

async function send(browser: Visit, verb: string, filled: Record<string, string>) {
  const form = formsOf((await browser.open(path)).html).find((each) => each.verb === verb)
  return browser.submit(path, { ...form, ...filled })
}

test.for<[typed: string, says: string]>([
  ['', 'Choose a case lead.'],
  ['Nobody At All', 'Colleague not found.'],
  ['Former 1', 'Colleague not found.'],
])('“%s” names nobody', async ([typed, says]) => {
  const page = await send(sofias, 'lead', { agentId: typed, reason: '' })
  expect([page.status, page.text.includes(says)]).toEqual([422, true])
})

test.for<[typed: string, lead: string]>([
  ['Person 31', 'Person 31'],
  ['now32@great.example', 'Person 32'],
  [' NOW33@Great.example ', 'Person 33'],
  ['whitfield', 'Dana Whitfield'],
  ['person 3', 'Person 3'],
])('of hundreds the lead is named by name or address: “%s”', async ([typed, lead]) => {
  await send(sofias, 'lead', { agentId: typed, reason: '' })
  expect((await agent.case({ number })).lead?.name).toBe(lead)
})

test('a part of a name that several have is answered with who they are', async () => {
  const page = await send(sofias, 'lead', { agentId: 'person 31', reason: 'Off' })
  expect(page.status).toBe(200)
  const several = await send(sofias, 'lead', { agentId: 'erson 31', reason: '' })
  expect([several.status, several.html.includes('value="erson 31"')]).toEqual([422, true])
  expect(several.text).toContain(
    'More than one person matches: Person 31 (now31@great.example), Person 310 (now310@great.example), ',
  )
  expect(several.text).toContain('8 more. Enter one person’s email address.')
})

test('whoever is on duty is suggested first, and words find the others', async () => {
  const { colleagues, others } = await agent.colleagues({})
  expect([colleagues.length, others]).toEqual([50, many + 9 - 50])
  const duties = colleagues.map(({ onDuty }) => Number(onDuty))
  expect(duties).toEqual(duties.toSorted((a, b) => b - a))
  const found = await agent.colleagues({ words: 'PERSON 312' })
  expect(found).toMatchObject({ colleagues: [{ name: 'Person 312' }], others: 0 })
})

test('a case joins one of the newest incidents by choice, and any other by its number', async () => {
  const page = await sofias.open(path)
  expect(page.html.match(/type="radio" name="incident"/g)).toHaveLength(10)
  expect(page.text).toContain(`Or the number of one of the ${many - 10} others`)
  const wrong = await send(sofias, 'join', { number: 'I-99999', incident: '' })
  expect([wrong.status, wrong.text.includes('There’s no such open incident.')]).toEqual([404, true])
  expect(wrong.html).toContain('href="#join-number"')
  const done = await send(sofias, 'join', { number: 'i-7', incident: '' })
  expect(done.text).toContain('The case is now part of the incident')
  expect((await agent.case({ number })).incident).toMatchObject({ id: 'I-7' })
  expect((await agent.case({ number })).offers).not.toContain('link_incident')
})

test('a contact far behind is found, changed, and still there when the change is refused', async () => {
  const list = '/desk/accounts/great-1'
  expect((await sofias.open(list)).text).toContain(`1–50 of ${many}`)
  const found = await sofias.open(`${list}?words=contact77%40`)
  const [, open = ''] =
    /<a [^>]*href="(\?[^"]*contact=[^"]*)"[^>]*>\s*Contact 77\s*</.exec(found.html) ?? []
  const page = await sofias.open(list + open.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
  const form = formsOf(page.html).find(({ name }) => name === 'Contact 77') ?? {}
  const refused = await sofias.submit(list, { ...form, zone: 'UTC', email: maya.email })
  expect([refused.status, refused.html.includes(`value="${maya.email}"`)]).toEqual([409, true])
  await sofias.submit(list, { ...form, name: 'Seventy Seven', zone: 'UTC' })
  const { contacts } = await accounts.account({ id: 'great-1', words: 'contact77@' })
  expect(contacts).toMatchObject([{ name: 'Seventy Seven' }])
  const [row] = (await accounts.list({ words: 'contact77@' })).accounts
  expect(row).toMatchObject({ name: 'Great 1', otherContacts: many - 5 })
  expect(row?.contacts[0]).toBe('Seventy Seven')
})

test('people are found by name, title or address, and who left has a page of their own', async () => {
  expect((await sofias.open('/desk/people')).text).toContain(`1–50 of ${many + 9}`)
  expect((await sofias.open('/desk/people?words=now318%40')).text).toContain('Person 318')
  expect((await sofias.open('/desk/people?words=100%25')).text).toContain('matches “100%”')
  const left = await sofias.open('/desk/people/left')
  expect(left.text).toContain(`1–50 of ${many}`)
  expect(left.text).toContain('Former 320')
})

test('whoever leaves hands over to somebody who is typed', async () => {
  const id = await idOf(w.runtime, maya.email)
  await agent.nameLead({ number, agentId: id, reason: '' })
  const wrong = await sofias.submit(`/desk/people/${id}`, { verb: 'leave', to: 'Nobody' })
  expect([wrong.status, wrong.html.includes('href="#leave-to"')]).toEqual([422, true])
  await sofias.submit(`/desk/people/${id}`, { verb: 'leave', to: 'dana whitfield' })
  expect((await agent.case({ number })).lead?.name).toBe(dana.name)
})

test('time off is planned fifty times at most, and what was planned before stays', async () => {
  const { off } = await team.person({ id: 'now-1' })
  expect(off).toHaveLength(50)
  await expect(team.addTimeOff({ id: 'now-1', first: '2027-01-01' })).rejects.toThrow(
    'Person 1 already has 50 periods of time off planned. Remove one first.',
  )
  await team.addTimeOff({ id: 'now-2', first: '2027-01-01' })
})

test('a customer looks back to their first case, fifty at a time', async () => {
  const at = Array.from({ length: 119 }, (_, n) => w.now() + n)
  const matrix = await w.runtime.matrices.current(w.db)
  await openMany(w.db, { at, email: chris.email, matrix, secret: w.runtime.secret })
  const seen: string[] = []
  for (let before: string | undefined; ; before = seen.at(-1)) {
    const older = await customer.cases(before === undefined ? undefined : { before })
    seen.push(...older.map((one) => one.number))
    if (older.length < 50) break
  }
  expect([seen.length, new Set(seen).size, seen.at(-1)]).toEqual([120, 120, number])
  expect((await customer.cases()).map((one) => one.number)).toEqual(seen.slice(0, 50))
})
