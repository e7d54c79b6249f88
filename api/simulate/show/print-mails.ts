import type { Outcome } from '../outcome.ts'
import { reportWords } from '../words.ts'
import { type MailRow, mailColumns, mailRows } from './mails.ts'

const shown = 12
const [nameWidth, width] = [18, 9]

/** The mails of each person and channel, a row each. */
export function mails({ report, against }: Outcome): string[] {
  const rows = mailRows(report, against?.report ?? null)
  if (rows.length === 0) return []
  const columns = mailColumns(rows)
  const row = ({ name, is, was }: MailRow): string => {
    const cells = columns.map(({ of }) => String(is[of]).padStart(width))
    return `  ${name.slice(0, nameWidth).padEnd(nameWidth)}${cells.join('')}${was ? ` (${was.mails})` : ''}`
  }
  const heads = columns.map(({ name }) => name.padStart(width))
  const rest = rows.length - shown
  return [
    `  ${' '.repeat(nameWidth)}${heads.join('')}`,
    ...rows.slice(0, shown).map(row),
    ...(rest > 0 ? [`  ${reportWords.more(rest)}`] : []),
  ]
}
