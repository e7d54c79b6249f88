import type { AlertFigures } from '../core/simulate/alert-figures.ts'
import { mailColumns, mailRows } from './mails.ts'
import type { Outcome } from './outcome.ts'

const shown = 12
const widest = 18

/** The mails of each person and channel, a row each. */
export function mails({ report, against }: Outcome): string[] {
  const rows = mailRows(report, against?.report ?? null)
  if (rows.length === 0) return []
  const rest = rows.length - shown
  return [
    `  ${' '.repeat(widest)} ${mailColumns.map(({ name }) => cell(name)).join('')}`,
    ...rows.slice(0, shown).map(({ name, is, was }) => row(name, is, was)),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ]
}

function row(name: string, is: AlertFigures, was: AlertFigures | null): string {
  const cells = mailColumns.map(({ of }) => cell(String(is[of])))
  const before = was ? ` (${was.mails})` : ''
  return `  ${name.slice(0, widest).padEnd(widest)} ${cells.join('')}${before}`
}

const width = 1 + Math.max(...mailColumns.map(({ name }) => name.length))

const cell = (text: string): string => text.padStart(width)
