import { chris, maya } from '@caselead/api/demo/cast.ts'
import { mailboxMail } from '@caselead/api/mailbox/read.ts'
import { standstills } from '@caselead/api/runtime/standstill.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { theOne } from '../../setup/found.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** Nobody answers, so that an update goes out by itself. */
async function silent() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const customer = await w.as(chris.email)
  const { number } = await customer.customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  await w.post()
  return { w, number, customer: customer.customer }
}

const automatic = (text: string) => text.includes('Automatic update')
const updates = async (w: World) => {
  const sent = await w.mails(chris.email)
  return sent.filter(({ preview }) => automatic(preview)).length
}

async function firstUpdate(w: World) {
  await w.pass(hours(3))
  const mail = await w.newestMail(chris.email)
  expect(automatic(mail.text)).toBe(true)
  return mail
}

const stopPath = (headers: Record<string, string>) =>
  new URL(theOne(/^<(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1])).pathname

const oneClick = (w: World, path: string) =>
  fetch(w.url + path, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  })

test('an automatic update is stopped by one press in the mail program, without signing in', async () => {
  const { w, number } = await silent()
  const { headers } = await firstUpdate(w)
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const path = stopPath(headers)
  // Whatever fetches the address before anybody pressed anything changes nothing.
  expect((await fetch(w.url + path)).status).toBe(200)
  expect((await fetch(w.url + path, { method: 'HEAD' })).status).toBe(200)
  const before = await updates(w)
  await w.pass(days(3))
  expect(await updates(w)).toBeGreaterThan(before)
  expect((await oneClick(w, path)).status).toBe(200)
  const stopped = await updates(w)
  await w.pass(days(2))
  expect(await updates(w)).toBe(stopped)
  const { record } = await (await w.as(maya.email)).agent.case({ number })
  expect(record.findLast(({ kind }) => kind === 'update_sent')?.mailed).toMatchObject([
    { state: 'unwanted' },
  ])
  // Nothing is lost: the case page has them all.
  const told = await (await w.as(chris.email)).customer.case({ number })
  expect(told.timeline.filter(({ kind }) => kind === 'update_sent').length).toBeGreaterThan(stopped)
})

test('what a person writes still comes by mail, and has no way to be stopped', async () => {
  const { w, number } = await silent()
  await oneClick(w, stopPath((await firstUpdate(w)).headers))
  await (await w.as(maya.email)).agent.reply({ number, body: 'We see it.' })
  const { text, headers } = await w.newestMail(chris.email)
  expect(text).toContain('We see it.')
  expect(headers['List-Unsubscribe']).toBeUndefined()
})

test('whoever stopped automatic updates is still reminded that we wait for them', async () => {
  const { w, number } = await silent()
  await oneClick(w, stopPath((await firstUpdate(w)).headers))
  await (await w.as(maya.email)).agent.waitOnCustomer({ number, question: 'Which release?' })
  await w.post()
  await w.pass(days(2))
  const reminder = theOne((await w.mails(chris.email)).find(({ preview }) => automatic(preview)))
  const { text, headers } = await mailboxMail(w.runtime, reminder.id)
  expect(text).toContain('Which release?')
  expect(headers['List-Unsubscribe']).toBeUndefined()
})

test('the link in a mail leads to a page that stops them, and starts them again', async () => {
  const { w, customer } = await silent()
  const { text } = await firstUpdate(w)
  const path = new URL(theOne(/https?:\S+\/unsubscribe\/\S+/.exec(text)?.[0])).pathname
  const browser = visit(w)
  expect((await browser.open(path)).text).toContain('Stop these emails')
  expect((await browser.submit(path, {})).text).toContain('no longer get automatic updates')
  expect((await customer.mailChoices()).updates).toBe(false)
  expect((await browser.submit(path, { again: 'yes' })).text).toContain('Stop these emails')
  expect((await customer.mailChoices()).updates).toBe(true)
})

