import { chris, dana, maya, peter, priya, sofia } from '@caselead/api/demo/cast.ts'
import { idOf } from '@caselead/api/demo/past.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { call, outcome, procedures } from '../../setup/surface.ts'
import { formsOf, signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const sofias = await signedIn(w, sofia.email)
const mayas = await signedIn(w, maya.email)
const id = await idOf(w.runtime, maya.email)
const { team } = await w.as(sofia.email)

const nora = {
  ...{ name: 'Nora Ek', title: 'Support', email: 'nora@northwind.example', role: 'agent' },
  ...{ tier: '1', skills: 'billing, sign-in', capacity: '12', zone: 'Europe/Stockholm' },
  ...{ mon: '9-12, 13:00–17:00', tue: '22:00–06:00', wed: '', thu: '', fri: '', sat: '', sun: '' },
  holidays: '2026-12-25',
}

test('an admin adds somebody, who signs in with a mailed code and is called to cases', async () => {
  const page = await sofias.submit('/desk/people/new', nora)
  expect(page.text).toContain('They’re on the team')
  const found = (await team.everybody({})).people.find(({ name }) => name === 'Nora Ek')
  expect(found).toMatchObject({
    ...{ hours: 'Mon 09:00–12:00, 13:00–17:00; Tue 22:00–06:00, Stockholm time' },
    ...{ skills: ['billing', 'sign-in'], capacity: 12, tier: 1, onDuty: false },
  })
  const noras = await signedIn(w, nora.email)
  expect((await noras.open('/desk')).text).toContain(
    'You’re on duty from 22:00 today 0 of 12 cases',
  )
  expect((await noras.open('/desk/people')).status).toBe(404)
})

test.for<[string, Partial<typeof nora>, string]>([
  [
    'an address that is taken',
    { email: 'MAYA@northwind.example' },
    'Maya Lindqvist is already on the team with this address.',
  ],
  ['no address', { email: 'nobody' }, 'Enter an email address'],
  ['no name', { name: ' ' }, 'Enter their name.'],
  ['no room for cases', { capacity: '0' }, 'how many open cases they can hold'],
  ['hours in prose', { mon: 'mornings' }, '“mornings” on Monday isn’t a time range.'],
  ['an hour there is not', { mon: '09:00–25:00' }, '“09:00–25:00” on Monday isn’t a time range.'],
  ['hours twice', { mon: '09:00–12:00, 11:00–15:00' }, 'overlap: Monday 09:00–12:00 and Monday 11'],
  [
    'a night into the next shift',
    { tue: '22:00–06:00', wed: '05:00–08:00' },
    'overlap: Tuesday 22',
  ],
  [
    'no hours at all',
    { mon: '', tue: '' },
    'This calendar is never open. Add at least one working day.',
  ],
  [
    'a holiday that is none',
    { holidays: '2026-02-30' },
    '“2026-02-30” isn’t a date. Write holidays like 2026-12-24.',
  ],
  ['a zone on Mars', { zone: 'Mars/Olympus' }, '“Mars/Olympus” isn’t a time zone.'],
  ['a partner at tier 2', { role: 'partner', tier: '2' }, 'Partners are at tier 4.'],
  ['an agent at tier 4', { tier: '4' }, 'Tier 4 is for partners only.'],
])('somebody with %s is not added, and what was typed stays', async ([, wrong, words]) => {
  const typed = { ...nora, email: 'erik@northwind.example', ...wrong }
  const page = await sofias.submit('/desk/people/new', typed)
  expect([409, 422]).toContain(page.status)
  expect(page.text).toContain(words)
  expect(page.html).toContain(`value="${typed.skills}"`)
  expect(page.html).toContain('aria-invalid="true"')
  expect((await team.everybody({})).people.map(({ email }) => email)).not.toContain(typed.email)
})

test('time off is planned and taken out, in whole days where the person is', async () => {
  const path = `/desk/people/${id}`
  const off = { verb: 'off', first: '2026-12-24', last: '2026-12-31' }
  expect((await sofias.submit(path, off)).text).toContain('24 Dec – 31 Dec 2026')
  const [stored] = await w.db.selectFrom('time_off').select(['starts_at', 'ends_at']).execute()
  expect(stored).toEqual({
    starts_at: Date.parse('2026-12-24T00:00:00+01:00'),
    ends_at: Date.parse('2027-01-01T00:00:00+01:00'),
  })
  for (const [wrong, words] of [
    [{ first: '2026-12-24', last: '2026-12-23' }, 'The last day is before the first.'],
    [{ first: '2026-11-01', last: '2026-11-02' }, 'These days are in the past.'],
    [{ first: 'soon', last: '' }, 'Enter a day, like 2026-12-24.'],
  ] as const) {
    const page = await sofias.submit(path, { ...off, ...wrong })
    expect([page.status, page.text.includes(words)]).toEqual([422, true])
  }
  const back = formsOf((await sofias.open(path)).html).find(({ verb }) => verb === 'back')
  await sofias.submit(path, back ?? {})
  expect(await w.db.selectFrom('time_off').select('id').execute()).toEqual([])
})

test('customer and desk read when a lead who is on leave comes back', async () => {
  const { customer } = await w.as(chris.email)
  const trouble = { body: 'They stop.', impact: 'one', urgency: 'question' } as const
  const { number } = await customer.open({ subject: 'Imports', ...trouble })
  const { agent } = await w.as(sofia.email)
  const { leadId } = await agent.case({ number })
  if (leadId !== id) await agent.nameLead({ number, agentId: id, reason: '' })
  const path = `/desk/people/${id}`
  const today = new Date(w.now()).toISOString().slice(0, 10)
  await sofias.submit(path, { verb: 'off', first: today, last: '2026-12-06' })
  const chriss = await signedIn(w, chris.email)
  expect((await chriss.open(`/cases/${number}`)).text).toContain('Away until Mon 7 Dec, 03:00')
  const at = (await sofias.open(`/desk/cases/${number}`)).text
  expect(at).toContain('Maya Lindqvist on leave, back Mon 7 Dec, 09:00')
  const { rungs } = await team.everybody({})
  expect(rungs[0]?.owners[0]).toEqual({ name: 'Maya Lindqvist', state: 'on leave' })
  const back = formsOf((await sofias.open(path)).html).find(({ verb }) => verb === 'back')
  await sofias.submit(path, back ?? {})
})

test('whoever leaves hands over what is open, is signed out at once, and is never deleted', async () => {
  const { customer } = await w.as(chris.email)
  const trouble = { body: 'They stop.', impact: 'one', urgency: 'question' } as const
  const { number } = await customer.open({ subject: 'Exports', ...trouble })
  const { agent } = await w.as(sofia.email)
  const lead = await agent.case({ number })
  if (lead.leadId !== id) await agent.nameLead({ number, agentId: id, reason: '' })
  const path = `/desk/people/${id}`
  const refused = await sofias.submit(path, { verb: 'leave', to: '' })
  expect([refused.status, refused.text.includes('Choose who takes')]).toEqual([422, true])
  expect((await mayas.open('/desk')).path).toBe('/desk')

  const to = await idOf(w.runtime, dana.email)
  const gone = await sofias.submit(path, { verb: 'leave', to })
  expect(gone.text).toContain('They’ve left the team')
  expect((await customer.case({ number })).lead).toMatchObject({ name: 'Dana Whitfield' })
  expect((await mayas.open('/desk')).path).toBe('/sign-in?to=%2Fdesk')
  const sessions = await w.db
    .selectFrom('sessions')
    .select('token_hash')
    .where('email', '=', maya.email)
    .execute()
  expect(sessions).toEqual([])
  const { people, left, rungs } = await team.everybody({})
  expect(people.map(({ name }) => name)).not.toContain('Maya Lindqvist')
  expect(left).toBe(1)
  expect((await team.left({})).people).toMatchObject([{ name: 'Maya Lindqvist', leftAt: w.now() }])
  expect(rungs[0]?.owners[0]).toEqual({ name: 'Maya Lindqvist', state: 'not on the team' })
  await sofias.submit('/desk/people/new', { ...nora, name: 'Maya Berg', email: maya.email })
  expect(await idOf(w.runtime, maya.email)).toBe(id)
})

test('there is always an admin', async () => {
  const own = await idOf(w.runtime, sofia.email)
  await expect(team.leave({ id: own })).rejects.toThrow('Sofia Marin is the only admin.')
  const { typed, ...one } = await team.person({ id: own })
  const asLead = { ...one, ...typed, id: own, role: 'lead' as const }
  await expect(team.edit(asLead)).rejects.toThrow('Make someone else an admin first.')
  expect((await team.person({ id: own })).role).toBe('admin')
})

test('managers look and change nothing; to others people and accounts are not there', async () => {
  const deeds = procedures.filter(({ path }) => /^(team|accounts)\./.test(path))
  expect(deeds.length).toBeGreaterThan(10)
  const codes = async (email: string) => {
    const caller = await w.as(email)
    const asked = await Promise.all(
      deeds.map(async ({ path, type, input }) => {
        const { refusal } = await outcome(call(caller, path, input(valid)))
        return [path, type, refusal?.code ?? 'answered'] as const
      }),
    )
    return asked
  }
  for (const email of [dana.email, 'lena@northwind.example']) {
    for (const [path, , code] of found(await codes(email)))
      expect([path, code]).toEqual([path, 'not_found'])
  }
  for (const [path, , code] of found(await codes(priya.email))) {
    expect([path, code]).toEqual([path, 'not_found'])
  }
  const seen = await codes(peter.email)
  for (const [path, , code] of found(seen.filter(([, type]) => type === 'mutation')))
    expect([path, code]).toEqual([path, 'not_allowed'])
  expect(seen.filter(([, , code]) => code === 'answered').map(([path]) => path)).toEqual([
    'team.everybody',
    'team.left',
    'accounts.list',
  ])
})

const valid = (field: string): unknown =>
  field === 'zone' ? 'UTC' : field === 'page' ? 1 : field === 'tier' ? 1 : undefined
