import type { FigureSplit, TimedValue } from '@caselead/api/views/figures/types.ts'
import { definitions } from '@caselead/core/figures/definitions/definitions.ts'
import type { Figure } from '@caselead/core/figures/figures.ts'
import type { Cell } from '../../../parts/csv.ts'
import { splitName, splitWords } from '../../../words/desk/health/split.ts'
import {
  figureWords,
  unitNames,
  verdictWords,
  healthWords as words,
} from '../../../words/desk/health.ts'
import { iso } from '../../../words/times.ts'
import { type AskedBy, basisRows, number } from '../csv.ts'
import { intervalInWords, valueInWords } from '../figure-words.ts'
import { type PartRow, partsInRows } from './parts.ts'

export interface SplitFile extends AskedBy {
  figure: Pick<Figure, 'name' | 'kind' | 'verdict'>
  split: FigureSplit
}

/** An agent sees themselves among everybody, whose cases those are. */
const isAmongOthers = ({ lead, split }: SplitFile): boolean => lead !== null && split.by === 'lead'

const rowsOf = (file: SplitFile): PartRow[] =>
  partsInRows(file.split, {
    verdict: file.figure.verdict,
    isAmongOthers: isAmongOthers(file),
  })

const byOf = ({ figure, split }: SplitFile): string =>
  splitName(split.by, definitions[figure.name].isOfHandoffs === true)

/** The table of the page, each value in words and as a number. */
export function splitCsv(file: SplitFile): Cell[][] {
  const { figure, split } = file
  const { kind, name } = figure
  return [
    [words.figure, figureWords[name].name],
    [splitWords.csvSplit, byOf(file)],
    ...basisRows(split, { ...file, lead: isAmongOthers(file) ? null : file.lead }),
    [
      ...[splitWords.csvPart, ...words.csvHead.slice(1, 9), ...words.csvHead.slice(11, 12)],
      ...(split.total.business ? splitWords.csvBusiness : []),
    ],
    ...rowsOf(file).map(({ name: part, part: value, verdict }) => [
      ...[part, valueInWords({ kind, ...value }), number(value.value), unitNames[kind]],
      ...[value.n, value.part, number(value.from), number(value.to)],
      ...[verdict ? verdictWords[verdict] : '', value.young],
      ...(value.business ? businessCells(kind, value.business) : []),
    ]),
  ]
}

const businessCells = (
  kind: Figure['kind'],
  value: NonNullable<TimedValue['business']>,
): Cell[] => [
  ...[valueInWords({ kind, ...value }), number(value.value)],
  ...[number(value.from), number(value.to)],
]

/** The same for programs: numbers as they are computed, and the words the page shows for them. */
export function splitJson(file: SplitFile): string {
  const { figure, split, asked, lead } = file
  const { kind, name } = figure
  const { period, ...filters } = asked
  const { span, zone, asOf, by } = split
  const inWords = (value: TimedValue) => ({
    value: valueInWords({ kind, ...value }),
    interval: intervalInWords({ kind, ...value }),
  })
  return JSON.stringify({
    ...{ figure: name, title: figureWords[name].name, unit: unitNames[kind] },
    ...{ by, splitBy: byOf(file), period, from: iso(span.from), until: iso(span.to), zone },
    asOf: asOf === null ? null : iso(asOf),
    ...{ lead: isAmongOthers(file) ? null : lead, filters },
    parts: rowsOf(file).map(({ name: title, part, verdict, in: within }) => {
      const { business, n, part: some, value, from, to, young, most, groups } = part
      return {
        ...{ title, key: within?.key ?? null, n, part: some, value, from, to, young },
        ...{ most, groups, verdict },
        inWords: { ...inWords(part), verdict: verdict && verdictWords[verdict] },
        ...(business && { business: { ...business, inWords: inWords(business) } }),
      }
    }),
  })
}
