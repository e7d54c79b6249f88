import { business, staff } from '@caselead/api/demo/cast.ts'
import { logOf } from '@caselead/api/simulate/from/log.ts'
import { demoTeam } from '@caselead/api/simulate/scenario/people.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { report } from '@caselead/core/simulate/report/report.ts'
import type { Setting } from '@caselead/core/simulate/setting.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { connect } from '@caselead/db/server/connect.ts'
import { onServer } from '@caselead/db/server/databases.ts'
import { atLeast, atMost, exactly, type Figure, forTheRecord, median, say } from './figure.ts'
import { lived } from './lived.ts'
import { replayed, uciLog } from './replay.ts'

const livedCases = 300

/**
 * The whole UCI log under the default matrix in memory; its first cases lived through the database
 * under the same matrix, a transaction for each deed and each minute in which clocks fall due.
 */
export async function simulateLog(server: string): Promise<Figure[]> {
  const file = uciLog()
  if (!file) return [exactly('simulate: incidents', 0, 'log is missing', 17_136)]
  const matrix = defaultMatrix(staff, business)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const subject = await logOf({ path: file, dates: null }, demoTeam(), () => {})
  const read = since(start)
  // As the command does it: events are kept only where a page is asked for.
  const setting = { ...subject.setting(matrix), keepsEvents: false }
  const whole = taken(() => simulated(setting))
  const { courses, alerts } = whole.outcome
  const { team } = subject
  const counting = taken(() => report({ courses, alerts, matrix, team, until: setting.until }))
  const { events } = counting.outcome
  const all = read + whole.seconds + counting.seconds
  const { user, system } = process.cpuUsage(before)
  const [half, twice] = [firstCases(setting, 6000), firstCases(setting, 12_000)]
  const growth = taken(() => simulated(twice)).seconds / taken(() => simulated(half)).seconds
  say(`living the first ${livedCases} cases through the database …`)
  const few = firstCases(setting, livedCases)
  const fewSeconds = median(Array.from({ length: 5 }, () => taken(() => simulated(few)).seconds))
  const live = await lived(server, { ...few, keepsEvents: true })
  say('putting the same log into the database …')
  const replay = await replayed(server, file, 'bench_simulate')
  const written = await eventsIn(onServer(server, 'bench_simulate'))
  return [
    exactly('simulate: incidents', courses.length, 'incidents', 17_136),
    atMost('simulate the UCI log, time of one core', (user + system) / 1e6, 's', 14),
    forTheRecord('the same by the clock on the wall', all, 's'),
    forTheRecord('of this, reading', read, 's'),
    forTheRecord('events that would have been', events, 'events'),
    atMost('simulate: 12,000 cases ÷ 6,000', growth, '×', 2.4),
    exactly('cases that went live as simulated', live.alike, 'cases', livedCases),
    forTheRecord('of these, events', live.events, 'events'),
    forTheRecord('of these, lived through the database', live.seconds, 's'),
    atLeast('lived through the database', live.events / live.seconds, 'events/s', 850),
    forTheRecord('the same statements alone', live.events / live.alone, 'events/s'),
    atMost('lived ÷ the same statements alone', live.seconds / live.alone, '×', 1.8),
    atLeast('simulate: faster than living it', live.seconds / fewSeconds, '×', 30),
    forTheRecord('putting the log in without acting on it', replay.seconds, 's'),
    forTheRecord('events that writes', written, 'events'),
    forTheRecord('that ÷ simulating', replay.seconds / all, '×'),
  ]
}

async function eventsIn(url: string): Promise<number> {
  const db = connect(url)
  const { n } = await db
    .selectFrom('events')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  await db.destroy()
  return n
}

const since = (start: number): number => (performance.now() - start) / 1000

function taken<T>(work: () => T): { outcome: T; seconds: number } {
  const start = performance.now()
  const outcome = work()
  return { outcome, seconds: since(start) }
}

/** The cases opened first: they are numbered in that order. */
function firstCases(setting: Setting, most: number): Setting {
  const deeds = setting.deeds.filter(({ caseId }) => caseId <= most)
  return { ...setting, deeds, until: deeds.at(-1)?.at ?? setting.until }
}
