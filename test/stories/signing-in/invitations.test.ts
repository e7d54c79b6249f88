import { maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const days = { mon: '09:00–17:00', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' }
const nora = {
  ...{ name: 'Nora Ek', title: 'Support', email: 'nora@northwind.example', role: 'agent' },
  ...{ tier: '1', skills: '', capacity: '12', zone: 'Europe/Stockholm', holidays: '', ...days },
}
const bo = { name: 'Bo Lind', email: 'bo@harbor.example', zone: 'Europe/Stockholm' }

async function desk() {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { accountId } = await priyas(w)
  return { w, admin: await signedIn(w, sofia.email), path: `/desk/accounts/${accountId}` }
}

async function priyas(w: World) {
  const found = theOne(await contactByEmail(w.db, priya.email))
  return { accountId: found.account_id }
}

const subjects = async (w: World, to: string) =>
  (await w.mails(to)).map(({ subject }) => subject).filter((each) => !each.includes('code'))

test('whoever is added to the team is invited, and the link leads to signing in with their address', async () => {
  const { w, admin } = await desk()
  expect((await admin.submit('/desk/people/new', nora)).text).toContain(
    'emailed them an invitation',
  )
  const { subject, text, html } = await w.newestMail(nora.email)
  expect(subject).toBe(`${sofia.name} added you to the Northwind support desk`)
  expect(text).toContain(`Sign in with ${nora.email}.`)
  expect(html).toMatch(/Sign in\s*<\/a>/)
  const { pathname, search } = new URL(theOne(/https?:\S+\/sign-in\S+/.exec(text)?.[0]))
  const page = await visit(w).open(pathname + search)
  expect(page.text).toContain('Sign in')
  expect(page.html).toContain(`value="${nora.email}"`)
})

test('a contact is invited only if the person adding them asks for it', async () => {
  const { w, admin, path } = await desk()
  await admin.submit(path, { form: 'add', ...bo })
  expect(await subjects(w, bo.email)).toEqual([])
  const ann = { ...bo, name: 'Ann Lind', email: 'ann@harbor.example' }
  await admin.submit(path, { form: 'add', ...ann, invite: 'yes' })
  expect(await subjects(w, ann.email)).toEqual([`${sofia.name} invited you to Northwind support`])
})

test('an invitation can be sent again from the page, once in ten minutes however often it’s pressed', async () => {
  const { w, admin, path } = await desk()
  await admin.submit(path, { form: 'add', ...bo })
  const { id } = theOne(await contactByEmail(w.db, bo.email))
  const press = () => admin.submit(path, { form: 'invite', contact: id })
  const answers = await Promise.all([press(), press(), press()])
  expect(answers.filter(({ text }) => text.includes('Invitation sent.'))).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
  expect(await subjects(w, bo.email)).toHaveLength(1)
  await w.pass(minutes(10))
  expect((await press()).text).toContain('Invitation sent.')
  expect(await subjects(w, bo.email)).toHaveLength(2)
})

test('nobody but admins invites anybody', async () => {
  const { w } = await desk()
  const { team, accounts } = await w.as(maya.email)
  const { id } = theOne(await contactByEmail(w.db, priya.email))
  await expect(team.invite({ id })).rejects.toThrow()
  await expect(accounts.inviteContact({ id })).rejects.toThrow()
  expect(await subjects(w, priya.email)).toEqual([])
})
