import { chris, ines, jonas, maya } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const desk = await signedIn(w, maya.email)

async function opened() {
  const { number } = await (await w.as(chris.email)).customer.open({
    ...{ subject: 'Labels', body: 'They stop since the update. Version 3.8.1 in all depots.' },
    ...{ impact: 'team', urgency: 'degraded' },
  })
  const { agent } = await w.as(maya.email)
  const form = async (fields: Record<string, string>) => {
    const { seq } = await agent.case({ number })
    const basis = { seen: String(seq), key: crypto.randomUUID(), moment: 'later' }
    return desk.submit(`/desk/cases/${number}`, { ...basis, ...fields })
  }
  const asked = async () =>
    (await w.events(number)).filter(({ kind }) => kind === 'context_asked').map(({ data }) => data)
  return { number, form, asked, recorded: async () => (await w.events(number)).length }
}

const given = 'Version 3.8.1 in all depots.'

test.for([
  ['reply', 'body', 'I am on it, Chris.\nWhich version are you on?', ''],
  ['update', 'body', 'The cause is found.\nWhich version are you on?', ''],
  ['promise', 'words', 'We look at it today. Which version are you on?', ''],
  ['ask', 'question', 'Which version are you on?', 'Which version are you on?'],
  ['wait', 'question', 'Which version are you on?', 'Which version are you on?'],
] as const)(
  'a %s that asks for what was given shows both passages, and goes out when confirmed',
  async ([verb, field, words, question]) => {
    const { number, form, asked, recorded } = await opened()
    if (verb === 'ask') await form({ verb: 'wait', question: 'Which depot is the nearest?' })
    const before = await recorded()
    const page = await form({ verb, [field]: words })
    expect(page.status).toBe(409)
    expect(page.text).toContain('Not sent: the customer has already answered this.')
    expect(page.text).toContain(given)
    expect(page.html).toContain(words)
    expect(page.html).toContain('name="anyway" value="yes"')
    expect(await recorded()).toBe(before)

    const sent = await form({ verb, [field]: words, anyway: 'yes' })
    expect([sent.status, sent.path]).toEqual([200, `/desk/cases/${number}?done=${verb}`])
    expect(await asked()).toEqual([
      {
        question,
        alreadyGiven: `“Which version are you on?” is already answered in entry 1: “${given}”`,
      },
    ])
    const { timeline } = await (await w.as(chris.email)).customer.case({ number })
    const lines = timeline.filter(({ body }) => body?.includes('Which version are you on?'))
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(timeline)).not.toContain('answered in entry')
    expect((await w.newestMail(chris.email)).text).not.toContain('answered in entry')
  },
)

test('a question nobody has answered goes out at once', async () => {
  const { form, asked } = await opened()
  expect(
    (await form({ verb: 'ask', question: 'Which print driver version do you have?' })).status,
  ).toBe(200)
  expect(await asked()).toMatchObject([{ alreadyGiven: null }])
})

test('an answer that stands only in the packet is flagged and stays internal', async () => {
  const { number, form } = await opened()
  const escalated = await form({
    ...{ verb: 'escalate', to: 'L3', reason: 'Needs the driver log' },
    ...{
      'packet.summary': 'Labels stop',
      'packet.impact': 'Six depots wait',
      'packet.ask': 'Why?',
    },
    ...{ 'packet.tried': 'Restarted the print server twice', 'packet.environment': 'Windows 11' },
  })
  expect(escalated.status).toBe(200)
  const { agent } = await w.as(ines.email)
  const question = 'Have you tried restarting the print server?'
  await expect(agent.ask({ number, question })).rejects.toThrow('Restarted the print server twice')
  await agent.ask({ number, question, sendAnyway: true })
  const customer = await signedIn(w, chris.email)
  const seen = (await customer.open(`/cases/${number}`)).html
  expect(seen).toContain(question)
  expect(seen).not.toContain('Restarted the print server twice')
})

test('an escalation below the minimum says what is missing and loses nothing typed', async () => {
  const { number, form, recorded } = await opened()
  const before = await recorded()
  const typed = { 'packet.summary': 'Labels stop everywhere', 'packet.tried': 'n/a' }
  const page = await form({ verb: 'escalate', to: 'L3', reason: 'Beyond me', ...typed })
  expect(page.status).toBe(422)
  expect(page.text).toContain('This handoff is 20% complete. Still missing:')
  expect(page.text).toMatch(/20% so far \(without customer impact, steps tried, environment/)
  expect(page.html).toContain('Labels stop everywhere')
  expect(page.html).toContain('>n/a</textarea>')
  expect(page.html).toContain('Beyond me')
  expect(await recorded()).toBe(before)
  expect((await desk.open(`/desk/cases/${number}`)).html).toContain('version 3.8.1')
})

test('a handoff goes back naming the parts that were missing', async () => {
  const { number, form } = await opened()
  await form({
    ...{ verb: 'escalate', to: 'L3', reason: 'Beyond me', 'packet.summary': 'Labels stop' },
    ...{ 'packet.impact': 'Six depots', 'packet.tried': 'Restarted', 'packet.ask': 'Why?' },
  })
  const receiver = await signedIn(w, jonas.email)
  const page = await receiver.open(`/desk/cases/${number}`)
  expect(page.text).toContain('Handoff 80% complete · missing: environment')
  expect(page.html).toMatch(/name="lacks" value="environment" checked/)
  const { seq } = await (await w.as(jonas.email)).agent.case({ number })
  const basis = { verb: 'bounce_back', seen: String(seq), key: crypto.randomUUID() }
  await receiver.submit(`/desk/cases/${number}`, { ...basis, lacks: 'environment', missing: '' })
  const returned = (await w.events(number)).find(({ kind }) => kind === 'bounced_back')
  expect(returned?.data).toMatchObject({ missing: 'environment' })
})
