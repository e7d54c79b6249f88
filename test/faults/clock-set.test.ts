import { cached } from '@caselead/api/base/cached.ts'
import { createLog } from '@caselead/api/base/log.ts'
import { business, ingrid, maya, staff } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { arrangeNext } from '@caselead/api/jobs/due/arrange-alerts.ts'
import { loop } from '@caselead/api/jobs/loop.ts'
import { sendNext } from '@caselead/api/jobs/queues/drain-outbox.ts'
import { postNext } from '@caselead/api/jobs/queues/post-hooks.ts'
import { readNext } from '@caselead/api/jobs/queues/read-inbox.ts'
import { readAgainNext } from '@caselead/api/jobs/queues/second-readings.ts'
import { watchForSetBack } from '@caselead/api/jobs/set-back.ts'
import { healthOf } from '@caselead/api/views/health.ts'
import { days, hours, minutes, seconds } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { announce, deliver, kept } from '../setup/deliver.ts'
import { hourly, secret } from '../setup/desk-in-trouble.ts'
import { listener } from '../setup/listener.ts'
import { modelLike, nothing, saying } from '../setup/model-like.ts'
import { provider } from '../setup/provider.ts'
import { quietDesk } from '../setup/quiet-desk.ts'
import { type World, world } from '../setup/world.ts'

const at = '2026-11-24T09:00:00Z'

/** How the clock on the wall is set, and whether the process that waits lives on. */
const settings: [how: string, by: number, restarted: boolean][] = [
  ['back a day', -days(1), false],
  ['back a day, and started again', -days(1), true],
  ['back two hours', -hours(2), false],
  ['back two hours, and started again', -hours(2), true],
  ['back ten minutes', -minutes(10), false],
  ['forward a day', days(1), false],
  ['forward a day, and started again', days(1), true],
]

const moment = { impact: 'team', urgency: 'inconvenient' } as const
const opening = { subject: 'The export', body: 'It stops at row 9.', ...moment }

/** What the engine does of itself, look by look, until nothing waits; answers how long that took. */
async function untilDone(
  w: Pick<World, 'runtime'>,
  pass: (ms: number) => void,
  isDone: () => Promise<boolean>,
) {
  const isSetBack = watchForSetBack(w.runtime)
  return async (most: number): Promise<number> => {
    for (let waited = 0; waited <= most; waited += seconds(15)) {
      await isSetBack()
      while (await arrangeNext(w.runtime));
      while (await sendNext(w.runtime));
      while (await postNext(w.runtime));
      while (await readNext(w.runtime));
      while (await readAgainNext(w.runtime, new AbortController().signal));
      if (await isDone()) return waited
      pass(seconds(15))
    }
    return Number.POSITIVE_INFINITY
  }
}