test.for([['updates.nobody.signature'], ['answers.Y2hyaXM.x'], ['x'.repeat(2000)]])(
  'an address somebody made up stops nothing: %s',
  async ([token]) => {
    const { w, customer } = await silent()
    expect((await oneClick(w, `/unsubscribe/${token}`)).status).toBe(404)
    expect((await visit(w).open(`/unsubscribe/${token}`)).status).toBe(404)
    expect((await customer.mailChoices()).updates).toBe(true)
  },
)

test('quiet hours hold what can wait, of normal severity, and nothing else', async () => {
  const { w, customer } = await silent()
  await customer.chooseMail({ updates: true, surveys: true, quietFrom: '05:00', quietTo: '20:00' })
  await w.pass(hours(3))
  expect(await updates(w)).toBe(0)
  expect(await standstills(w.runtime)).toEqual([])
  // 20:00 in New York.
  await w.moveTo('2026-11-25T01:00:00Z')
  expect(await updates(w)).toBe(1)
})

test('automatic updates about one case never come within ten minutes of another mail', async () => {
  const { w, number, customer } = await silent()
  const due = theOne((await customer.case({ number })).nextUpdateBy)
  await w.moveTo(due - minutes(2))
  const ines = theOne((await w.runtime.team()).find(({ name }) => name === 'Ines Carvalho'))
  const lead = { number, agentId: ines.id, reason: 'Knows it' }
  await (await w.as(maya.email)).agent.nameLead(lead)
  await w.post()
  await w.moveTo(due + minutes(7))
  expect(await updates(w)).toBe(0)
  await w.moveTo(due + minutes(8))
  expect(await updates(w)).toBe(1)
})

test('a held update gives way to a person’s answer, which tells all of it', async () => {
  const { w, number, customer } = await silent()
  await customer.chooseMail({ updates: true, surveys: true, quietFrom: '00:00', quietTo: '23:00' })
  await w.pass(hours(3))
  await (await w.as(maya.email)).agent.reply({ number, body: 'We see it.' })
  expect((await w.newestMail(chris.email)).text).toContain('We see it.')
  await w.moveTo('2026-11-25T04:30:00Z')
  expect(await updates(w)).toBe(0)
})

test('on the page of email settings a customer chooses what comes, and when not', async () => {
  const { w, customer } = await silent()
  const browser = await signedIn(w, chris.email)
  const chosen = { verb: 'choose', surveys: 'yes', quietFrom: '22:00', quietTo: '07:00' }
  expect((await browser.submit('/mail-settings', chosen)).text).toContain('Saved.')
  expect(await customer.mailChoices()).toMatchObject({
    ...{ updates: false, surveys: true, quietFrom: '22:00', quietTo: '07:00' },
  })
  const half = await browser.submit('/mail-settings', { ...chosen, quietTo: '' })
  expect([half.status, half.text]).toEqual([422, expect.stringContaining('Choose both times')])
})

test('mail goes to another address once its owner has shown the code sent there', async () => {
  const { w, number } = await silent()
  const browser = await signedIn(w, chris.email)
  const email = 'chris.novak@home.example'
  const asked = await browser.submit('/mail-settings', { verb: 'address', email })
  expect(asked.text).toContain(`We emailed a code to ${email}.`)
  const wrong = { verb: 'address', email, sent: 'yes', code: '000000' }
  expect((await browser.submit('/mail-settings', wrong)).status).toBe(422)
  const code = await w.signInCode(email)
  const page = await browser.submit('/mail-settings', { ...wrong, code })
  expect(page.text).toContain(`We email you at ${email}.`)
  await (await w.as(maya.email)).agent.reply({ number, body: 'We see it.' })
  expect((await w.newestMail(email)).text).toContain('We see it.')
})

test('nobody takes over the address of somebody else', async () => {
  const { w } = await silent()
  const browser = await signedIn(w, chris.email)
  await browser.submit('/mail-settings', { verb: 'address', email: maya.email })
  const code = await w.signInCode(maya.email)
  const taken = { verb: 'address', email: maya.email, sent: 'yes', code }
  const page = await browser.submit('/mail-settings', taken)
  expect([page.status, page.text]).toEqual([
    409,
    expect.stringContaining('already uses this address'),
  ])
})
