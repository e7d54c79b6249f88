import { ingrid, jonas, team } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { nextUpdate } from '@caselead/widget/words/promise.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { signedIn } from '../../setup/visit.ts'
import { type World, world } from '../../setup/world.ts'

/** What the record and the mailbox know, looked at apart from everything that makes sentences. */
interface Known {
  now: number
  openedAt: number
  events: CaseEvent[]
  /** When somebody was first mailed about it. */
  mailedAt: (name: string) => number
  lead: string
}

type Check = (known: Known, found: string[], time: number | null) => boolean

const did = ({ events }: Known, kind: CaseEvent['kind']) =>
  events.some((event) => event.kind === kind)
const byPeople = ({ events }: Known) =>
  events.filter(({ actor }) => actor.type === 'agent' || actor.type === 'partner')
const called = ({ events }: Known): string | null => {
  const last = events.findLast(({ kind }) => kind === 'escalated' || kind === 'assigned')
  return last && 'to' in last.data
    ? ((last.data.to as { name: string } | null)?.name ?? null)
    : null
}
const names = (list: string) =>
  list.split(/, | and /).filter((name) => name !== '' && !/^\d+ others$/.test(name))
const minutesOf = (span: string): number => {
  const [, days, h, min] = /^(?:(\d+) days)?(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(span) ?? []
  return Number(days ?? 0) * 1440 + Number(h ?? 0) * 60 + Number(min ?? 0)
}

/** Every sentence a customer may meet on this day, and when it is true. */
const sentences: [RegExp, Check][] = [
  [/^Nobody has picked this up yet\.$/, (known) => byPeople(known).length === 0],
  [
    /^We’ve alerted (.+)\.$/,
    (known, [list = '']) => names(list).every((name) => known.mailedAt(name) <= known.now),
  ],
  [
    /^We’re late: our first answer was due by$/,
    ({ now, openedAt }, _, time) => time === openedAt + minutes(15) && time <= now,
  ],
  [
    /^We’re late: we aimed to have this solved by$/,
    ({ now, openedAt }, _, time) => time === openedAt + hours(4) && time <= now,
  ],
  [
    /^We aim to solve it by$/,
    ({ now, openedAt }, _, time) => time === openedAt + hours(4) && time > now,
  ],
  [
    /^We’re late: (?:you should have had our first answer by now|our first answer was due (.+) ago)\.$/,
    ({ now, openedAt }, [span = '']) =>
      Math.abs(now - openedAt - minutes(15 + minutesOf(span))) < minutes(1),
  ],
  [
    /^We’re late: we aimed to have this solved (?:by now|(.+) ago)\.$/,
    ({ now, openedAt }, [span = '']) =>
      Math.abs(now - openedAt - hours(4) - minutes(minutesOf(span))) < minutes(1),
  ],
  [
    /^Nobody on our team has written to you since our last automatic update\.$/,
    (known) => !byPeople(known).some(({ kind }) => kind === 'reply') && did(known, 'update_sent'),
  ],
  [
    /^(.+) has been asked to take it on(?: by|\.)$/,
    (known, [name], time) => called(known) === name && (time === null || time > known.now),
  ],
  [/^(.+), .+, is your case lead$/, (known, [name]) => known.lead === name],
  [/^(.+) opened this case$/, (_, [name]) => name === ingrid.name],
  [/^Next update by$/, (known, _, time) => promised(known).includes(time ?? 0)],
  [/^Automatic update on behalf of (.+)$/, (known, [name]) => known.lead === name],
  [
    /^Moved up to (our senior engineers|our directors) \((.+)\): (.+)$/,
    ({ events }, [place, name, why]) =>
      events.some(
        ({ kind, data }) =>
          kind === 'escalated' &&
          data.team === place &&
          data.to.name === name &&
          data.because?.evidence === why,
      ),
  ],
  [/^(.+) is working on it\.$/, (known, [name]) => didAct(known, name)],
  [/^(.+) (?:took on|joined) the case$/, (known, [name]) => didAct(known, name)],
  [/^(.+) has this case\.$/, (known, [name]) => didAct(known, name)],
  [
    /^(.+) has this case, but nothing has been done on it for a while\.$/,
    (known, [name]) =>
      didAct(known, name) && known.now - (byPeople(known).at(-1)?.at ?? 0) >= minutes(30),
  ],
  [
    /^(.+) is off duty until$/,
    (known, _, time) => (time ?? 0) > known.now && new Date(time ?? 0).getUTCHours() === 8,
  ],
  [
    /^(.+) is off duty until (?:Tue 24 Nov, 13|Wed 25 Nov, 09):00 Berlin time\.$/,
    (known, [name]) => didAct(known, name),
  ],
  [/^There’s no news yet\.$/, (known) => byPeople(known).length > 0],
]

const promised = ({ events }: Known) =>
  events.flatMap((event) => (event.kind === 'update_promised' ? [event.data.by] : []))
const didAct = (known: Known, name: string | undefined) =>
  byPeople(known).some(({ actor }) => 'name' in actor && actor.name === name)

/** Sentences that are not in the table, or not true. */
function untrue(known: Known, told: { sentence: string; time: number | null }[]): string[] {
  return told.flatMap(({ sentence, time }) => {
    const fits = sentences.filter(([words]) => words.test(sentence))
    const isTrue = fits.some(([words, check]) =>
      check(known, (words.exec(sentence) ?? []).slice(1), time),
    )
    return isTrue ? [] : [`${new Date(known.now).toISOString()}: ${sentence} ${time ?? ''}`]
  })
}

const split = (body: string) =>
  body
    .split(/(?<=\.)\s+/)
    .filter(Boolean)
    .map((sentence) => ({ sentence, time: null }))

/** `mails` remembers when each of the team was first mailed: the mailbox shows the newest only. */
async function knownTo(w: World, number: string, mails: Map<string, number>): Promise<Known> {
  const events = await w.events(number)
  for (const { name, email } of team) {
    const first = (await w.mails(email)).at(-1)
    if (first && !mails.has(name)) mails.set(name, first.at)
  }
  const named = events.findLast(({ kind }) => kind === 'lead_named')
  return {
    ...{ now: w.now(), openedAt: events[0]?.at ?? 0, events },
    mailedAt: (name) => mails.get(name) ?? Number.POSITIVE_INFINITY,
    lead: named?.kind === 'lead_named' ? named.data.lead.name : '',
  }
}

test('of a critical case left alone for a day every sentence is true, on every surface', async () => {
  const w = await world({ at: '2026-11-23T08:00:00Z' })
  const { customer, anyone } = await w.as(ingrid.email)
  const browser = await signedIn(w, ingrid.email)
  expect((await browser.open('/')).text).toContain('Support is working normally')
  const weight = { impact: 'many', urgency: 'blocked' } as const
  const said = { subject: 'Checkout is down', body: 'Nobody can pay.', ...weight }
  const before = await anyone.forecast(said)
  const { number } = await customer.open(said)
  const opened = await customer.case({ number })
  expect(opened).toMatchObject({
    nextUpdateBy: before.nextUpdateBy,
    firstResponseBy: before.firstResponseBy,
    standing: `with ${before.goesTo}`,
  })

  const wrong: string[] = []
  const mails = new Map<string, number>()
  const openedAt = w.now()
  const read = new Set<string>()
  let told = opened.nextUpdateBy ?? 0
  const look = async () => {
    const known = await knownTo(w, number, mails)
    const one = await customer.case({ number })
    const page = await browser.open(`/cases/${number}`)
    const updates = one.timeline.filter(({ kind }) => kind === 'update_sent')
    const news = updates.filter(({ seq }) => !read.has(String(seq)))
    for (const { seq } of updates) read.add(String(seq))
    wrong.push(...untrue(known, [...one.told, ...one.progress, ...one.timeline]))
    for (const { at, body } of news) {
      const then = { ...known, now: at, events: known.events.filter((event) => event.at < at) }
      wrong.push(...untrue(then, split(body ?? '')))
    }
    const shown = one.steps.find(({ state }) => state === 'now')?.told ?? []
    wrong.push(...untrue(known, shown))
    for (const { sentence } of found(shown))
      if (!page.text.includes(sentence)) wrong.push(`no ${sentence}`)
    expect(nextUpdate(one, w.now())).toMatchObject({ at: one.nextUpdateBy, late: false })
    const home = (await browser.open('/')).text
    expect(home.includes('Support is working normally')).toBe(w.now() < openedAt + minutes(15))
    const mail = await w.newestMail(ingrid.email)
    expect(mail.from).not.toMatch(new RegExp(team.map(({ name }) => name).join('|')))
    const claims = /working on|looking into|all is|normally/i
    const isClaimed = claims.test(`${page.text} ${mail.text}`)
    expect(byPeople(known).length === 0 && isClaimed).toBe(false)
    return { one, known, mail }
  }
  await look()

  // Whatever was promised comes to the minute, for a day and a night.
  const [promised, kept, mailed]: [number[], unknown[], string[]] = [[], [], []]
  while (w.now() < openedAt + hours(24)) {
    await w.moveTo(told)
    // All of the first hours is looked at, then every second hour.
    if (kept.length < 8 || kept.length % 4 === 0) mailed.push((await look()).mail.text)
    const last = (await w.events(number)).findLast(({ kind }) => kind === 'update_sent')
    promised.push(told)
    kept.push(last?.at)
    const { nextUpdateBy } = await customer.case({ number })
    if ((nextUpdateBy ?? 0) <= w.now()) throw new Error(`at ${w.now()} no update is promised`)
    told = nextUpdateBy ?? 0
  }
  expect(kept).toEqual(found(promised))
  expect(found(mailed).filter((text) => !/Automatic update|moved up/.test(text))).toEqual([])
  const late = await look()
  expect(late.one.progress.map(({ sentence }) => sentence)).toEqual([
    'Nobody has picked this up yet.',
    expect.stringMatching(/^We’ve alerted/),
    'We’re late: our first answer was due by',
    'We’re late: we aimed to have this solved by',
  ])

  const { agent } = await w.as(jonas.email)
  await agent.acceptHandoff({ number })
  expect((await look()).one.progress[0]?.sentence).toBe(`${jonas.name} is working on it.`)
  await w.pass(hours(9))
  await look()
  expect(wrong).toEqual([])
}, 240_000)
