import { priya, sofia } from '@caselead/api/demo/cast.ts'
import { fillMailbox } from '@caselead/api/demo/past-mail.ts'
import { seed } from '@caselead/api/demo/seed.ts'
import { learnFromPast } from '@caselead/api/jobs/nightly/learn-from-past.ts'
import { mailboxList } from '@caselead/api/mailbox/read.ts'
import { verifyChain } from '@caselead/api/record/hash.ts'
import { asEvent } from '@caselead/api/record/read.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { written } from '../../setup/northwind.ts'
import { world } from '../../setup/world.ts'

const start = '2026-11-24T09:10:00Z'
const w = await world({ at: start, cast: false })
await seed(w.db, w.now(), w.runtime.secret)
const cases = await w.db.selectFrom('cases').select(['id', 'hash', 'seq', 'state']).execute()

describe('the demo in the database', () => {
  test('holds every case that is written down, each sealed to its last event', async () => {
    const rows = await w.db
      .selectFrom('events')
      .selectAll()
      .orderBy('case_id')
      .orderBy('seq')
      .execute()
    const chains = Map.groupBy(rows, ({ case_id }) => case_id)
    const broken = cases.filter(({ id, hash }) => {
      const chain = (chains.get(id) ?? []).map((row) => ({ event: asEvent(row), hash: row.hash }))
      const verdict = verifyChain(chain)
      return !verdict.ok || !verdict.hash.equals(hash)
    })
    expect(cases).toHaveLength(written.length)
    expect(broken).toEqual([])
  })

  test('sends nothing of what is past: only strangers are told that their mail came', async () => {
    await w.post()
    const sent = await w.db.selectFrom('mailbox_sent').select('mail').execute()
    const to = sent.map(({ mail }) => (mail as { to: string }).to)
    expect(to.toSorted()).toEqual(['j.brandt@waldrand.example', 'sam.osei@gmail.example'])
  })

  test('counts everybody’s open cases as they are', async () => {
    const open = await w.db
      .selectFrom('cases')
      .select((eb) => ['assignee_id', eb.fn.countAll<number>().as('open')])
      .where('resolved_at', 'is', null)
      .where('closed_at', 'is', null)
      .groupBy('assignee_id')
      .execute()
    const team = await w.runtime.team()
    const loads = new Map(team.map(({ id, load }) => [id, load]))
    const wrong = found(open).filter(
      ({ assignee_id, open: held }) => loads.get(assignee_id ?? '') !== Number(held),
    )
    expect(wrong).toEqual([])
  })

  test('numbers the next case after its newest', async () => {
    const { number } = await (await w.as(priya.email)).customer.open({
      ...{ subject: 'Labels for Hull', body: 'Where do I add a printer?' },
      ...{ impact: 'one', urgency: 'question' },
    })
    const newest = Math.max(...cases.map(({ id }) => id))
    expect(number).toBe(`C-${newest + 1}`)
  })

  test('puts its mail into the mailbox under its own times, newest first, once', async () => {
    await w.db
      .deleteFrom('outbox')
      .where('created_at', '<', new Date(w.now() - 3 * 86_400_000) as never)
      .execute()
    await w.post()
    await fillMailbox(w.runtime, () => false)
    const { mails } = await mailboxList(w.runtime, { page: 1 })
    const before = await w.db.selectFrom('mailbox_sent').select('id').execute()
    await fillMailbox(w.runtime, () => false)
    const after = await w.db.selectFrom('mailbox_sent').select('id').execute()
    const times = mails.map(({ at }) => at)
    expect(found(mails).length).toBeGreaterThan(20)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(times.at(-1)).toBeLessThan(w.now())
    expect(after).toHaveLength(before.length)
  })

  test('lets its mail be answered in the mailbox', async () => {
    const mail = await w.newestMail(priya.email)
    await w.answer(mail.id, 'All six depots, please tell your engineers.')
    const read = await w.db.selectFrom('inbox').select('outcome').execute()
    expect(read.filter(({ outcome }) => outcome === 'answered')).toHaveLength(1)
  })

  test('has emails set aside, each for a reason of its own', async () => {
    await w.post()
    const { mails } = await (await w.as(sofia.email)).mail.setAside({})
    expect(mails.map(({ reason, names }) => [reason, names])).toEqual([
      ['not_on_case', 'C-1004'],
      ['stranger', null],
      ['machine', null],
      ['machine', 'C-976'],
      ['forged', null],
    ])
  })

  test('teaches the forecast as if it had happened here', async () => {
    await learnFromPast(w.runtime)
    const risk = await w.runtime.risk()
    expect(Object.keys(risk?.kinds ?? {}).length).toBeGreaterThan(0)
  }, 60_000)
})
