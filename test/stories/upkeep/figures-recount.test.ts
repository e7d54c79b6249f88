import { dana, ines, maya, priya, sofia, tom } from '@caselead/api/demo/cast.ts'
import { seed } from '@caselead/api/demo/seed.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { whole } from '../../setup/on-paper.ts'
import { seeded, seedOr } from '../../setup/random.ts'
import { recounted } from '../../setup/recount/recounted.ts'
import { outcome } from '../../setup/surface.ts'
import { type World, world } from '../../setup/world.ts'

/** Business hours and the hours on a tier aren't recounted here. */
const notRecounted = /Open$|^on[A-Z]|^breachGap$/

/** Each figure of the page beside the same from the record alone. */
async function compared(w: World, who: string, days: 30 | 90) {
  while ((await keepFactsUpToDate(w.runtime)) <= w.now());
  const { figures, asOf, zone } = await (await w.as(who)).agent.health({ period: `${days}` })
  const again = await recounted(w.db, { asOf: asOf ?? 0, zone, days })
  return found(figures.filter(({ name }) => !notRecounted.test(name))).map(
    ({ name, n, part, young, value }) => {
      const none = { n: 0, part: 0, young: 0, value: null }
      return [
        { name, n, part, young, value },
        { name, ...none, ...again.get(name) },
      ] as const
    },
  )
}

test.for([30, 90] as const)(
  'the demo’s figures of %i days are what SQL counts from the record',
  { timeout: 300_000 },
  async (days) => {
    const w = await world({ at: '2026-11-24T09:10:00Z', cast: false })
    await seed(w.db, w.now(), w.runtime.secret)
    const leads = await w.db
      .selectFrom('agents')
      .select('email')
      .where('role', '=', 'manager')
      .executeTakeFirstOrThrow()
    const both = await compared(w, leads.email, days)
    expect(both.map(([shown]) => shown)).toEqual(both.map(([, counted]) => counted))
  },
)

const seedUsed = seedOr(589392590)

test(`a random desk’s figures are what SQL counts from the record (${seedUsed})`, {
  timeout: 300_000,
}, async () => {
  const w = await world({ at: '2026-10-05T07:00:00Z' })
  const random = seeded(seedUsed)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const numbers: string[] = []
  const { customer } = await w.as(priya.email)
  const asked = { subject: 'Exports stop', body: 'They stop at 10%.', impact: 'one' } as const
  for (let step = 0; step < 260; step += 1) {
    if (numbers.length < 4 || random() < 0.06) {
      const urgency = one(['blocked', 'degraded', 'question'] as const)
      numbers.push((await customer.open({ ...asked, urgency })).number)
    }
    const number = one(numbers)
    const { agent } = await w.as(one([maya, tom, dana, ines, sofia]).email)
    const by = w.now() + hours(1 + Math.floor(random() * 30))
    await outcome(
      one([
        () => agent.reply({ number, body: 'On it.' }),
        () => agent.escalate({ number, to: 'next', reason: 'Beyond me', packet: whole }),
        () => agent.acceptHandoff({ number }),
        () => agent.bounceBack({ number, missing: 'Logs' }),
        () => agent.promiseUpdate({ number, by, words: null }),
        () => agent.sendUpdate({ number, body: 'Half done.', nextBy: by }),
        () => agent.waitOnCustomer({ number, question: 'Which release?' }),
        () => agent.resolve({ number, resolution: 'Fixed.' }),
        () => agent.close({ number, why: 'A duplicate' }),
        () => customer.write({ number, body: 'Any news?' }),
        () => customer.reopen({ number, reason: 'It’s back' }),
        () => customer.close({ number, why: '' }),
        () => customer.answerSurvey({ number, ces: 1 + Math.floor(random() * 7), comment: '' }),
      ])(),
    )
    await w.pass(minutes(Math.floor(random() * (random() < 0.1 ? 9000 : 300))))
  }
  const both = await compared(w, sofia.email, 90)
  expect(both.map(([shown]) => shown)).toEqual(both.map(([, counted]) => counted))
})
