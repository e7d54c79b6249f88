import { type AlertFigures, noAlerts } from '@caselead/core/simulate/report/alert-figures.ts'
import type { Report } from '@caselead/core/simulate/report/report.ts'

const columns = [
  { name: 'alerts', of: 'alerts' },
  { name: 'at once', of: 'atOnce' },
  { name: 'held', of: 'held' },
  { name: 'gathered', of: 'gathered' },
  { name: 'digests', of: 'digests' },
  { name: 'not sent', of: 'dropped' },
  { name: 'waiting', of: 'waiting' },
  { name: 'mails', of: 'mails' },
] as const satisfies { name: string; of: keyof AlertFigures }[]

/** Those in which there is anything to read, and those every reader looks for. */
export const mailColumns = (rows: readonly MailRow[]) =>
  columns.filter(
    ({ of }) => !rare.has(of) || rows.some(({ is, was }) => is[of] + (was?.[of] ?? 0) > 0),
  )

const rare = new Set<keyof AlertFigures>(['dropped', 'waiting'])

export interface MailRow {
  name: string
  is: AlertFigures
  was: AlertFigures | null
}

/** People and channels told of anything by either side, the most alerted first. */
export function mailRows(is: Report, was: Report | null): MailRow[] {
  const [here, then] = [receivers(is), was && receivers(was)]
  return [...new Set([...here.keys(), ...(then?.keys() ?? [])])]
    .map((name) => ({
      name,
      is: here.get(name) ?? noAlerts(),
      was: then && (then.get(name) ?? noAlerts()),
    }))
    .filter((row) => row.is.alerts + (row.was?.alerts ?? 0) > 0)
    .sort((a, b) => b.is.alerts - a.is.alerts)
}

const receivers = ({ people, channels }: Report): Map<string, AlertFigures> =>
  new Map([
    ...people.map(({ name, alerts }): [string, AlertFigures] => [name, alerts]),
    ...Object.entries(channels).map(([name, figures]): [string, AlertFigures] => [
      `channel ${name}`,
      figures,
    ]),
  ])