describe.for(settings)('with the clock set %s', ([_, by, restarted]) => {
  test('mail goes out a minute after the provider asked for half a minute', async () => {
    const { db } = await freshDatabase()
    let [steady, set] = [0, 0]
    const now = () => Date.parse(at) + steady + set
    await settleCast(db, now(), hourly)
    const opened = Array.from({ length: 5 }, now)
    await openMany(db, { at: opened, email: ingrid.email, matrix: hourly, secret })
    await db.deleteFrom('outbox').where('kind', '=', 'alert').execute()
    let [busy, failing] = [true, true]
    const mail = await provider({
      trouble: () => (busy ? 'too many' : failing ? 'fails' : 'none'),
      ...{ now, retryAfter: 30 },
    })
    onTestFinished(mail.close)
    const desk = () => quietDesk({ db, secret, now, steady: () => steady, mailUrl: mail.url })
    const pass = (ms: number) => {
      steady += ms
    }
    const isDone = async () =>
      (await db.selectFrom('outbox').select('id').where('sent_at', 'is', null).execute()).length ===
      0
    const first = { runtime: desk() }
    const asBefore = await untilDone(first, pass, isDone)
    await asBefore(0)
    busy = false
    pass(seconds(31))
    await asBefore(0)
    expect(mail.asks.map(({ trouble }) => trouble)).toEqual(
      expect.arrayContaining(['too many', 'fails']),
    )
    failing = false
    set = by
    const look = restarted ? await untilDone({ runtime: desk() }, pass, isDone) : asBefore
    expect(await look(minutes(3))).toBeLessThanOrEqual(minutes(1))
    expect([...mail.accepted.values()]).toEqual([1, 1, 1, 1, 1])
  })

  test('a channel hears what waits within minutes', async () => {
    const ops = await listener(() => ({ status: 503, body: '', headers: { 'retry-after': '30' } }))
    const rule = {
      name: 'everything-is-told',
      sentence: 'We look at every new case together',
      when: { on: 'opened' as const },
      act: [{ do: 'alert' as const, whom: [], channels: ['ops'] }],
    }
    const channels = { ops: { kind: 'webhook' as const, url: ops.url } }
    const matrix = { ...defaultMatrix(staff, business), channels, rules: [rule] }
    const w = await world({ at, matrix })
    await (await w.as(ingrid.email)).customer.open(opening)
    const waiting = w.db.selectFrom('outbox').select('id').where('carrier', '=', 'hook')
    const isDone = async () => (await waiting.where('sent_at', 'is', null).execute()).length === 0
    const asBefore = await untilDone(w, w.letPass, isDone)
    await asBefore(0)
    expect(ops.asked.length).toBeGreaterThan(0)
    ops.answer = () => ({ status: 200, body: 'ok' })
    w.setClock(by)
    if (restarted) w.runtime.hooks.rests.clear()
    const look = restarted ? await untilDone(w, w.letPass, isDone) : asBefore
    expect(await look(minutes(3))).toBeLessThanOrEqual(minutes(1))
  })

  test('mail that could not be fetched is read, and a message for the hosted model too', async () => {
    let isUp = false
    const model = await modelLike(() =>
      isUp
        ? saying(JSON.stringify(nothing))
        : { status: 429, body: {}, headers: { 'retry-after': '30' } },
    )
    const w = await world({ at, triage: { url: model.url, model: 'owl-7b', key: null } })
    await (await w.as(ingrid.email)).customer.open(opening)
    const mail = { from: ingrid.email, to: 'support@northwind.example', subject: 'Exports' }
    const id = await kept(w, mail)
    await announce(w, id)
    await sql`alter table mailbox_received rename to put_away`.execute(w.db)
    const isDone = async () => {
      const inbox = w.db.selectFrom('inbox').select('provider_id').where('next_at', 'is not', null)
      const readings = w.db.selectFrom('second_readings').select('seq')
      return (await inbox.execute()).length + (await readings.execute()).length === 0
    }
    const asBefore = await untilDone(w, w.letPass, isDone)
    await asBefore(0)
    await sql`alter table put_away rename to mailbox_received`.execute(w.db)
    isUp = true
    w.setClock(by)
    if (restarted && w.runtime.hosted) w.runtime.hosted.rest.until = 0
    const look = restarted ? await untilDone(w, w.letPass, isDone) : asBefore
    expect(await look(minutes(3))).toBeLessThanOrEqual(minutes(1))
  })

  test('alerts that were put off to be gathered are told', async () => {
    const rule = {
      name: 'everything-is-told',
      sentence: 'We look at every new case together',
      when: { on: 'opened' as const },
      act: [{ do: 'alert' as const, whom: ['L3' as const] }],
    }
    const calm = { quietHours: null, storm: { alerts: 1, within: 10 } }
    const w = await world({
      at,
      matrix: { ...defaultMatrix(staff, business), ...calm, rules: [rule] },
    })
    await (await w.as(ingrid.email)).customer.open(opening)
    while (await arrangeNext(w.runtime));
    const untold = w.db.selectFrom('outbox').select('id').where('carrier', '=', 'alert')
    const isDone = async () =>
      (await untold.where('next_at', 'is not', null).execute()).length === 0
    const asBefore = await untilDone(w, w.letPass, isDone)
    expect(await isDone()).toBe(false)
    w.setClock(by)
    const look = restarted ? await untilDone(w, w.letPass, isDone) : asBefore
    expect(await look(minutes(12))).toBeLessThanOrEqual(minutes(2))
    const told = await w.db
      .selectFrom('outbox')
      .select('id')
      .where('told_at', 'is not', null)
      .execute()
    expect(told.length).toBeGreaterThan(0)
  })
})

test.for([-days(1), days(1)])(
  'what is remembered for seconds is read again, the clock set by %d',
  async (by) => {
    let [steady, set, reads] = [0, 0, 0]
    const remembered = cached(
      () => steady,
      async () => ++reads,
    )
    await remembered()
    set = by
    expect([await remembered(), set]).toEqual([1, by])
    steady += seconds(6)
    expect(await remembered()).toBe(2)
  },
)

