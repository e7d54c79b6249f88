import { learnInBackground } from '@caselead/api/jobs/nightly/learn-from-past.ts'
import { days, type Instant } from '@caselead/core/base/instant.ts'
import { foretell, type KindRisk, learnRisk, type RiskModel } from '@caselead/core/risk/model.ts'
import type { PastObservation } from '@caselead/core/risk/past.ts'
import { type ForecastOutcome, scoreOf } from '@caselead/core/risk/score.ts'
import { atLeast, atMost, exactly, type Figure, forTheRecord, median, say } from './figure.ts'
import {
  afterTheLog,
  type PastCase,
  type PastDesk,
  pastDesk,
  pastLooks,
  type Seen,
  seenAfter,
} from './past-desk.ts'
import { uciLog } from './replay.ts'

/** Learned from cases opened before this day, asked of those opened on it and later. */
const learnedUntil = Date.UTC(2016, 3, 15)
/** Between these the desk learns anew at two o'clock, from no more than it knew by then. */
const nights = { from: Date.UTC(2016, 2, 14, 2), to: Date.UTC(2016, 4, 2, 2) }
/** A desk learns every night; a night takes seconds, so the bench takes every second one. */
const every = days(2)
/** So many nights are learned side by side, a worker each. */
const abreast = 2

/** Hours after opening, and the least the AUC must be of each promise. */
const moments = [
  { after: 0, name: 'opened', log: 0.8, clock: 0.8, nightly: 0.8 },
  { after: 1, name: 'open after 1 h', log: 0.71, clock: 0.7, nightly: 0.7 },
  { after: 4, name: 'open after 4 h', log: 0.72, clock: 0.7, nightly: 0.7 },
  { after: 24, name: 'open after 24 h', log: 0.7, clock: 0.7, nightly: 0.7 },
] as const

const promises = {
  log: { name: "the log's promise", isLate: ({ isMissed }: PastCase) => isMissed },
  clock: { name: 'our clock', isLate: ({ ranOut }: PastCase) => ranOut },
}

const leak = 0.95
/** How far each of the highest three tenths of what was told may be from what came. */
const topOff = 0.12

/**
 * How well the desk foretells, on the desk's own path: the UCI log becomes events by the product's
 * replay, the nightly learning looks at them, `features` tells what is known of a case as it does for
 * pages and warnings, and its model foretells.
 */
export async function forecast(): Promise<Figure[]> {
  const file = uciLog()
  if (!file) return [exactly('forecast: incidents', 0, 'log is missing', 17_136)]
  const desk = await pastDesk(file)
  const seen = moments.map(({ after }) => seenAfter(desk, after))
  return [
    ...learnedOnce(desk, seen, 'log'),
    ...learnedOnce(desk, seen, 'clock'),
    ...(await learnedByNight(desk, seen)),
    ...speed(desk, seen[0] ?? []),
  ]
}

type Late = ReadonlyMap<number, boolean>

/** From the earlier cases, however late it was known how they ended. */
function learnedOnce(desk: PastDesk, seen: readonly Seen[][], by: keyof typeof promises): Figure[] {
  const { name: promise, isLate } = promises[by]
  const late: Late = new Map(desk.cases.map((one) => [one.id, isLate(one)]))
  const earlier = desk.cases.filter(({ openedAt }) => openedAt < learnedUntil)
  const looks = pastLooks(desk, earlier, afterTheLog)
  const learned = learn(
    looks.map((look) => ({ ...look, late: late.get(Number(look.of)) ?? false })),
  )
  return moments.flatMap(({ name, ...must }, i) => {
    const asked = (seen[i] ?? []).filter(({ openedAt }) => openedAt >= learnedUntil)
    const all = scoreOf(asked.map(toldBy(learned, late)))
    const running = scoreOf(asked.filter(({ isRunning }) => isRunning).map(toldBy(learned, late)))
    const title = `forecast, ${promise}, ${name}`
    say(`${title}: ${all.late} of ${all.looks} late`)
    return [
      atLeast(`${title}: AUC`, all.auc ?? 0, 'AUC', must[by]),
      atMost(`${title}: no leak`, all.auc ?? 1, 'AUC', leak),
      forTheRecord(`${title}, not waiting: AUC`, running.auc ?? 0, 'AUC'),
    ]
  })
}

