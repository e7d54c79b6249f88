import { chris, maya, sofia } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { signedIn } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

/** Three cases are solved and asked about; two answers come, one without a number. */
async function asked() {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { agent } = await w.as(maya.email)
  const numbers: string[] = []
  for (const subject of ['Exports', 'Labels', 'Login']) {
    const { number } = await customer.open({
      ...{ subject, body: 'It stops.', impact: 'one', urgency: 'degraded' },
    })
    await w.pass(minutes(5))
    await agent.resolve({ number, resolution: 'It works again.' })
    numbers.push(number)
  }
  await w.pass(hours(30))
  const [first = '', second = ''] = numbers
  await customer.answerSurvey({ number: first, ces: 6, comment: '' })
  await customer.answerSurvey({ number: second, ces: null, comment: 'Nice people' })
  return { w, first, customer }
}

test('results stand beside how many answered, by month, case lead and tier', async () => {
  const { w } = await asked()
  const { agent } = await w.as(sofia.email)
  const { months, leads, tiers } = await agent.surveys()
  const one = { asked: 3, rated: 1, mean: 6, easy: 1 }
  expect(months).toEqual([{ of: '2026-11', ...one }])
  expect(
    leads.reduce((all, { asked, rated }) => [(all[0] ?? 0) + asked, (all[1] ?? 0) + rated], [0, 0]),
  ).toEqual([3, 1])
  expect(tiers).toEqual([{ of: '1', ...one }])
  const page = await (await signedIn(w, sofia.email)).open('/desk/surveys')
  expect(page.text).toContain('33% (1)')
})

test('a case counts for every rule of the matrix that acted on it, or for none', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { agent } = await w.as(maya.email)
  const solved = async (subject: string, impact: 'everyone' | 'one') => {
    const { number } = await customer.open({
      ...{ subject, body: 'It stops.', impact, urgency: 'blocked' },
    })
    await w.pass(minutes(1))
    await agent.resolve({ number, resolution: 'It works again.' })
    return number
  }
  const outage = await solved('Outage', 'everyone')
  await solved('Labels', 'one')
  await w.pass(hours(30))
  await customer.answerSurvey({ number: outage, ces: 7, comment: '' })
  const acted = new Set(
    (await w.events(outage)).flatMap(({ data }) =>
      'because' in data && data.because ? [data.because.rule] : [],
    ),
  )
  const { rules } = await (await w.as(sofia.email)).agent.surveys()
  const counts = rules.map(({ of, asked, rated, mean }) => [of, asked, rated, mean])
  expect(counts).toContainEqual([null, 1, 0, null])
  expect(counts.filter(([of]) => of !== null).toSorted()).toEqual(
    [...acted].toSorted().map((rule) => [rule, 1, 1, 7]),
  )
  expect(acted.size).toBeGreaterThan(0)
  const page = await (await signedIn(w, sofia.email)).open('/desk/surveys')
  expect(page.text).toContain('By rule of the matrix')
})

test('an answer that is changed counts once, as it was last', async () => {
  const { w, first, customer } = await asked()
  await customer.answerSurvey({ number: first, ces: 2, comment: '' })
  const { months } = await (await w.as(sofia.email)).agent.surveys()
  expect(months).toEqual([{ of: '2026-11', asked: 3, rated: 1, mean: 2, easy: 0 }])
})

test('an answer on the page before the survey’s mail counts for it, the second for the second', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const { customer } = await w.as(chris.email)
  const { agent } = await w.as(maya.email)
  const { number } = await customer.open({
    ...{ subject: 'Exports', body: 'It stops.', impact: 'one', urgency: 'degraded' },
  })
  const solvedAndRated = async (ces: number) => {
    await w.pass(minutes(5))
    await agent.resolve({ number, resolution: 'It works again.' })
    await customer.answerSurvey({ number, ces, comment: '' })
    await w.pass(hours(30))
  }
  await solvedAndRated(7)
  await customer.write({ number, body: 'It is back.' })
  await solvedAndRated(3)
  const { months } = await (await w.as(sofia.email)).agent.surveys()
  expect(months).toEqual([{ of: '2026-11', asked: 2, rated: 2, mean: 5, easy: 1 }])
})

test('a case rated 3 or less is followed up, with or without words', async () => {
  const { w, first, customer } = await asked()
  await customer.answerSurvey({ number: first, ces: 2, comment: '' })
  await w.post()
  const { lead } = await customer.case({ number: first })
  const team = await w.runtime.team()
  const told = await w.newestMail(team.find(({ name }) => name === lead?.name)?.email ?? '')
  expect(told.text).toContain('rated this case 2 out of 7. Ask them what went wrong.')
})

test('only whoever leads reads them', async () => {
  const { w } = await asked()
  const page = await (await signedIn(w, maya.email)).open('/desk/surveys')
  expect(page.status).toBe(404)
})
