import { ingrid } from '@caselead/api/demo/cast.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, onTestFinished, test } from 'vitest'
import { openMany } from '../setup/crowd.ts'
import { freshDatabase } from '../setup/database.ts'
import { hourly, secret, serveOn, until } from '../setup/desk-in-trouble.ts'
import { found } from '../setup/found.ts'
import { provider } from '../setup/provider.ts'
import { seeded, seedOr } from '../setup/random.ts'
import { expectFiredOnce, expectSentOnce, expectWholeRecord, progress } from '../setup/recorded.ts'

const cases = 500
/** Each case fires two clocks, and one of them sends its customer a mail. */
const everything = { fired: 2 * cases, sent: cases }

test('processes killed over and over lose nothing and do nothing twice', async () => {
  const { db, url } = await freshDatabase()
  const anHourAgo = Date.now() - minutes(61)
  await settleCast(db, anHourAgo, hourly)
  const at = Array.from({ length: cases }, (_, index) => anHourAgo + index)
  await openMany(db, { at, email: ingrid.email, matrix: hourly, secret })
  await db.deleteFrom('outbox').execute()
  let started: Promise<unknown> = Promise.resolve()
  const mail = await provider({ trouble: () => 'slow', opens: () => started })
  onTestFinished(mail.close)
  const random = seeded(seedOr(20_261_123))
  const moments = (count: number, most: number) =>
    Array.from({ length: count }, () => Math.floor(random() * most)).sort((a, b) => a - b)
  /** However slowly one starts, another hasn't sent everything by then. */
  const ready = <Started>(starting: Promise<Started>): Promise<Started> => {
    started = starting
    return starting
  }
  const both = () => ready(Promise.all([serveOn(url, mail), serveOn(url, mail)]))

  let running = await both()
  for (const moment of found(moments(3, everything.fired * 0.4))) {
    await until(async () => (await progress(db)).fired >= moment)
    for (const each of running) each.kill('SIGKILL')
    expect((await progress(db)).fired).toBeLessThan(everything.fired)
    running = await both()
  }
  for (const moment of moments(3, everything.sent * 0.4)) {
    await until(async () => (await progress(db)).sent >= moment)
    const victim = random() < 0.5 ? 0 : 1
    running[victim]?.kill('SIGKILL')
    running[victim] = await ready(serveOn(url, mail))
  }
  for (const each of running) each.kill('SIGKILL')
  expect((await progress(db)).sent).toBeLessThan(everything.sent)
  await serveOn(url, mail)
  await until(async () => (await progress(db)).sent === everything.sent)

  expect(await progress(db)).toEqual(everything)
  await expectFiredOnce(db, Date.now())
  await expectSentOnce(db, mail)
  await expectWholeRecord(db, hourly)
}, 240_000)
