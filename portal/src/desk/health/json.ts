import type { HealthFigures } from '@caselead/api/views/figures/types.ts'
import { figureWords, unitNames, verdictWords } from '../../words/desk/health.ts'
import { iso } from '../../words/times.ts'
import type { HealthAsked } from './addresses.ts'
import { intervalInWords, valueInWords } from './figure-words.ts'

/** The page's figures for programs: numbers as they are computed, and the words the page shows for them. */
export function healthJson(told: HealthFigures, asked: HealthAsked, lead: string | null): string {
  const { span, zone, asOf, waiting, merged, figures, returnedFor } = told
  const { period: _, ...filters } = asked
  return JSON.stringify({
    ...{ period: told.period, from: iso(span.from), until: iso(span.to), zone },
    ...{ asOf: asOf === null ? null : iso(asOf), waiting, merged, lead, filters, returnedFor },
    figures: figures.map(({ kind, ...figure }) => ({
      ...{ title: figureWords[figure.name].name, unit: unitNames[kind] },
      inWords: {
        value: valueInWords({ kind, ...figure }),
        interval: intervalInWords({ kind, ...figure }),
        verdict: verdictWords[figure.verdict],
      },
      ...figure,
    })),
  })
}