test.for([-days(1), days(1)])('a loop that sleeps is woken, the clock set by %d', async (by) => {
  let [set, runs] = [0, 0]
  const now = () => Date.now() + set
  const looked = loop({
    ...{ name: 'the test', now, log: createLog('silent') },
    run: async () => {
      runs += 1
      return null
    },
  })
  onTestFinished(() => looked.stop())
  looked.wake()
  await expect.poll(() => runs).toBe(1)
  set = by
  looked.wake()
  await expect.poll(() => runs).toBe(2)
  looked.wake(now() + 50)
  await expect.poll(() => runs).toBe(3)
})

test('/healthz, the desk and customers’ pages tell that mail stands still, whatever keeps it', async () => {
  const causes: [cause: string, keep: (w: World) => Promise<unknown> | unknown][] = [
    ['nobody sends', () => {}],
    [
      'the provider rests for ever',
      (w) => (w.runtime.mailer.rests.mail.until = Number.POSITIVE_INFINITY),
    ],
    [
      'it is put off for a day',
      (w) => sql`update outbox set next_at = next_at + interval '1 day'`.execute(w.db),
    ],
    ['its clock was ahead', (w) => w.setClock(-days(1))],
    [
      'only a channel is posted to',
      (w) =>
        sql`insert into outbox (id, kind, carrier, recipient, payload, created_at, sent_at)
          values ('posted', 'alert', 'hook', 'channel:ops', '{}', ${new Date(w.now())}, ${new Date(w.now() + minutes(5))})`.execute(
          w.db,
        ),
    ],
  ]
  for (const [cause, keep] of causes) {
    const w = await world({ at })
    const health = async () => {
      w.letPass(seconds(6))
      return healthOf(w.runtime)
    }
    await (await w.as(ingrid.email)).customer.open(opening)
    expect([cause, await health()]).toEqual([
      cause,
      expect.objectContaining({ ok: true, standsStill: [] }),
    ])
    await keep(w)
    w.letPass(minutes(6))
    expect([cause, await health()]).toMatchObject([
      cause,
      { ok: false, standsStill: expect.arrayContaining(['mail']) },
    ])
    const { teamNotice } = await (await w.as(maya.email)).anyone.company()
    expect(teamNotice).toContain('Email isn’t going out: ')
    const theirs = await (await w.as(ingrid.email)).anyone.company()
    expect([cause, theirs]).toMatchObject([
      cause,
      { teamNotice: null, lateNotice: expect.stringContaining('Our email is delayed') },
    ])
    w.runtime.mailer.rests.mail.until = 0
    await watchForSetBack(w.runtime)()
    await sql`update outbox set next_at = ${new Date(w.now())} where next_at is not null`.execute(
      w.db,
    )
    await w.post()
    expect([cause, await health()]).toMatchObject([cause, { ok: true, standsStill: [] }])
  }
}, 60_000)

test('alerts, a channel and the inbox that stand still are told by name; one letter in trouble is none', async () => {
  const w = await world({ at })
  const health = async () => {
    w.letPass(seconds(6))
    return (await healthOf(w.runtime)).standsStill
  }
  await deliver(w, { from: ingrid.email, to: 'support@northwind.example', subject: 'Exports' })
  await w.post()
  await (await w.as(ingrid.email)).customer.open(opening)
  const alone = sql`select id from outbox where sent_at is null and carrier = 'mail' limit 1`
  await sql`update outbox set attempts = 3, next_at = next_at + interval '30 minutes' where id in (${alone})`.execute(
    w.db,
  )
  await w.post()
  w.letPass(minutes(7))
  expect(await health()).toEqual([])
  await sql`insert into outbox (id, kind, carrier, recipient, payload, created_at, next_at)
    select 'late-' || carrier, 'alert', carrier, 'channel:ops', '{}', ${new Date(w.now())}, ${new Date(w.now())}
    from (values ('hook'), ('alert')) as each (carrier)`.execute(w.db)
  await announce(w, await kept(w, { from: ingrid.email, to: 'support@northwind.example' }))
  expect(await health()).toEqual([])
  w.letPass(minutes(6))
  expect((await health()).toSorted()).toEqual(['alerts', 'channel ops', 'inbox'])
})
