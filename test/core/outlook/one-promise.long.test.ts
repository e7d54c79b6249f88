import { caseView } from '@caselead/api/views/case/case.ts'
import { deskCase } from '@caselead/api/views/desk/desk-case.ts'
import type { CaseSummary } from '@caselead/api/views/types/index.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import type { CaseEvent, PublicEvent } from '@caselead/core/case/events.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { decide } from '@caselead/core/decide/decide.ts'
import { nextDue, runClocks } from '@caselead/core/due/due.ts'
import { when } from '@caselead/core/look/times.ts'
import { type Preview, preview } from '@caselead/core/outlook/preview.ts'
import { climbsOf, tells } from '@caselead/core/outlook/tells.ts'
import { caseOpened } from '@caselead/emails/letters/case-letters.ts'
import { printText } from '@caselead/emails/look/text.ts'
import { nextUpdate as strip } from '@caselead/portal/src/customer/case/strip.ts'
import { nextUpdate } from '@caselead/widget/words/promise.ts'
import { describe, expect, test } from 'vitest'
import { seedOr } from '../../setup/random.ts'
import { type Opening, randomOpening } from '../../setup/random-openings.ts'

const openings = 5000
/** In the first of them somebody comes back on duty just when we aim to solve the case. */
const onceWrong = [109_643_610]
const zone = 'Europe/Berlin'

function opened({ draft, at, facts }: Opening): { case: Case; events: CaseEvent[] } {
  const { opener, isReadAgain: _, ...said } = draft
  const command: Command = {
    ...{ do: 'open', category: null, channel: 'portal', environment: {} },
    ...{ ...said, ...opener },
  }
  return decide(null, 4711, command, at, { type: 'contact', ...opener.contact }, facts)
}

const isStep = ({ kind, data }: CaseEvent) =>
  ['escalated', 'assigned', 'referred_to_partner'].includes(kind) ||
  (kind === 'alerted' && 'toppedOut' in data && data.toppedOut)

/** What everybody who looks at the case is told, as one line each. */
function surfaces({ at, facts }: Opening, { case: one, events }: ReturnType<typeof opened>) {
  const seen = { matrix: facts.matrix, people: facts.people, now: at }
  const told = events.filter(({ visibility }) => visibility === 'public') as PublicEvent[]
  const page = {
    ...caseView(one, told, seen, at),
    zone,
    reader: null,
    isOwn: false,
    isGuest: false,
  }
  const around = {
    incident: null,
    openIncidents: [],
    otherIncidents: 0,
    others: [],
    refunds: [],
    articles: [],
    linkable: [],
  }
  const desk = deskCase(one, events, seen, {
    ...{ viewerId: 'nobody', around, asked: { show: 'all' } },
  })
  const person = { name: one.lead?.name ?? '', title: '', initials: '', hours: '' }
  const mail = printText(
    caseOpened({
      ...tells(one, seen),
      climbs: climbsOf(one, seen, false),
      ...{ company: { name: 'N', accent: '#000000' }, contact: { name: 'C', zone } },
      ...{ case: { number: 'C-1', subject: 'S', url: 'https://n.example/c' }, happened: [] },
      ...{ lead: person, backup: null, sentAt: at },
      ...{ severity: 'High', status: 'Open', automatic: false },
    }),
  )
  return { page, desk, mail, first: strip(page, at), widget: nextUpdate(page, at) }
}

/** Left alone: the first steps of the ladder and the first update, as they happen. */
function leftAlone({ facts }: Opening, one: Case, until: number) {
  const events: CaseEvent[] = []
  let now = one
  for (let due = nextDue(now); due && due.at <= until; due = nextDue(now)) {
    const { at } = due
    const step = runClocks(now, at, facts, () => at)
    now = step.case
    events.push(...step.events)
    if (events.some(isStep) && events.some(({ kind }) => kind === 'update_sent')) break
  }
  return events
}

