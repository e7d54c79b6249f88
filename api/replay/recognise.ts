import { basename } from 'node:path'
import type { Format, LogRow } from './format.ts'
import { firstLine } from './records.ts'
import { uci } from './uci.ts'
import { UnreadableLog } from './unreadable.ts'
import { volvo } from './volvo.ts'

const formats: Format<LogRow>[] = [uci, volvo]
const delimiters = [',', ';', '\t']

export interface Recognised {
  format: Format<LogRow>
  delimiter: string
  header: string[]
}

/** Tells the kind of a log by its header. */
export async function recognise(path: string): Promise<Recognised> {
  const line = await firstLine(path)
  if (line === '') throw new UnreadableLog(`${basename(path)} has no header: it is empty.`)
  const readings = delimiters.map((delimiter) => ({ delimiter, header: split(line, delimiter) }))
  for (const { delimiter, header } of readings) {
    const format = formats.find((candidate) => lacking(candidate, header).length === 0)
    if (format) return { format, delimiter, header }
  }
  throw new UnreadableLog(unknown(path, line))
}

// No column known here holds a delimiter, so quotes are only taken off.
const split = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))

const lacking = ({ columns }: Format<LogRow>, header: string[]): string[] =>
  columns.filter((column) => !header.includes(column))

function unknown(path: string, line: string): string {
  const known = formats.map(
    ({ title, columns }) => `${title}, with the columns ${columns.join(', ')}`,
  )
  const shown = line.replace(/\p{C}/gu, '').slice(0, 200)
  return [
    `${basename(path)} is not a log that can be replayed: it begins with “${shown}”. Known are:`,
    ...known,
  ].join('\n- ')
}
