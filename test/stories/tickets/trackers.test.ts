import { ingrid, maya, sofia } from '@caselead/api/demo/cast.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import {
  type TicketState,
  type TicketTracker,
  ticketTrackers,
} from '@caselead/core/base/vocabulary.ts'
import { nameOfKey, ticketNames } from '@caselead/core/rules/ticket-names.ts'
import { linkTicket } from '@caselead/db/tickets/links.ts'
import { ticketsNamed } from '@caselead/db/tickets/news.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import {
  connectedTrackers,
  githubTicket,
  githubTransfer,
  jiraTicket,
  linearTicket,
  plainTicket,
  sendAs,
  type TicketLike,
  ticketsLike,
} from '../../setup/trackers-like.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T09:00:00Z', trackers: connectedTrackers })
const desk = (await w.as(maya.email)).agent
const trouble = { body: 'It stops.', impact: 'team', urgency: 'degraded' } as const

async function linked(url: string): Promise<string> {
  const { number } = await (await w.as(ingrid.email)).customer.open({
    subject: 'Exports',
    ...trouble,
  })
  await desk.linkTicket({ number, url })
  return number
}

const ticketOf = async (number: string) => (await desk.case({ number, show: 'all' })).ticket

async function says(tracker: TicketTracker, ticket: TicketLike, state: TicketState, ago = 0) {
  const answer = await sendAs(w, tracker, ticket.sends(state, w.now() - ago))
  expect(await answer.text()).toBe('')
  expect(answer.status).toBe(202)
  await w.post()
}

/** What the case has recorded of its ticket. */
const heard = async (number: string) =>
  (await w.events(number)).flatMap(({ kind, data }) =>
    kind === 'ticket_changed' ? [data.state] : [],
  )

/** A ticket of its own for every test. */
const fresh: Record<TicketTracker, (n: number) => TicketLike> = {
  github: (n) => githubTicket(n),
  jira: (n) => ({ ...jiraTicket(`APP-${n}`) }),
  linear: (n) => linearTicket(`ENG-${n}`),
  plain: (n) => plainTicket(String(n)),
}

test.for(found(ticketTrackers))('%s tells a case what becomes of its ticket', async (tracker) => {
  const ticket = ticketsLike[tracker]()
  const number = await linked(ticket.address)
  expect(await ticketOf(number)).toMatchObject({ key: ticket.key, state: null })
  await says(tracker, ticket, 'in_progress')
  w.letPass(seconds(5))
  await says(tracker, ticket, 'done')
  expect(await heard(number)).toEqual(['in_progress', 'done'])
  const { toTell, clocks } = await desk.case({ number, show: 'all' })
  expect(toTell?.what).toMatch(/done$/)
  expect(clocks.map(({ kind }) => kind)).toContain('tell_customer')
  w.letPass(seconds(5))
  await says(tracker, ticket, 'open')
  w.letPass(seconds(5))
  await says(tracker, ticket, 'wont_do')
  w.letPass(seconds(5))
  await says(tracker, ticket, 'deleted')
  expect((await heard(number)).slice(2)).toEqual(['reopened', 'wont_do', 'deleted'])
})

test.for(found(ticketTrackers))(
  '%s is refused with another secret, and an admin sees why',
  async (tracker) => {
    const ticket = fresh[tracker](21)
    const number = await linked(ticket.address)
    const secret =
      tracker === 'plain'
        ? `whsec_${Buffer.alloc(32).toString('base64')}`
        : 'another-secret-of-theirs'
    w.letPass(minutes(1))
    const answer = await sendAs(w, tracker, ticket.sends('done', w.now()), { secret })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({
      error: expect.stringContaining('The signature is wrong'),
    })
    await w.post()
    expect(await heard(number)).toEqual([])
    const trackers = await (await w.as(sofia.email)).team.trackers()
    expect(trackers.find((each) => each.tracker === tracker)?.refused).toEqual({
      at: w.now(),
      says: expect.stringContaining('The signature is wrong'),
    })
  },
)

