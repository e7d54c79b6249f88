import type { Instant } from '@caselead/core/base/instant.ts'
import type { Step } from '../steps.ts'

/** A kind of log that can be replayed. `Row` is one of its rows, typed. */
export interface Format<Row extends LogRow> {
  /** In a word; incidents are known by it and their number. */
  name: string
  title: string
  /** Its header holds these; others and their order do not matter. */
  columns: readonly string[]
  /** The column that tells which incident a row is of. */
  key: string
  /** The columns that hold a date and time, in the order in which they come about. */
  times: readonly string[]
  row(field: (column: string) => string, line: number, time: ReadTime): Row
  /** The rows of one incident in the order they count. */
  inOrder(rows: Row[]): Row[]
  steps(rows: readonly Row[]): Step[]
  figures(): Figures<Row>
}

/** A date and time as this file writes them; `what` names the field to whoever reads of it. */
export type ReadTime = (text: string, what: string) => Instant

export interface LogRow {
  line: number
  number: string
}

/** Sums up a log, one incident after another. */
export interface Figures<Row extends LogRow> {
  add(rows: readonly Row[]): void
  result(): Record<string, unknown>
}
