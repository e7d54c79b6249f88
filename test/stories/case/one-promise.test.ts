import { chris, ingrid, maya, priya } from '@caselead/api/demo/cast.ts'
import type { Forecast } from '@caselead/api/views/types/index.ts'
import { when, zoneName } from '@caselead/core/look/times.ts'
import { expect, test } from 'vitest'
import { signedIn, type Visit } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** By the island of the portal: what is typed so far is posted. */
async function foretold(browser: Visit, draft: object): Promise<Forecast> {
  const answer = await browser.ask('/api/forecast', {
    ...{ method: 'POST', body: JSON.stringify(draft) },
    headers: { 'content-type': 'application/json' },
  })
  return (await answer.json()) as Forecast
}

/** By the widget, for somebody it does not know. */
async function toWidget(w: World, draft: object): Promise<Forecast> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(draft)
  const answer = await fetch(`${w.url}/embed/trpc/anyone.preview`, {
    method: 'POST',
    headers,
    body,
  })
  return ((await answer.json()) as { result: { data: Forecast } }).result.data
}

const steps = ['escalated', 'assigned', 'referred_to_partner']

test.for([
  {
    case: 'a question on a Sunday',
    at: '2026-11-29T14:00:00Z',
    who: chris,
    draft: { impact: 'one', urgency: 'question', subject: 'Export', body: 'How do I export?' },
    goesTo: 'our frontline team',
    priority: 'Low',
  },
  {
    case: 'a standstill of everybody',
    at: '2026-11-24T22:10:00Z',
    who: priya,
    draft: { impact: 'everyone', urgency: 'blocked', subject: 'Down', body: 'All is down.' },
    goesTo: 'our directors',
    priority: 'Critical',
  },
  {
    case: 'a data leak that is called a nuisance',
    at: '2026-11-24T09:00:00Z',
    who: ingrid,
    draft: {
      impact: 'one',
      urgency: 'inconvenient',
      subject: 'Data leak',
      body: 'I see other customers’ data: a security breach.',
    },
    goesTo: 'our frontline team',
    priority: 'High',
  },
  {
    case: 'somebody who may leave, on a Friday afternoon',
    at: '2026-11-27T15:45:00Z',
    who: chris,
    draft: {
      impact: 'team',
      urgency: 'degraded',
      subject: 'Exports',
      body: 'They stop. We will cancel our contract.',
    },
    goesTo: 'our senior engineers',
    priority: 'High',
  },
] as const)(
  '$case: preview, page, mail, widget and desk make one promise, and it is kept',
  async ({ at, who, draft, goesTo, priority }) => {
    const w = await world({ at })
    const browser = await signedIn(w, who.email)
    const told = await foretold(browser, draft)
    expect(told).toMatchObject({ goesTo, priorityName: priority, mayChange: [] })
    const form = await browser.submit('/cases/new', { ...draft, step: 'forecast' })
    const shown = (time: number | null) => when(time ?? 0, w.now(), who.zone)
    for (const words of [
      goesTo,
      priority,
      shown(told.nextUpdateBy),
      shown(told.resolutionTargetBy),
    ])
      expect(form.text).toContain(words)
    const stranger = await toWidget(w, draft)
    expect(stranger.mayChange).toEqual(['Once you sign in, your company’s plan may change this.'])

    const { customer } = await w.as(who.email)
    const { number } = await customer.open(draft)
    const one = await customer.case({ number })
    const { nextUpdateBy, nextUpdateWords, firstResponseBy, resolutionTargetBy, climbs } = told
    const promised = { nextUpdateBy, nextUpdateWords, firstResponseBy, resolutionTargetBy }
    expect(one).toMatchObject({ ...promised, standing: `with ${goesTo}` })
    expect([one.climbs?.at, one.climbs?.level]).toEqual([climbs?.at, climbs?.level])

    const page = await browser.open(`/cases/${number}`)
    expect(page.text).toContain(`${nextUpdateWords} ${shown(nextUpdateBy)}`)
    const { text } = await w.newestMail(who.email)
    expect(text).toContain(`${nextUpdateWords} ${shown(nextUpdateBy)}, ${zoneName(who.zone)}`)
    expect(text).toContain(`It’s with ${goesTo}.`)
    expect(text).toContain(climbs?.sentence)
    const desk = await (await w.as(maya.email)).agent.case({ number })
    expect(desk).toMatchObject({ nextUpdateBy, nextUpdateWords, climbs: one.climbs })

    const climbsAt = climbs?.at ?? 0
    const climbed = async () =>
      (await w.events(number)).some((event) => event.at > w.now() - 1 && steps.includes(event.kind))
    await w.moveTo(climbsAt - 1)
    expect(await climbed()).toBe(false)
    await w.moveTo(climbsAt)
    expect(await climbed()).toBe(true)
    await w.moveTo(Math.max(climbsAt, nextUpdateBy ?? 0))
    const updates = (await w.events(number)).filter(({ kind }) => kind === 'update_sent')
    expect(updates[0]?.at).toBe(nextUpdateBy)
  },
)

test('a preview without words says that words may change it, and is told without scripts too', async () => {
  const w = await world({ at: '2026-11-24T09:00:00Z' })
  const browser = await signedIn(w, chris.email)
  const words = 'What you write may change this'
  const blank = { impact: 'one', urgency: 'question' }
  expect((await foretold(browser, blank)).mayChange).toEqual([expect.stringContaining(words)])
  expect((await browser.submit('/cases/new', { ...blank, step: 'forecast' })).text).toContain(words)
})
