import { tmpdir } from 'node:os'
import { visitorByEmail } from '@caselead/api/auth/auth.ts'
import { widgetSession } from '@caselead/api/auth/embed-tokens.ts'
import { createLog } from '@caselead/api/base/log.ts'
import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { usualFiles } from '@caselead/api/files/settings.ts'
import type { PortalHandle } from '@caselead/api/http/app-parts.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { type Program, startProgram } from '@caselead/api/program.ts'
import { always } from '@caselead/core/calendar/calendar.ts'
import { queuePage } from '@caselead/db/case/queue/queue.ts'
import { insertLetters } from '@caselead/db/queues/letters.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { addAgent } from '@caselead/db/team/add-people.ts'
import { CompiledQuery } from 'kysely'
import { openMany } from '../setup/crowd.ts'
import { type Provider, provider } from '../setup/provider.ts'
import { crowd, newcomers } from './crowd.ts'
import { newDatabase, secret } from './desk.ts'
import { atLeast, atMost, type Figure, median, quantile, say, timed } from './figure.ts'

const agents = 309
const open = 20_000
const resolved = 200_000
const letters = 1_700

/**
 * A large team, through the running program: cases opened over HTTP, mail and sign-in codes sent by the
 * engine's own loops to a provider that listens on this machine, the queue read by its own query.
 */
export async function manyAgents(server: string): Promise<Figure[]> {
  const url = await newDatabase(server, 'bench_many_agents')
  const mail = await provider()
  const program = await start(url, mail)
  try {
    await fill(program)
    return [
      ...(await openingCases(program)),
      ...(await sending(program, mail, url)),
      ...(await deepInTheQueue(program, url)),
    ]
  } finally {
    await program.stop()
    await mail.close()
  }
}

async function start(databaseUrl: string, mail: Provider): Promise<Program> {
  const entry = '../../portal/dist/server/entry.mjs'
  const { handle } = (await import(entry)) as { handle: PortalHandle }
  const webhookSecret = `whsec_${Buffer.from(secret).toString('base64')}`
  return startProgram({
    spareLocal: true,
    ...{ databaseUrl, secret, publicUrl: null, supportAddress: 'support@northwind.example' },
    resend: { apiKey: 're_bench', baseUrl: mail.url, webhookSecret },
    hooks: { signingSecret: null, environment: {} },
    files: usualFiles(tmpdir()),
    ...{ now: Date.now, log: createLog('error'), portal: handle, serve: listenOn(0) },
  })
}

async function fill({ runtime }: Program): Promise<void> {
  say(`${agents} agents, ${open} open cases …`)
  await settleCast(runtime.db, Date.now())
  const there = (await runtime.team()).length
  for (let n = there; n < agents; n++) {
    const person = { name: `Agent ${n}`, title: '', email: `agent${n}@northwind.example` }
    const where = { hours: always, zone: 'UTC', capacity: 200 }
    await addAgent(runtime.db, { ...person, ...where, role: 'agent', tier: n % 5 ? 1 : 2 })
  }
  runtime.forget()
  await crowd(runtime, 0, open)
}

async function openingCases({ runtime, url }: Program): Promise<Figure[]> {
  const { token } = await widgetSession(runtime, await visitorByEmail(runtime, ingrid.email))
  let count = 0
  const openOne = async () => {
    const body = { subject: `Case ${count++}`, body: 'The export ends at row 12.' }
    const answer = await fetch(`${url}/trpc/customer.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, impact: 'one', urgency: 'question' }),
    })
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  }
  await timed(20, openOne)
  const taken = await timed(50, openOne)
  return [atMost(`opening a case at ${agents} agents, over HTTP`, median(taken), 'ms', 40)]
}

async function sending(
  { runtime }: Program,
  mail: Provider,
  databaseUrl: string,
): Promise<Figure[]> {
  say(`${letters} letters …`)
  await until(async () => (await waiting()) === 0)
  async function waiting() {
    const found = runtime.db.selectFrom('outbox').select('id').where('next_at', 'is not', null)
    return (await found.where('carrier', '=', 'mail').execute()).length
  }
  const matrix = await runtime.matrices.current(runtime.db)
  const other = connect(databaseUrl)
  const at = Array.from({ length: letters }, () => Date.now())
  const before = mail.accepted.size
  const began = performance.now()
  for (let from = 0; from < letters; from += 100) {
    const [email = ''] = await newcomers(other, from, 1)
    await openMany(other, { at: at.slice(from, from + 100), email, matrix, secret })
  }
  await other.destroy()
  const codes: number[] = []
  const half = () => mail.accepted.size - before > letters / 2
  for (let count = 0; !half(); count++) {
    const id = `code-${count}`
    const asked = performance.now()
    await askForCode(id)
    await until(() => mail.accepted.has(id))
    codes.push(performance.now() - asked)
    await new Promise((done) => setTimeout(done, 50))
  }
  const seconds = (performance.now() - began) / 1000
  const perSecond = (mail.accepted.size - before) / seconds
  return [
    atLeast(`mails sent at ${agents} agents, by one process`, perSecond, 'mails/s', 30),
    atMost(`a sign-in code behind ${letters} letters, p99`, quantile(codes, 0.99), 'ms', 2000),
  ]

  async function askForCode(id: string) {
    await runtime.db.transaction().execute(async (db) => {
      await insertLetters(db, [
        {
          ...{ id, case_id: null, account_id: null, seq: null, kind: 'sign_in_code' },
          ...{ carrier: 'code', recipient: ingrid.email, payload: { minutes: 10 } },
          created_at: new Date().toISOString(),
        },
      ])
      await db.executeQuery(CompiledQuery.raw(`select pg_notify('outbox', '')`))
    })
  }
}

async function deepInTheQueue({ runtime }: Program, databaseUrl: string): Promise<Figure[]> {
  say(`${resolved} resolved cases …`)
  const other = connect(databaseUrl)
  const run = (text: string) => other.executeQuery(CompiledQuery.raw(text))
  await run(`insert into cases (id, account_id, contact_id, subject, category, priority, tier, level,
      opened_at, last_event_at, resolved_at, matrix_version, seq, hash, state)
    select 20000000 + n, account_id, contact_id, subject, category, priority, 1, level, opened_at,
      opened_at - n * interval '1 second', opened_at, matrix_version, seq, hash, state
    from (select * from cases where state <> '{}' order by id limit 1) as one,
      generate_series(1, ${resolved}) n`)
  await run('vacuum analyze cases')
  await other.destroy()
  const page = (after: readonly (string | number | boolean | null)[] | null) =>
    queuePage(runtime.db, { filter: 'resolved', agentId: '', page: 2, after })
  const [first] = (await queuePage(runtime.db, { filter: 'resolved', agentId: '', page: 1 })).found
    .rows
  const deep = [(first?.last_event_at ?? 0) - (resolved - 1000) * 1000, 1]
  const shallow = [first?.last_event_at ?? 0, first?.id ?? 0]
  await page(deep)
  const [near, far] = [
    median(await timed(15, () => page(shallow))),
    median(await timed(15, () => page(deep))),
  ]
  return [atMost('the queue 199,000 rows down ÷ its second page', far / near, '×', 2)]
}

async function until(yes: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await yes())) await new Promise((done) => setTimeout(done, 2))
}
