import { days } from '@caselead/api/core/instant.ts'
import { learn, tell } from '@caselead/api/core/risk/learn.ts'
import { type Score, scoreOf } from '@caselead/api/core/risk/score.ts'
import { atLeast, atMost, exactly, type Figure, forTheRecord, say } from './figure.ts'
import { type Incident, incidentLog, looksAfter } from './incident-looks.ts'

/** Learned from incidents opened before this day, asked of those opened on it and later. */
const learnedUntil = Date.UTC(2016, 3, 15)

/** Hours after opening, what the AUC must reach, and the best that was measured elsewhere. */
const moments = [
  { after: null, name: 'when it is opened', must: 0.8, known: 0.813 },
  { after: 1, name: 'still open after 1 h', must: 0.7, known: 0.71 },
  { after: 4, name: 'still open after 4 h', must: 0.7, known: 0.72 },
  { after: 24, name: 'still open after 24 h', must: 0.7, known: 0.7 },
] as const

const leak = 0.95

/** Who will miss `made_sla` in the UCI log, told by what the desk's own forecast learns with. */
export async function forecast(): Promise<Figure[]> {
  const incidents = await incidentLog()
  if (!incidents) return [exactly('forecast: incidents', 0, 'log is missing', 17_136)]
  const figures = moments.flatMap(({ after, name, must, known }) => {
    const looks = looksAfter(incidents, after)
    const start = performance.now()
    const learned = learn(looks.filter(({ opened }) => opened < learnedUntil))
    const took = performance.now() - start
    const score = scoreOf(
      looks
        .filter(({ opened }) => opened >= learnedUntil)
        .map(({ values, late }) => ({ chance: tell(learned, values).chance, late })),
    )
    print(name, score)
    const auc = score.auc ?? 0
    return [
      atLeast(`forecast, ${name}: AUC (${known} known)`, auc, 'AUC', must),
      ...(auc > leak ? [atMost(`forecast, ${name}: no leak`, auc, 'AUC', leak)] : []),
      atMost(`forecast, ${name}: Brier`, score.brier, 'error', shortened(score.brierOfRate)),
      forTheRecord(`forecast, ${name}: off by, per tenth`, offBy(score), 'of 1'),
      forTheRecord(`forecast, ${name}: learning`, took, 'ms'),
    ]
  })
  return [...figures, ...knownByThen(incidents)]
}

/**
 * As a desk has it on that day: no outcome from later. What is closed early was rarely late, so the
 * last weeks, of which only that is known, are left out.
 */
function knownByThen(incidents: readonly Incident[]): Figure[] {
  const looks = looksAfter(incidents, null)
  const known = looks.filter(
    ({ opened, closed }) => opened < learnedUntil - days(21) && closed < learnedUntil,
  )
  const learned = learn(known)
  const score = scoreOf(
    looks
      .filter(({ opened }) => opened >= learnedUntil)
      .map(({ values, late }) => ({ chance: tell(learned, values).chance, late })),
  )
  print('when it is opened, knowing what was closed by then', score)
  return [
    atLeast('forecast, knowing what was closed by then: AUC', score.auc ?? 0, 'AUC', 0.75),
    forTheRecord('forecast, knowing what was closed by then: Brier', score.brier, 'error'),
  ]
}

const shortened = (value: number): number => Number(value.toPrecision(4))

/** How far the chances told were from what came to pass, on average over all looks. */
const offBy = ({ tenths, looks }: Score): number =>
  tenths.reduce((sum, { told, late, looks: here }) => sum + Math.abs(told - late) * here, 0) / looks

function print(name: string, { looks, late, tenths }: Score): void {
  say(`${name}: ${late} of ${looks} late`)
  for (const tenth of tenths) {
    const rate = (part: number) => `${(part * 100).toFixed(0)} %`.padStart(5)
    say(`  told ${rate(tenth.told)}, late ${rate(tenth.late)} of ${tenth.looks}`)
  }
}