describe('in 5,000 random openings', () => {
  const first = seedOr(0)
  const seeds = [...Array.from({ length: openings }, (_, index) => first + index), ...onceWrong]
  const all = seeds.map((seed) => {
    const opening = randomOpening(seed)
    const before = preview(opening.draft, opening.at, opening.facts)
    return { seed, opening, before, after: opened(opening) }
  })

  test('page, widget, desk and mail tell what the preview told', { timeout: 120_000 }, () => {
    const wrong = all.flatMap(({ opening, before, after, seed }) => {
      const { page, desk, mail, first, widget } = surfaces(opening, after)
      const { nextUpdateBy: by, nextUpdateWords: words, goesTo, firstResponseBy, climbs } = before
      const { resolutionTargetBy: aim } = before
      const standing = `with ${goesTo}`
      const answer = desk.clocks.find(({ kind }) => kind === 'first_response')?.dueAt ?? null
      const told: [where: string, told: unknown[], promised: unknown[]][] = [
        ['page', toldBy(page), [by, words, before.priority, standing]],
        ['desk', toldBy(desk), [by, words, before.priority, standing]],
        ['times', [page.firstResponseBy, page.resolutionTargetBy], [firstResponseBy, aim]],
        ['clock', [answer], [firstResponseBy]],
        ['aim on the page', [page.told.find(({ sentence }) => sentence === aimed)?.time], [aim]],
        ['climb', [page.climbs?.at, page.climbs?.level], [climbs?.at, climbs?.level]],
        ['climb on the desk', [desk.climbs], [page.climbs]],
        ['strip', [first.at], [by]],
        ['widget', [widget?.at ?? null, widget?.words ?? null], [by, words]],
        ['mail', missingIn(mail, before, standing, opening.at), []],
      ]
      return told
        .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
        .map((is) => [seed, is])
    })
    expect(wrong).toEqual([])
  })

  test('what was told is what happens when nobody does anything', { timeout: 120_000 }, () => {
    const counted = { climbs: 0, updates: 0, answersLate: 0 }
    const wrong: unknown[] = []
    for (const { opening, before, after, seed } of all) {
      const { climbs, nextUpdateBy, firstResponseBy } = before
      const ends = after.case.clocks.map(({ dueAt }) => dueAt ?? 0)
      const events = leftAlone(opening, after.case, Math.max(...ends, climbs?.at ?? 0))
      const step = events.find(isStep)
      if (step?.at !== climbs?.at) wrong.push([seed, 'climb', step?.at, climbs?.at])
      counted.climbs += Number(step !== undefined)
      // A case that has climbed may hear sooner, and by other hours.
      const moved = step?.at ?? Number.POSITIVE_INFINITY
      const update = events.find(({ kind }) => kind === 'update_sent')
      if (update && nextUpdateBy !== null) {
        const isKept =
          nextUpdateBy <= moved ? update.at === nextUpdateBy : update.at <= nextUpdateBy
        if (!isKept) wrong.push([seed, 'update', update.at, nextUpdateBy])
        counted.updates += 1
      }
      const late = events.find(isLateAnswer)
      if (late && late.at <= moved) {
        if (late.at !== firstResponseBy) wrong.push([seed, 'answer', late.at, firstResponseBy])
        counted.answersLate += 1
      }
    }
    expect(wrong).toEqual([])
    expect(Math.min(...Object.values(counted))).toBeGreaterThan(500)
  })
})

const aimed = 'We aim to solve it by'

const toldBy = (view: CaseSummary) => [
  view.nextUpdateBy,
  view.nextUpdateWords,
  view.priority,
  view.standing,
]

const isLateAnswer = ({ kind, data }: CaseEvent) =>
  kind === 'clock_breached' && 'kind' in data && data.kind === 'first_response'

/** Sentences of the preview that the mail does not say. */
function missingIn(mail: string, before: Preview, standing: string, now: number): string[] {
  const { nextUpdateBy, nextUpdateWords, resolutionTargetBy, climbs } = before
  const shown = (at: number | null) => when(at ?? 0, now, zone)
  return [
    `It’s ${standing}.`,
    nextUpdateBy === null ? '' : `${nextUpdateWords} ${shown(nextUpdateBy)}, Berlin time`,
    `We aim to solve it by ${shown(resolutionTargetBy)}.`,
    climbs ? `${climbs.unless} ${shown(climbs.at)}, ${climbs.sentence}.` : '',
  ].filter((sentence) => !mail.includes(sentence))
}
