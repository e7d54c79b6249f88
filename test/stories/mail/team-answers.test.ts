import { chris, maya, team, tom } from '@caselead/api/demo/cast.ts'
import { expect, test } from 'vitest'
import { deliver, type Sent } from '../../setup/deliver.ts'
import { found } from '../../setup/found.ts'
import { becameOf, from, support } from '../../setup/mail-threads.ts'
import { type WorldOptions, world } from '../../setup/world.ts'

/** A case of Chris's whose lead was told that he wrote. */
async function told(options: Partial<WorldOptions> = {}) {
  const w = await world({ at: '2026-11-24T08:00:00Z', ...options })
  const { customer } = await w.as(chris.email)
  const asked = { subject: 'Exports', body: 'They stop.', impact: 'one', urgency: 'degraded' }
  const { number } = await customer.open(asked as never)
  const { state } = await w.db.selectFrom('cases').select('state').executeTakeFirstOrThrow()
  const [lead = maya, other = tom] = [maya, tom].toSorted((a) =>
    a.name === state.lead?.name ? -1 : 1,
  )
  const { replyTo, text } = await w.newestMail(lead.email)
  const say = (words: string, more: Partial<Sent> = {}) =>
    deliver(w, { ...from(lead), to: replyTo ?? '', text: words, ...more })
  const newest = async () => (await w.events(number)).filter(({ actor }) => actor.type === 'agent')
  return { w, number, lead, other, say, newest, text }
}

test('an answer to an alert is a note, which no customer reads', async () => {
  const { w, say, newest, lead, text } = await told()
  expect(text).toContain('Reply to this email to add a note for the team.')
  const id = await say('It’s the nightly job.\n\nOn Tuesday, Northwind wrote:\n> Exports')
  const [note] = await newest()
  expect(note).toMatchObject({
    ...{ kind: 'note', visibility: 'internal', actor: { name: lead.name } },
    data: { body: 'It’s the nightly job.' },
  })
  expect(await becameOf(w, id)).toMatchObject({ is: 'by_team' })
  expect((await w.newestMail(chris.email)).text).not.toContain('nightly')
})

test.for<[string, Partial<WorldOptions>, string, string]>([
  ['#public', {}, '#public\nThe fix is out.', 'reply'],
  ['the setting', { agentReplies: 'customer' }, 'The fix is out.', 'reply'],
  ['#resolve', {}, '#resolve\n\nThe fix is out.', 'resolved'],
  ['#note against the setting', { agentReplies: 'customer' }, '#note\nThe fix is out.', 'note'],
])('with %s it becomes what it asks for', async ([, options, words, kind]) => {
  const { w, say, newest } = await told(options)
  await say(words)
  expect((await newest()).map((each) => each.kind)).toEqual([kind])
  const toCustomer = (await w.newestMail(chris.email)).text.includes('The fix is out.')
  expect(toCustomer).toBe(kind !== 'note')
})

const packet = {
  ...{ summary: 'Exports stop at 10 %', impact: 'Nobody can invoice', ask: 'Find the query' },
  ...{ tried: 'A smaller file', environment: 'Release 4.2', customerWords: 'They just stop' },
}

test('the files of an answer come with it', async () => {
  const { say, newest } = await told()
  const attachments = [{ id: 'a', filename: 'log.txt', content_type: 'text/plain', size: 9 }]
  await say('The log.', { attachments } as never)
  expect((await newest())[0]?.data).toMatchObject({
    ...{ body: 'The log.', files: [{ name: 'log.txt' }] },
  })
})

test('whoever a case is handed to accepts it and answers, in one mail', async () => {
  const { w, number, lead } = await told()
  const { agent } = await w.as(lead.email)
  await agent.escalate({ number, to: 'next', reason: 'It’s the query.', packet })
  const { state } = await w.db.selectFrom('cases').select('state').executeTakeFirstOrThrow()
  const [receiver = maya] = found(team.filter(({ name }) => name === state.handoff?.to.name))
  const { email, name } = receiver
  const { replyTo } = await w.newestMail(email)
  const words = '#accept #public\nI’ve found it.'
  await deliver(w, { from: `${name} <${email}>`, to: replyTo ?? '', text: words })
  const did = (await w.events(number)).filter(({ actor }) => 'name' in actor && actor.name === name)
  expect(did.map(({ kind }) => kind)).toEqual(['escalation_accepted', 'reply'])
})

test.for<[string, string, string]>([
  ['a command that isn’t one', '#resovle\nThe fix is out.', 'We don’t know #resovle.'],
  ['a handoff nobody made', '#accept #public\nThe fix is out.', ''],
  ['nothing to resolve it with', '#resolve', ''],
])('%s is answered with why and every word, and nothing happens', async ([, words, why]) => {
  const { w, say, newest, lead, number } = await told()
  const id = await say(words)
  expect(await newest()).toEqual([])
  expect(await becameOf(w, id)).toEqual({ aside: 'refused', on: number })
  const mail = await w.newestMail(lead.email)
  expect(mail.subject).toBe(`Your reply to ${number} wasn’t added`)
  expect(mail.text).toContain(why)
  expect(words.split('\n').filter((line) => !mail.text.includes(line))).toEqual([])
})

const verdict = (results: string) => ({ 'Authentication-Results': results })
test.for<[string, Partial<Sent>, object]>([
  ['a new mail that nobody vouches for', { to: support }, { aside: 'team' }],
  [
    'one vouched for by a server we don’t know',
    { to: support, headers: verdict('evil.example; dmarc=pass') },
    { aside: 'team' },
  ],
  [
    'one whose verdict stands in a second header',
    {
      to: support,
      headers: verdict('mx.northwind.example; spf=pass, mx.northwind.example; dmarc=pass'),
    },
    { aside: 'team' },
  ],
  [
    'one its own domain disowns',
    { headers: verdict('mx.northwind.example; dmarc=fail') },
    { aside: 'forged' },
  ],
  [
    'one that answers in their absence',
    { headers: { 'Auto-Submitted': 'auto-replied' } },
    { aside: 'machine' },
  ],
  [
    'one our server vouches for',
    {
      to: support,
      headers: verdict('mx.northwind.example; dmarc=pass (p=none) header.from=northwind.example'),
    },
    { is: 'by_team' },
  ],
])('%s', async ([, more, expected]) => {
  const { w, say, number } = await told({ vouchedBy: 'mx.northwind.example' })
  const id = await say('The fix is out.', { subject: `Re: Exports [${number}]`, ...more })
  expect(await becameOf(w, id)).toMatchObject(expected)
})

test('somebody else’s address doesn’t work for a colleague, or for a customer', async () => {
  const { w, say, other, newest } = await told()
  expect(await becameOf(w, await say('Hello', from(other)))).toMatchObject({ aside: 'team' })
  await say('Hello', from(chris))
  expect(await newest()).toEqual([])
})
