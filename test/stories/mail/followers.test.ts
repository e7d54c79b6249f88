import { randomUUID } from 'node:crypto'
import { chris, ines, maya, priya, sam, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { deliver } from '../../setup/deliver.ts'
import { theOne } from '../../setup/found.ts'
import { support } from '../../setup/mail-threads.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

const guest = { name: 'Zoe Adler', email: 'zoe@studio.example' }

/** Priya opens a case by mail, with others in copy. */
async function mailed(cc: string[], more: { rule?: 'ask' | 'always' | 'never' } = {}) {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  if (more.rule) {
    await w.db
      .updateTable('accounts')
      .set({ copies_follow: more.rule })
      .where('name', '=', 'Harbour Logistics')
      .execute()
  }
  const sent = { from: `${priya.name} <${priya.email}>`, to: support, subject: 'Labels', cc }
  await deliver(w, { ...sent, text: 'They no longer print.' })
  await w.post()
  const { customer } = await w.as(priya.email)
  const number = theOne((await customer.cases())[0]).number
  const { agent } = await w.as(maya.email)
  return { w, number, agent, customer, desk: () => agent.case({ number }) }
}

const kindsTo = async (w: World, email: string) =>
  (await w.mails(email)).map(({ subject }) => subject).length

const named = (people: { name: string }[]) => people.map(({ name }) => name)

test.for<['ask' | 'always' | 'never', string[], string[]]>([
  ['ask', [], [sam.name, 'Zoe']],
  ['always', [sam.name], ['Zoe']],
  ['never', [], []],
])('where the account says “%s”, %j follow and %j are offered', async ([rule, follow, offered]) => {
  const inCopy = [
    `${sam.name} <${sam.email}>`,
    `Zoe <${guest.email}>`,
    maya.email,
    'noreply@tracker.example',
    'sales@northwind.example',
    priya.email,
  ]
  const { desk } = await mailed(inCopy, { rule })
  const { followers, copied } = await desk()
  expect(named(followers)).toEqual(follow)
  expect(named(copied)).toEqual(offered)
})

test('a colleague the lead adds gets what Priya gets, and writes as himself', async () => {
  const { w, number, agent, desk } = await mailed([sam.email])
  await agent.addFollower({ number, email: sam.email })
  const added = await w.newestMail(sam.email)
  expect(added.text).toContain(`${maya.name} added you as a follower of this case.`)
  expect(added.text).toContain('Stop following this case')
  await agent.note({ number, body: 'A secret of ours.' })
  await agent.reply({ number, body: 'Which printer is it?' })
  const reply = await w.newestMail(sam.email)
  expect(reply.text).toContain('Which printer is it?')
  expect(reply.text).not.toContain('secret')
  expect(reply.text).toContain(`you follow ${priya.name}’s case`)
  await deliver(w, { from: sam.email, to: reply.replyTo ?? '', text: 'The one in Hull.' })
  await w.post()
  const { record } = await desk()
  expect(theOne(record.findLast(({ kind }) => kind === 'customer_message'))).toMatchObject({
    ...{ sentence: `${sam.name} wrote`, body: 'The one in Hull.' },
  })
  await agent.resolve({ number, resolution: 'A new driver.' })
  const before = await kindsTo(w, sam.email)
  await w.pass(3 * 86_400_000)
  expect(await kindsTo(w, sam.email)).toBe(before)
})

test('one press in the mail program stops it, and being in copy again changes nothing', async () => {
  const { w, number, agent, desk } = await mailed([sam.email], { rule: 'always' })
  const { headers } = await w.newestMail(sam.email)
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const path = new URL(theOne(/^<(.+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1])).pathname
  const press = () =>
    fetch(w.url + path, { method: 'POST', body: 'List-Unsubscribe=One-Click', redirect: 'manual' })
  expect(await (await fetch(w.url + path)).text()).toContain('Stop following this case')
  expect(named((await desk()).followers)).toEqual([sam.name])
  await press()
  await press()
  expect((await desk()).followers).toEqual([])
  const before = await kindsTo(w, sam.email)
  const { replyTo } = await w.newestMail(priya.email)
  const again = { from: priya.email, to: replyTo ?? '', cc: [sam.email], text: 'Any news?' }
  await deliver(w, again)
  await agent.reply({ number, body: 'Soon.' })
  expect(await kindsTo(w, sam.email)).toBe(before)
  expect((await desk()).followers).toEqual([])
})

test('a stranger the lead adds by name sees this case and no other, until removed', async () => {
  const { w, number, agent, customer } = await mailed([guest.email])
  const other = await customer.open({
    ...{ subject: 'Scales', body: 'They drift.', impact: 'one', urgency: 'degraded' },
  })
  await expect(agent.addFollower({ number, email: guest.email })).rejects.toThrow('name')
  await agent.addFollower({ number, ...guest })
  const { text } = await w.newestMail(guest.email)
  const link = theOne(/https?:\/\/\S+\/cases\/C-\d+\?key=\S+/.exec(text)?.[0])
  const browser = visit(w)
  const page = await browser.open(link.slice(new URL(link).origin.length))
  expect(page.text).toContain('They no longer print.')
  expect(page.text).toContain('Stop following')
  expect(page.text).not.toContain('Ask to escalate')
  const zoe = (await w.as(guest.email)).customer
  expect((await zoe.cases()).map((one) => one.number)).toEqual([number])
  await expect(zoe.case({ number: other.number })).rejects.toThrow('not')
  await zoe.write({ number, body: 'I set the printers up.' })
  await expect(zoe.close({ number, why: '' })).rejects.toThrow('follow')
  await expect(zoe.addFollower({ number, email: sam.email })).rejects.toThrow('follow')
  const { followers } = await agent.case({ number })
  await agent.removeFollower({ number, id: theOne(followers[0]).id })
  await expect(zoe.case({ number })).rejects.toThrow('not')
  expect(await zoe.cases()).toEqual([])
  expect((await browser.open(`/cases/${number}`)).status).toBe(404)
})

test('a customer adds and removes a colleague on the page; a stranger is the lead’s to decide', async () => {
  const { w, number, desk } = await mailed([])
  const browser = await signedIn(w, priya.email)
  const submit = (fields: Record<string, string>) => browser.submit(`/cases/${number}`, fields)
  const added = await submit({ verb: 'follow', email: sam.email })
  expect(added.text).toContain(`Followers: ${sam.name}`)
  expect(added.text).toMatch(/People on this case.*Followers: /s)
  expect(added.text).toContain('1 follower')
  const { id } = theOne((await desk()).followers[0])
  await submit({ verb: 'follow', email: guest.email })
  await submit({ verb: 'follow', email: chris.email })
  const { followers, copied } = await desk()
  expect(named(followers)).toEqual([sam.name])
  expect(copied.map(({ address }) => address)).toEqual([guest.email, chris.email])
  expect((await submit({ verb: 'unfollow', id })).text).not.toContain(`Followers: ${sam.name}`)
  expect((await desk()).followers).toEqual([])
})

test('the desk adds and removes followers with plain forms, and nobody of the team is one', async () => {
  const { w, number, desk } = await mailed([sam.email])
  const browser = await signedIn(w, sofia.email)
  const page = `/desk/cases/${number}`
  const seen = String((await desk()).seq)
  expect((await browser.open(page)).text).toContain(sam.email)
  const submit = (fields: Record<string, string>) =>
    browser.submit(page, { ...fields, seen, key: randomUUID() })
  await submit({ verb: 'follow', email: sam.email, name: '' })
  const { followers, record } = await desk()
  expect(named(followers)).toEqual([sam.name])
  expect(record.at(-1)?.sentence).toBe(`${sofia.name} added ${sam.name} as a follower`)
  const refused = await submit({ verb: 'follow', email: ines.email })
  expect(refused.text).toContain(`${ines.name}, who is on your team`)
  await submit({ verb: 'unfollow', id: theOne(followers[0]).id })
  expect((await desk()).followers).toEqual([])
})