/** As it goes on a desk: by the nightly job's own worker, asked until the next night it learned. */
async function learnedByNight(desk: PastDesk, seen: readonly Seen[][]): Promise<Figure[]> {
  const late: Late = new Map(desk.cases.map(({ id, ranOut }) => [id, ranOut]))
  const count = Math.ceil((nights.to - nights.from) / every)
  const all = Array.from({ length: count }, (_, night) => nights.from + night * every)
  const learned: { now: Instant; by: KindRisk }[] = []
  for (let next = 0; next < all.length; next += abreast) {
    learned.push(...(await Promise.all(all.slice(next, next + abreast).map(learnedAt(desk)))))
  }
  const told = seen.map((each) =>
    learned.flatMap(({ now, by }) => each.filter(seenIn(now, now + every)).map(toldBy(by, late))),
  )
  return moments.flatMap(({ name, nightly }, i) => {
    const score = scoreOf(told[i] ?? [])
    const tenths = tenthsOf(told[i] ?? [])
    const title = `forecast, learned by night, ${name}`
    say(`${title}: told → late ${tenths.map(arrow).join(', ')}`)
    const off = tenths.slice(-3).map((tenth) => Math.abs(tenth.told - tenth.late))
    return [
      atLeast(`${title}: AUC`, score.auc ?? 0, 'AUC', nightly),
      atMost(`${title}: Brier`, score.brier, 'error', Number(score.brierOfRate.toPrecision(4))),
      atMost(`${title}: top tenths off by`, Math.max(...off), 'of 1', topOff),
    ]
  })
}

/** What a page of five hundred cases waits for, and what is kept of a night. */
function speed(desk: PastDesk, seen: readonly Seen[]): Figure[] {
  const looks = pastLooks(desk, desk.cases, learnedUntil)
  const start = performance.now()
  const learned = learn(looks)
  const took = (performance.now() - start) / 1000
  const some = seen.slice(0, 500)
  const runs = Array.from({ length: 9 }, () => {
    const begun = performance.now()
    for (const { values } of some) foretell(learned, values)
    return performance.now() - begun
  })
  return [
    forTheRecord(`forecast: learning from ${looks.length} looks`, took, 's'),
    atMost(`forecast: foretelling ${some.length} cases`, median(runs), 'ms', 50),
    atMost('forecast: what is kept', JSON.stringify(learned).length / 1024, 'KB', 500),
  ]
}

const learnedAt = (desk: PastDesk) => async (now: Instant) => {
  const looks = pastLooks(desk, desk.cases, now)
  say(`learning ${dayOf(now)} from ${looks.length} looks …`)
  return { now, by: ofResolution(await learnInBackground({ version: 1, at: now, looks })) }
}

const learn = (looks: readonly PastObservation[]): KindRisk => ofResolution(learnRisk(1, 0, looks))

function ofResolution({ kinds: { resolution } }: RiskModel): KindRisk {
  if (!resolution?.learned) throw new Error('there was too little to learn from')
  return resolution
}

const seenIn =
  (from: Instant, to: Instant) =>
  ({ seenAt }: Seen): boolean =>
    seenAt >= from && seenAt < to

const toldBy =
  (learned: KindRisk, late: Late) =>
  ({ of, values }: Seen): ForecastOutcome => ({
    chance: foretell(learned, values)?.chance ?? 0,
    late: late.get(of) ?? false,
  })

interface Compared {
  told: number
  late: number
}

/** Told and late on average, of each tenth from the safest to the riskiest. */
function tenthsOf(told: readonly ForecastOutcome[]): Compared[] {
  const sorted = told.toSorted((a, b) => a.chance - b.chance)
  return Array.from({ length: 10 }, (_, i) =>
    compared(
      sorted.slice(
        Math.floor((i * sorted.length) / 10),
        Math.floor(((i + 1) * sorted.length) / 10),
      ),
    ),
  )
}

function compared(told: readonly ForecastOutcome[]): Compared {
  const mean = (of: (one: ForecastOutcome) => number) =>
    told.reduce((sum, one) => sum + of(one), 0) / Math.max(told.length, 1)
  return { told: mean(({ chance }) => chance), late: mean((one) => Number(one.late)) }
}

const percent = (part: number): string => `${(part * 100).toFixed(0)} %`
const arrow = ({ told, late }: Compared): string => `${percent(told)} → ${percent(late)}`
const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10)