test.for<[TicketTracker, string]>([
  ['github', 'x-hub-signature-256'],
  ['github', 'x-github-delivery'],
  ['jira', 'x-hub-signature'],
  ['jira', 'x-atlassian-webhook-identifier'],
  ['linear', 'linear-signature'],
  ['linear', 'linear-delivery'],
  ['plain', 'webhook-signature'],
  ['plain', 'webhook-id'],
  ['plain', 'webhook-timestamp'],
])('%s is refused without %s', async ([tracker, header]) => {
  const sent = fresh[tracker](22).sends('done', w.now())
  expect((await sendAs(w, tracker, sent, { without: header })).status).toBe(401)
})

test.for(found(ticketTrackers))(
  '%s is told what is wrong with a body that isn’t its own',
  async (tracker) => {
    const { headers } = fresh[tracker](23).sends('done', w.now())
    const broken = {
      body: JSON.stringify({ webhookTimestamp: w.now(), webhookEvent: 'jira:issue_updated' }),
      headers,
    }
    const answer = await sendAs(w, tracker, broken)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({
      error: expect.stringContaining('isn’t what this tracker'),
    })
    const noJson = await sendAs(w, tracker, { body: 'payload=%7B%7D', headers })
    expect(noJson.status).toBe(400)
  },
)

test.for<[TicketTracker, number, number]>([
  ['linear', minutes(1), 202],
  ['linear', minutes(1) + 1, 401],
  ['linear', -minutes(1) - 1, 401],
  ['plain', minutes(5), 202],
  ['plain', minutes(5) + seconds(1), 401],
])('%s may be sent again %i ms later: %i', async ([tracker, ago, status]) => {
  const at = w.now() - ago
  const sent = fresh[tracker](24).sends('done', at)
  expect((await sendAs(w, tracker, sent, { at })).status).toBe(status)
})

test.for(found(ticketTrackers))('%s sends the same twice, and it counts once', async (tracker) => {
  const ticket = fresh[tracker](25)
  const number = await linked(ticket.address)
  const done = ticket.sends('done', w.now())
  const reopened = ticket.sends('open', w.now())
  expect((await sendAs(w, tracker, done, { id: `${tracker}-once` })).status).toBe(202)
  await sendAs(w, tracker, reopened, { id: `${tracker}-then` })
  await w.post()
  const before = await heard(number)
  // Under its own id, and under another, as somebody would who has kept it.
  await sendAs(w, tracker, done, { id: `${tracker}-once` })
  await sendAs(w, tracker, done)
  await w.post()
  expect(await heard(number)).toEqual(before)
  expect((await ticketOf(number))?.state).not.toBe('Done')
})

test.for(found(ticketTrackers))(
  'what %s said before is no news when it comes late',
  async (tracker) => {
    const ticket = fresh[tracker](26)
    const number = await linked(ticket.address)
    w.letPass(minutes(1))
    await says(tracker, ticket, 'done')
    await says(tracker, ticket, 'in_progress', seconds(30))
    expect(await heard(number)).toEqual(['done'])
  },
)

test.for(found(ticketTrackers))(
  '%s says the same later: what it said in between is no news when it comes last',
  async (tracker) => {
    const ticket = fresh[tracker](28)
    const number = await linked(ticket.address)
    w.letPass(minutes(1))
    await says(tracker, ticket, 'done', seconds(40))
    await says(tracker, ticket, 'done', seconds(10))
    await says(tracker, ticket, 'open', seconds(20))
    expect(await heard(number)).toEqual(['done'])
  },
)

