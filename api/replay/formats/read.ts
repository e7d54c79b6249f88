import { stat } from 'node:fs/promises'
import type { Step } from '../steps.ts'
import type { DateReading } from './date-order.ts'
import type { DateOrder } from './dates.ts'
import { BrokenRow, timeIn } from './fields.ts'
import type { Format, LogRow, ReadTime } from './format.ts'
import type { FileRecord } from './plain-lines.ts'
import { type Recognised, recognise } from './recognise.ts'
import { records } from './records.ts'

export interface Log {
  format: Format<LogRow>
  dates: DateReading
  /** One after another, each when its last row has been read: rows may lie in any order. */
  incidents(listeners?: Listeners): AsyncGenerator<Incident>
  /** All of them at once: sooner, for who has room for every row. */
  whole(listeners?: Listeners): Promise<Incident[]>
}

export interface Incident {
  number: string
  rows: LogRow[]
  steps: Step[]
}

export interface Listeners {
  /** A row that was passed over, and why. */
  broken?: (row: { line: number; reason: string }) => void
  /** Bytes read, of the bytes there are to read: one after another, the file goes by twice. */
  progress?: (done: number, total: number) => void
}

/**
 * Throws `UnreadableLog` for a file that is no known log, or whose dates could be read in two ways
 * and `dates` does not say in which; reading it may throw one later.
 */
export async function openLog(path: string, dates: DateOrder | null = null): Promise<Log> {
  const recognised = await recognise(path, dates)
  return {
    format: recognised.format,
    dates: recognised.dates,
    incidents: (listeners = {}) => incidents(path, recognised, listeners),
    whole: (listeners = {}) => whole(path, recognised, listeners),
  }
}

async function* incidents(
  path: string,
  recognised: Recognised,
  { broken, progress }: Listeners,
): AsyncGenerator<Incident> {
  const total = 2 * (await stat(path)).size
  let done = 0
  const count = (bytes: number) => {
    done += bytes
    progress?.(done, total)
  }
  const { format, header } = recognised
  const key = header.indexOf(format.key)
  const row = rowsOf(recognised)
  const lastLines = await lastLineOfEach(records(path, recognised, count), key)
  const unfinished = new Map<string, LogRow[]>()
  for await (const record of each(records(path, recognised, count))) {
    const number = record.fields[key] ?? ''
    const rows = unfinished.get(number) ?? []
    const found = readable(row, record, broken)
    if (found) {
      rows.push(found)
      unfinished.set(number, rows)
    }
    if (lastLines.get(number) !== record.line || rows.length === 0) continue
    unfinished.delete(number)
    yield incident(format, number, rows)
  }
}

async function whole(
  path: string,
  recognised: Recognised,
  { broken, progress }: Listeners,
): Promise<Incident[]> {
  const { size } = await stat(path)
  let done = 0
  const count = (bytes: number) => {
    done += bytes
    progress?.(done, size)
  }
  const { format, header } = recognised
  const key = header.indexOf(format.key)
  const row = rowsOf(recognised)
  const rowsOfEach = new Map<string, LogRow[]>()
  for await (const some of records(path, recognised, count)) {
    for (const record of some) {
      const found = readable(row, record, broken)
      if (!found) continue
      const number = record.fields[key] ?? ''
      const rows = rowsOfEach.get(number)
      if (rows) rows.push(found)
      else rowsOfEach.set(number, [found])
    }
  }
  return [...rowsOfEach].map(([number, rows]) => incident(format, number, rows))
}

function incident(format: Format<LogRow>, number: string, rows: LogRow[]): Incident {
  const inOrder = format.inOrder(rows)
  return { number, rows: inOrder, steps: format.steps(inOrder) }
}

async function* each<T>(all: AsyncIterable<T[]>): AsyncGenerator<T> {
  for await (const some of all) yield* some
}

/** A first pass, so that the second keeps no rows but those of incidents still to be finished. */
async function lastLineOfEach(
  all: AsyncIterable<FileRecord[]>,
  key: number,
): Promise<Map<string, number>> {
  const lines = new Map<string, number>()
  for await (const some of all) {
    for (const { fields, line } of some) lines.set(fields[key] ?? '', line)
  }
  return lines
}

type ReadRow = (record: FileRecord) => LogRow

function rowsOf({ format, header, dates }: Recognised): ReadRow {
  const time: ReadTime = (text, what) => timeIn(dates.order, text, what)
  const columns = new Map(header.map((column, index) => [column, index]))
  return ({ fields, line }) => {
    if (fields.length !== header.length) {
      throw new BrokenRow(`it has ${fields.length} fields, the header ${header.length}`)
    }
    return format.row((column) => fields[columns.get(column) ?? -1] ?? '', line, time)
  }
}

/** Nothing when it is broken, of which `broken` hears. */
function readable(row: ReadRow, record: FileRecord, broken: Listeners['broken']): LogRow | null {
  try {
    return row(record)
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error
    broken?.({ line: record.line, reason: error.message })
    return null
  }
}
