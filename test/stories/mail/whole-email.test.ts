import { chris, ingrid, maya, priya, sam, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { becameOf, ofChris, support } from '../../setup/mail-threads.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { bringer, writtenMail } from '../../setup/whole-mail.ts'
import { world } from '../../setup/world.ts'

const quoted =
  'On Mon, 23 Nov 2026 at 10:00, Maya wrote:\n> Which release is it?\n> <script>alert(1)</script>'

test('what was cut from an email is kept, and shown whole to whoever may read the case', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const text = `Release 4.2 it is.\n\n${quoted}`
  const { on } = await becameOf(w, await deliver(w, { ...ofChris, subject: 'Exports', text }))
  const number = on ?? ''
  const [opened] = await w.events(number)
  expect(opened?.data).toMatchObject({ body: 'Release 4.2 it is.', more: true })
  const [theirs, ours] = [(await w.as(chris.email)).customer, (await w.as(maya.email)).agent]
  for (const whole of [
    await theirs.email({ number, seq: 1 }),
    await ours.email({ number, seq: 1 }),
  ])
    expect(whole).toMatchObject({ number, subject: 'Exports', text, to: support })
  const stranger = (await w.as(ingrid.email)).customer
  await expect(stranger.email({ number, seq: 1 })).rejects.toThrow('not found')
  const page = await signedIn(w, chris.email)
  const path = `/cases/${number}/emails/1`
  expect((await page.open(`/cases/${number}`)).html).toContain(`href="${path}"`)
  const { status, html } = await page.open(path)
  expect(status).toBe(200)
  expect(html).toContain('&gt; Which release is it?')
  expect(html).not.toContain('<script>alert')
})

test('an email that says no more than its message has no page of its own', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { on } = await becameOf(w, await deliver(w, { ...ofChris, text: 'Release 4.2 it is.' }))
  const { customer } = await w.as(chris.email)
  await expect(customer.email({ number: on ?? '', seq: 1 })).rejects.toThrow('not found')
  const [opened] = await w.events(on ?? '')
  expect(opened?.data).not.toHaveProperty('more')
})

test('a note made of an email leads to the whole of it, for the team alone', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' },
  })
  const stranger = { from: 'sam.osei@gmail.example', to: support, subject: 'Labels' }
  const id = await deliver(w, { ...stranger, text: `Blank since noon.\n\n${quoted}` })
  await (await w.as(sofia.email)).mail.add({ id, number, as: 'note' })
  const { agent } = await w.as(maya.email)
  const { record } = await agent.case({ number })
  const note = record.find(({ kind }) => kind === 'note')
  expect(note?.more).toBe(true)
  const seq = note?.seq ?? 0
  expect((await agent.email({ number, seq })).text).toContain('> Which release is it?')
  await expect(customer.email({ number, seq })).rejects.toThrow('not found')
})

test('an email that was kept as it came is downloaded so, by its writer and by the team', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const sent = writtenMail(
    {
      From: priya.email,
      To: support,
      Subject: 'Labels / none',
      'Message-ID': '<one@mail.example>',
    },
    `Blank since noon.\n\n${quoted}`,
  )
  const { id } = await (await bringer(w))(sent)
  await w.post()
  const number = (await becameOf(w, id)).on ?? ''
  const path = `/cases/${number}/emails/1`
  const [writer, team] = [await signedIn(w, priya.email), await signedIn(w, maya.email)]
  for (const browser of [writer, team]) {
    expect((await browser.open(path)).html).toContain(`href="${path}/original"`)
    const answer = await browser.ask(`${path}/original`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; filename="[^"/]*none\.eml"/),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(await answer.text()).toBe(sent)
  }
  const colleague = await signedIn(w, sam.email)
  expect((await colleague.open(path)).status).toBe(200)
  expect((await colleague.open(path)).html).not.toContain('/original')
  for (const other of [colleague, await signedIn(w, ingrid.email), visit(w)])
    expect((await other.ask(`${path}/original`)).status).toBe(404)
  for (const odd of ['0', '99', 'x', '1e9'])
    expect((await team.ask(`/cases/${number}/emails/${odd}/original`)).status).toBe(404)
})

test('of an email the provider took apart no original is offered', async () => {
  const w = await world({ at: '2026-11-24T08:00:00Z' })
  const text = `Release 4.2 it is.\n\n${quoted}`
  const { on } = await becameOf(w, await deliver(w, { ...ofChris, subject: 'Exports', text }))
  const path = `/cases/${on}/emails/1`
  const writer = await signedIn(w, chris.email)
  expect((await writer.open(path)).html).not.toContain('/original')
  expect((await writer.ask(`${path}/original`)).status).toBe(404)
})
