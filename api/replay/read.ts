import { stat } from 'node:fs/promises'
import { BrokenRow } from './fields.ts'
import type { Format, LogRow } from './format.ts'
import { type Recognised, recognise } from './recognise.ts'
import { type FileRecord, records } from './records.ts'
import type { Step } from './steps.ts'

export interface Log {
  format: Format<LogRow>
  /** One after another, each when its last row has been read: rows may lie in any order. */
  incidents(listeners?: Listeners): AsyncGenerator<Incident>
}

export interface Incident {
  number: string
  rows: LogRow[]
  steps: Step[]
}

export interface Listeners {
  /** A row that was passed over, and why. */
  broken?: (row: { line: number; reason: string }) => void
  /** Bytes read, of the bytes there are to read: the file goes by twice. */
  progress?: (done: number, total: number) => void
}

/** Throws `UnreadableLog` for a file that is no known log; reading it may do so later. */
export async function openLog(path: string): Promise<Log> {
  const recognised = await recognise(path)
  return {
    format: recognised.format,
    incidents: (listeners = {}) => incidents(path, recognised, listeners),
  }
}

async function* incidents(
  path: string,
  { format, delimiter, header }: Recognised,
  { broken, progress }: Listeners,
): AsyncGenerator<Incident> {
  const total = 2 * (await stat(path)).size
  let done = 0
  const count = (bytes: number) => {
    done += bytes
    progress?.(done, total)
  }
  const key = header.indexOf(format.key)
  const lastLines = await lastLineOfEach(records(path, delimiter, count), key)
  const unfinished = new Map<string, LogRow[]>()
  for await (const record of records(path, delimiter, count)) {
    const number = record.fields[key] ?? ''
    const rows = unfinished.get(number) ?? []
    try {
      rows.push(readRow(format, header, record))
      unfinished.set(number, rows)
    } catch (error) {
      if (!(error instanceof BrokenRow)) throw error
      broken?.({ line: record.line, reason: error.message })
    }
    if (lastLines.get(number) !== record.line || rows.length === 0) continue
    unfinished.delete(number)
    const inOrder = format.inOrder(rows)
    yield { number, rows: inOrder, steps: format.steps(inOrder) }
  }
}

/** A first pass, so that the second keeps no rows but those of incidents still to be finished. */
async function lastLineOfEach(
  all: AsyncIterable<FileRecord>,
  key: number,
): Promise<Map<string, number>> {
  const lines = new Map<string, number>()
  for await (const { fields, line } of all) lines.set(fields[key] ?? '', line)
  return lines
}

function readRow(
  format: Format<LogRow>,
  header: readonly string[],
  { fields, line }: FileRecord,
): LogRow {
  if (fields.length !== header.length) {
    const counts = `${fields.length} fields, the header ${header.length}`
    throw new BrokenRow(`it has ${counts}`)
  }
  return format.row((column) => fields[header.indexOf(column)] ?? '', line)
}
