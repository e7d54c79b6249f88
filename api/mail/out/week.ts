import { countOf } from '@caselead/core/figures/counts.ts'
import { saysSomething } from '@caselead/core/figures/interval.ts'
import { figureTitles } from '@caselead/core/figures/titles.ts'
import { valueUnits } from '@caselead/core/figures/units.ts'
import type { WeekChange, WeekPayload } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import type { WeekFigure } from '@caselead/emails/letters/props.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { companyOf } from '../../runtime/company.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Composed } from './composed.ts'

/** What those who lead are mailed about last week's figures; null where they have left. */
export async function weekMail(
  { db, publicUrl }: Runtime,
  row: Row<'outbox'>,
  { from, to, zone, changed }: WeekPayload['week'],
): Promise<Composed | null> {
  const team = await colleagues(db, row.created_at)
  const reader = team.find(({ id }) => row.recipient === `agent:${id}`)
  if (!reader) return null
  const company = await companyOf(db)
  return {
    kind: 'week',
    props: {
      ...{ company, to: { name: reader.name }, first: from, last: to - 1, zone },
      changed: changed.map((each) => shown(each, publicUrl)),
      ...{ url: `${publicUrl}/desk/health?period=7`, settingsUrl: `${publicUrl}/desk/settings` },
    },
    ...{ to: reader.email, fromName: sender.desk(company.name), number: null },
    ...{ replyToken: null, automatic: true, stopUrl: null },
  }
}

function shown(change: WeekChange, publicUrl: string): WeekFigure {
  const { name, kind, value, from, to, verdict, before } = change
  const inUnit = (each: number | null) => (each === null ? null : valueUnits[kind](each))
  return {
    ...{ title: figureTitles[name], value: inUnit(value), was: inUnit(before.value) },
    ...(saysSomething(change) ? { from: inUnit(from), to: inUnit(to) } : { from: null, to: null }),
    isUnhealthy: verdict === 'unhealthy',
    change: change.change,
    counted: { part: kind === 'share' ? change.part : null, of: countOf(name, change.n) },
    countedBefore: before.n,
    isUp: value === null || (before.value !== null && value > before.value),
    url: `${publicUrl}/desk/health/behind?${new URLSearchParams({ period: '7', figure: name })}`,
  }
}
