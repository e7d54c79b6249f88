import type { HealthFigures } from '@caselead/api/views/figures/types.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Cell } from '../../parts/csv.ts'
import {
  figureWords,
  unitNames,
  verdictWords,
  healthWords as words,
} from '../../words/desk/health.ts'
import { dayOf, iso, when } from '../../words/times.ts'
import { valueInWords } from './figure-words.ts'

/** The page's figures as a table: each value in words and as a number. Its zone is named, with instants beside it. */
export function healthRows(told: HealthFigures, now: number): Cell[][] {
  const { span, zone, asOf, figures } = told
  return [
    [
      words.csvPeriod,
      dayOf(span.from, zone),
      dayOf(span.to - 1, zone),
      iso(span.from),
      iso(span.to),
    ],
    [words.csvZone, zone],
    [words.csvAsOf, ...(asOf === null ? [] : [when(asOf, now, zone), iso(asOf)])],
    words.csvHead.slice(),
    ...figures.map(row),
  ]
}

function row(figure: Figure): Cell[] {
  const { kind, n, part, value, from, to, verdict, range, young, before } = figure
  return [
    ...[figureWords[figure.name].name, valueInWords(figure), number(value), unitNames[kind]],
    ...[n, part, number(from), number(to), verdictWords[verdict]],
    ...[number(range?.from ?? null), number(range?.to ?? null), young],
    ...[number(before.value), before.n],
  ]
}

const number = (value: number | null): Cell => (value === null ? '' : Number(value.toFixed(4)))
