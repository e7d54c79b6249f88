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
import type { HealthAsked } from './addresses.ts'
import { valueInWords } from './figure-words.ts'
import { filtersInUse } from './filters.ts'

export interface AskedBy {
  asked: HealthAsked
  /** Whose cases are counted, where it isn't everybody's. */
  lead: string | null
  now: number
}

/** The page's figures as a table: each value in words and as a number. Its zone is named, with instants beside it. */
export function healthRows(told: HealthFigures, { asked, lead, now }: AskedBy): Cell[][] {
  return [...basisRows(told, { asked, lead, now }), words.csvHead.slice(), ...told.figures.map(row)]
}

type Basis = Pick<HealthFigures, 'span' | 'zone' | 'asOf'>

/** What the figures below are of. */
export function basisRows({ span, zone, asOf }: Basis, { asked, lead, now }: AskedBy): Cell[][] {
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
    [words.csvLead, lead ?? words.csvAnyone],
    ...filtersInUse(asked),
  ]
}

function row(figure: Figure): Cell[] {
  const { kind, n, part, value, from, to, verdict, range, young, before, most, groups } = figure
  return [
    ...[figureWords[figure.name].name, valueInWords(figure), number(value), unitNames[kind]],
    ...[n, part, number(from), number(to), verdictWords[verdict]],
    ...[number(range?.from), number(range?.to), young, number(before.value), before.n],
    ...[number(most?.p75), number(most?.p90)],
    ...(groups ? sharesOf(groups) : []),
  ]
}

const sharesOf = ({ part, of, otherPart, otherOf }: NonNullable<Figure['groups']>): Cell[] => [
  ...[number(of === 0 ? null : part / of), number(otherOf === 0 ? null : otherPart / otherOf)],
  ...[otherPart, otherOf],
]

export const number = (value: number | null | undefined): Cell =>
  value == null ? '' : Number(value.toFixed(4))
