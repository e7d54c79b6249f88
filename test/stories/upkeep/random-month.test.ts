import { setTimeout } from 'node:timers/promises'
import {
  chris,
  dana,
  ines,
  ingrid,
  maya,
  peter,
  priya,
  sofia,
  tom,
} from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { levels } from '@caselead/core/base/vocabulary.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { wrongOver, wrongWith } from '../../setup/invariants.ts'
import { whole } from '../../setup/on-paper.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { stored } from '../../setup/stored.ts'
import { outcome } from '../../setup/surface.ts'
import { type World, world } from '../../setup/world.ts'

type Deed = () => Promise<unknown>

const agents = [maya, tom, dana, ines, peter, sofia]
const customers = [priya, chris, ingrid]
const impacts = [
  'everyone',
  'many',
  ...Array<'team' | 'one'>(6).fill('team').fill('one', 2),
] as const
const urgencies = ['blocked', 'degraded', 'inconvenient', 'question', 'question'] as const
const mostCases = 15
const steps = 2000

interface Opened {
  number: string
  customer: Awaited<ReturnType<World['as']>>['customer']
}

/** Does one thing, whatever comes of it. */
async function happen(w: World, random: () => number, cases: Opened[]): Promise<void> {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  if (cases.length < 3 || (cases.length < mostCases && random() < 0.08)) {
    const { customer } = await w.as(one(customers).email)
    const body = one(['It stopped.', 'We will cancel!', 'A data leak?'])
    const asked = { subject: 'Exports', body, impact: one(impacts), urgency: one(urgencies) }
    const { number } = await customer.open(asked)
    cases.push({ number, customer })
    return
  }
  const attempt = random() < 0.05 ? (deed: Deed) => interrupted(w, deed, random() * 4) : outcomeOf
  if (random() < 0.3) {
    await attempt(() => w.pass(minutes(1 + Math.floor(random() * 600))))
    await w.pass(0)
    return
  }
  const { number, customer } = one(cases)
  const { agent } = await w.as(one(agents).email)
  const by = w.now() + hours(1 + Math.floor(random() * 40))
  await attempt(
    one<Deed>([
      () => agent.askRefund({ number, usd: one([50, 250, 900, 5000]), reason: 'Down' }),
      () => agent.authoriseRefund({ number }),
      () => agent.declineRefund({ number, reason: 'No' }),
      () => agent.startPlaybook({ number, playbook: one(['outage', 'billing']) }),
      () => agent.tickStep({ number, playbook: 'outage', step: 1, done: true }),
      () => agent.openIncident({ number, title: 'Exports fail' }),
      () => agent.escalateAccount({ number, to: one(levels), reason: 'Many at once' }),
      () => agent.nameLead({ number, agentId: one(agents).email, reason: 'Knows it' }),
      () => customer.write({ number, body: 'Any news?' }),
      () => customer.write({ number, body: 'Any news?', channel: 'email' }),
      () => customer.askToEscalate({ number, reason: 'Too slow' }),
      () => customer.close({ number, why: '' }),
      () => customer.reopen({ number, reason: 'It is back' }),
      () => customer.answerSurvey({ number, ces: 5, comment: 'Fine' }),
      () => agent.reply({ number, body: 'On it.' }),
      () => agent.reply({ number, body: 'Still on it.' }),
      () => agent.note({ number, body: 'The log says 42.' }),
      () => agent.sendUpdate({ number, body: 'Half done.', nextBy: by }),
      () => agent.promiseUpdate({ number, by, words: null }),
      () =>
        agent.escalate({
          number,
          to: one(['next', ...levels]),
          reason: 'Beyond me',
          packet: whole,
        }),
      () => agent.escalate({ number, to: 4, reason: 'Their router', packet: whole }),
      () => agent.acceptHandoff({ number }),
      () => agent.acceptHandoff({ number }),
      () => agent.bounceBack({ number, missing: 'All of it' }),
      () => agent.declineEscalation({ number, reason: 'Nearly done' }),
      () => agent.waitOnCustomer({ number, question: 'Which one?' }),
      () => agent.resume({ number, why: 'Found it' }),
      () =>
        agent.changePriority({ number, impact: one(impacts), urgency: one(urgencies), reason: '' }),
      () => agent.resolve({ number, resolution: 'Fixed.' }),
      () => agent.resolve({ number, resolution: 'Fixed.' }),
      () => agent.close({ number, why: 'Done' }),
    ]),
  )
}

const outcomeOf = (deed: Deed): Promise<unknown> => outcome(deed())

/** Amid it the program loses every connection to its database; nobody knows how far it came. */
async function interrupted(w: World, deed: Deed, after: number): Promise<void> {
  const under = deed().catch(() => null)
  await setTimeout(after)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(w.db)
  await under
  await answering(w.db, w.runtime.db)
}

/** A pool hands out connections for a moment before it notices that they are gone. */
async function answering(...pools: World['db'][]): Promise<void> {
  const asked = () =>
    Promise.all(pools.flatMap((db) => Array.from({ length: 12 }, () => sql`select 1`.execute(db))))
  while ((await asked().catch(() => null)) === null);
}

type Stored = Awaited<ReturnType<typeof stored>>

/** From its first event on, or from where it was told before. */
async function checked(w: World, id: number, before?: Stored['told']): Promise<Stored> {
  const now = await stored(w, id, before)
  expect(now.chain).toEqual(now.expectedChain)
  expect(now.row).toEqual(now.expectedRow)
  expect(now.clocks).toEqual(now.expectedClocks)
  expect(now.restless).toEqual([])
  expect(wrongWith(now.one, w.now())).toEqual([])
  return now
}

const seed = seedOr(21)

test(`a month of everything at once leaves every case as its record says (seed ${seed})`, async () => {
  const w = await world({ at: '2026-11-02T08:00:00Z' })
  // Ties in routing go by id: the same seed has to find the same ids.
  await sql`update agents set id = email::text`.execute(w.db)
  const random = seeded(seed)
  const cases: Opened[] = []
  const seen = new Map<number, Stored['told']>()
  for (let step = 0; step < steps; step++) {
    await happen(w, random, cases)
    for (const { id, seq } of await w.db.selectFrom('cases').select(['id', 'seq']).execute()) {
      const before = seen.get(id)
      if (before?.seq !== seq) seen.set(id, (await checked(w, id, before)).told)
    }
  }
  expect(w.now() - Date.parse('2026-11-02T08:00:00Z')).toBeGreaterThan(days(14))
  expect(cases).toHaveLength(mostCases)
  const kinds = new Set<string>()
  for (const id of found([...seen.keys()])) {
    const { events, matrix } = await checked(w, id)
    expect(wrongOver(events, matrix)).toEqual([])
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b))
    for (const { kind } of events) kinds.add(kind)
  }
  expect(kinds.size).toBeGreaterThan(30)
  await w.post()
  const unsent = await w.db.selectFrom('outbox').selectAll().where('sent_at', 'is', null).execute()
  const unexplained = unsent.filter(
    ({ carrier, next_at, last_error }) =>
      carrier !== 'alert' || (next_at ?? 0) <= w.now() === (last_error === null),
  )
  expect(unexplained).toEqual([])
}, 1_800_000)
