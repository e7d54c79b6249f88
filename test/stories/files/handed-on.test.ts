import { lena, maya, priya, sofia } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { uploaded } from '../../setup/attaching.ts'
import { found } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const customer = await signedIn(w, priya.email)
const agent = await signedIn(w, sofia.email)
const partner = await signedIn(w, lena.email)
const sofias = (await w.as(sofia.email)).agent
const priyas = (await w.as(priya.email)).customer
const packet = {
  ...{ summary: 'Exports stop', impact: 'No invoices', tried: 'A smaller file' },
  ...{ environment: 'Release 4.2', ask: 'Look at the router', customerWords: 'It stops' },
}

/** A case with the partner: two of its files travelled with it, two didn't. */
async function referred() {
  const theirs = [await uploaded(customer, 'router.log'), await uploaded(customer, 'invoice.pdf')]
  const { number } = await priyas.open({
    ...{ subject: 'Exports', body: 'They stop.', impact: 'team', urgency: 'degraded' },
    files: theirs.map(({ id }) => id),
  })
  const inside = await uploaded(agent, 'inside.txt')
  await sofias.note({ number, body: 'From the logs', files: [inside.id] })
  const added = await uploaded(agent, 'trace.txt')
  const [log, invoice] = found(theirs)
  const files = [log?.id ?? '', added.id]
  await sofias.escalate({ number, to: 4, reason: 'It is your router', packet, files })
  return { number, log, invoice, inside, added }
}

test('a partner has the files of the packet and no other of the case', async () => {
  const { number, log, invoice, inside, added } = await referred()
  const page = await partner.open(`/desk/cases/${number}`)
  const statusOf = async (file?: { id: string }) =>
    (await partner.ask(`/cases/${number}/files/${file?.id}`)).status
  for (const file of [log, added]) {
    expect(page.text).toContain(file?.name)
    expect(await statusOf(file)).toBe(200)
  }
  for (const file of [invoice, inside]) {
    expect(page.html).not.toContain(file?.id)
    expect(page.text).not.toContain(file?.name)
    expect(await statusOf(file)).toBe(404)
  }
})

test('what a partner sends with a note reaches the team and never the customer', async () => {
  const { number } = await referred()
  const photo = await uploaded(partner, 'rack.jpg')
  const lenas = (await w.as(lena.email)).partner
  await lenas.note({ number, body: 'The fan of rack 7', files: [photo.id] })
  const path = `/cases/${number}/files/${photo.id}`
  const mayas = await signedIn(w, maya.email)
  for (const reader of [partner, agent, mayas]) expect((await reader.ask(path)).status).toBe(200)
  expect((await customer.ask(path)).status).toBe(404)
  expect((await partner.open(`/desk/cases/${number}`)).text).toContain('rack.jpg')
  expect((await agent.open(`/desk/cases/${number}`)).text).toContain('rack.jpg')
})

test('nobody passes on a file of another case, or one the partner only guesses', async () => {
  const { invoice } = await referred()
  const other = await priyas.open({
    ...{ subject: 'Labels', body: 'Blank.', impact: 'one', urgency: 'degraded' },
  })
  const sent = { number: other.number, to: 4 as const, reason: 'Yours', packet }
  await expect(sofias.escalate({ ...sent, files: [invoice?.id ?? ''] })).rejects.toThrow(
    'isn’t available',
  )
})
