import type { HealthElsewhere } from '@caselead/api/views/figures/elsewhere.ts'
import { percentOf } from '@caselead/core/figures/units.ts'
import type { Share } from '@caselead/core/statistics/wilson.ts'
import { elsewhereWords as words } from '../../words/desk/health/elsewhere.ts'
import { healthWords } from '../../words/desk/health.ts'
import { betweenInWords, inUnit } from './figure-words.ts'

export interface ElsewhereRow {
  name: string
  means: string | null
  value: string
  interval: string
  counted: string
  to: string
}

/** A figure of another page in a row, with what it counts and where it is. */
export function elsewhereRows({ days, visits, forecasts }: HealthElsewhere): ElsewhereRow[] {
  const unknown = {
    ...{ name: words.notKnown, means: words.forecastMeans, value: words.notKnownYet },
    ...{ interval: healthWords.unknown, counted: words.more, to: '/desk/risk' },
  }
  const help = (name: string, share: Share, means: string | null): ElsewhereRow => ({
    ...{ name, means, to: `/desk/help?days=${days}` },
    value: inUnit('share', share.of === 0 ? null : share.part / share.of),
    interval: share.of === 0 ? healthWords.unknown : betweenInWords('share', share.from, share.to),
    counted: words.visits(share.part, share.of),
  })
  return [
    ...(forecasts.length === 0 ? [unknown] : []),
    ...forecasts.map(({ name, value, from, to, n, late }) => ({
      ...{ name: words.forecast(name), means: words.forecastMeans, value: percentOf(value) },
      interval: betweenInWords('share', from, to),
      ...{ counted: words.snapshots(n, late), to: '/desk/risk' },
    })),
    help(words.solved, visits.solved, null),
    help(words.quiet, visits.quiet, words.quietMeans),
  ]
}