describe('the same key in two projects', () => {
  const one = plainTicket('a/-/issues/42')
  const other = plainTicket('b/-/issues/42')
  const sends = (data: object) => ({
    body: { type: 'ticket.changed', timestamp: new Date(w.now()).toISOString(), data },
    headers: {},
  })
  const tells = async (data: object) => {
    w.letPass(seconds(5))
    expect((await sendAs(w, 'plain', sends(data))).status).toBe(202)
    await w.post()
  }

  test('is two tickets, and neither hears of the other', async () => {
    const [first, second] = [await linked(one.address), await linked(other.address)]
    await tells({ key: '#42', url: other.address, state: 'open' })
    await tells({ key: '#42', url: one.address, state: 'done' })
    expect([await heard(first), await heard(second)]).toEqual([['done'], ['open']])
  })

  test('says nothing of tickets that have an address', async () => {
    const github = await linked(githubTicket(33).address)
    await tells({ key: githubTicket(33).key, state: 'done' })
    await tells({ key: '#42', state: 'wont_do' })
    expect(await heard(github)).toEqual([])
  })

  test('finds a ticket that’s only known by it, which is known by its address from then on', async () => {
    const at = w.now()
    const { number } = await (await w.as(ingrid.email)).customer.open({
      subject: 'Exports',
      ...trouble,
    })
    const link = { caseId: Number(number.slice(2)), leadId: null, key: '#43', url: null, at }
    await linkTicket(w.db, { ...link, names: ticketNames(link) })
    const states = async () =>
      (await ticketsNamed(w.db, { names: [nameOfKey('#43')] })).map(({ url, state }) => [
        url,
        state,
      ])
    await tells({ key: '#43', url: 'https://bugs.example/t/c/43', state: 'in_progress' })
    await tells({ key: '#43', url: 'https://bugs.example/t/d/43', state: 'done' })
    expect(await states()).toEqual([['https://bugs.example/t/c/43', 'in_progress']])
  })
})

test.for(found(ticketTrackers))(
  'of a ticket no case waits for, %s learns nothing and nothing is kept',
  async (tracker) => {
    const ticket = fresh[tracker](27)
    const sent = ticket.sends('done', w.now())
    expect((await sendAs(w, tracker, sent, { id: `${tracker}-unknown` })).status).toBe(202)
    const kept = await w.db.selectFrom('ticket_deliveries').select('id').execute()
    expect(kept.map(({ id }) => id)).not.toContain(`${tracker}-unknown`)
    const number = await linked(ticket.address)
    expect((await sendAs(w, tracker, sent, { id: `${tracker}-unknown` })).status).toBe(202)
    await w.post()
    expect(await heard(number)).toEqual(['done'])
  },
)

test('an issue that goes to another repository of GitHub is followed there', async () => {
  const number = await linked(githubTicket(31).address)
  expect((await sendAs(w, 'github', githubTransfer(31, 5, w.now()))).status).toBe(202)
  w.letPass(seconds(5))
  await w.post()
  expect(await ticketOf(number)).toMatchObject({ key: 'acme/api#5' })
  // Where it was, it's deleted; that's not the end of it.
  await says('github', githubTicket(31), 'deleted')
  expect((await ticketOf(number))?.state).toBe('Open')
  const { body, headers } = githubTransfer(31, 5, w.now())
  const there = { action: 'closed', issue: { ...body.changes.new_issue, state: 'closed' } }
  await sendAs(w, 'github', { body: there, headers })
  await w.post()
  expect((await ticketOf(number))?.state).toBe('Done')
})

test.for<[TicketTracker, TicketLike, TicketLike]>([
  ['jira', jiraTicket('APP-32'), jiraTicket('OPS-4', 'APP-32')],
  ['linear', linearTicket('ENG-32'), linearTicket('OPS-4', ['ENG-32'])],
])('a ticket of %s goes by its new key once it has moved', async ([tracker, before, after]) => {
  const number = await linked(before.address)
  await says(tracker, after, 'open')
  expect(await ticketOf(number)).toMatchObject({ key: 'OPS-4' })
  w.letPass(seconds(5))
  await says(tracker, after, 'done')
  expect((await ticketOf(number))?.state).toBe('Done')
})

test('a tracker that isn’t connected is told which setting is missing', async () => {
  const bare = await world({ at: '2026-11-24T09:00:00Z' })
  const answer = await sendAs(bare, 'github', githubTicket().sends('done', bare.now()))
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({ error: expect.stringContaining('GITHUB_WEBHOOK_SECRET') })
})

test.for<[string, string]>([
  ['a word', 'Enter the ticket’s address'],
  ['https://elsewhere.example/browse/APP-7', 'You can link tickets from GitHub, Jira, Linear'],
  ['https://github.com/acme/shop/pull/7', 'You can link tickets from'],
  ['javascript:alert(1)', 'Enter the ticket’s address'],
])('an address that is no ticket of theirs is refused: %s', async ([url, words]) => {
  const { number } = await (await w.as(ingrid.email)).customer.open({
    subject: 'Exports',
    ...trouble,
  })
  await expect(desk.linkTicket({ number, url })).rejects.toThrow(words)
})
