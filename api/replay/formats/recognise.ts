import { basename } from 'node:path'
import { inWords, UnreadableLog } from '../unreadable.ts'
import { unreadableWords } from '../words.ts'
import { type DateReading, dateEvidence } from './date-order.ts'
import type { DateOrder } from './dates.ts'
import type { Format, LogRow } from './format.ts'
import { firstLines, type Layout, records } from './records.ts'
import { type Encoding, encodingOf } from './text-of.ts'
import { uci } from './uci.ts'
import { volvo } from './volvo.ts'

const formats: Format<LogRow>[] = [uci, volvo]
const delimiters = [',', ';', '\t', '|', '^', '~']

export interface Recognised extends Layout {
  format: Format<LogRow>
  header: string[]
  dates: DateReading
}

/** Tells the kind of a log by its header, and how its dates are written by all of them. */
export async function recognise(path: string, asked: DateOrder | null): Promise<Recognised> {
  const encoding = await encodingOf(path).catch((error) => {
    throw inWords(path, error)
  })
  const found = await headerOf(path, encoding)
  return { ...found, dates: await datesOf(path, found, asked) }
}

async function headerOf(path: string, encoding: Encoding): Promise<Omit<Recognised, 'dates'>> {
  const [first, second] = await firstLines(path, encoding)
  if (first === '') throw new UnreadableLog(unreadableWords.empty(basename(path)))
  // How a spreadsheet tells itself what parts its fields.
  const [, told] = /^"?sep=(.)"?$/i.exec(first) ?? []
  const line = told ? second : first
  for (const delimiter of told ? [told] : delimiters) {
    const typed = split(line, delimiter)
    for (const format of formats) {
      const header = typed.map((name) => columnOf(format, name))
      if (lacking(format, header).length > 0) continue
      return { format, header, encoding, delimiter, above: told ? 2 : 1 }
    }
  }
  throw new UnreadableLog(unknown(path, line))
}

async function datesOf(
  path: string,
  { format, header, ...layout }: Omit<Recognised, 'dates'>,
  asked: DateOrder | null,
): Promise<DateReading> {
  if (asked) return { order: asked, because: 'asked', example: '' }
  const evidence = dateEvidence()
  const columns = format.times.map((column) => header.indexOf(column))
  for await (const some of records(path, layout, ignore)) {
    for (const { fields } of some) evidence.add(columns.map((column) => fields[column] ?? ''))
    if (evidence.isEnough) break
  }
  const reading = evidence.reading()
  if (reading) return reading
  throw new UnreadableLog(unreadableWords.datesUnclear(basename(path)))
}

// No column known here holds a delimiter, so quotes are only taken off.
const split = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((name) =>
    name
      .trim()
      .replace(/^"([^"]*)"$/, '$1')
      .trim(),
  )

/** As the format names it, whatever its case and whether blanks or underscores part its words. */
const columnOf = ({ columns }: Format<LogRow>, typed: string): string =>
  columns.find((column) => plain(column) === plain(typed)) ?? typed

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '')

const lacking = ({ columns }: Format<LogRow>, header: string[]): string[] =>
  columns.filter((column) => !header.includes(column))

function unknown(path: string, line: string): string {
  const known = formats.map(({ title, columns }) =>
    unreadableWords.columns(title, columns.join(', ')),
  )
  const shown = line.replace(/\p{C}/gu, '').slice(0, 200)
  return unreadableWords.noKnownLog(basename(path), shown, known)
}

function ignore() {}
