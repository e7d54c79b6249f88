import { levels } from '@caselead/core/base/vocabulary.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { newestMatrix, nextMatrixVersion, saveMatrix } from '@caselead/db/matrix/matrices.ts'
import { saveSetting, setting } from '@caselead/db/settings.ts'
import type { Db } from '@caselead/db/tables.ts'
import { logPriorities } from './commands.ts'
import type { DateReading } from './formats/date-order.ts'
import type { DateOrder } from './formats/dates.ts'
import { type Incident, type Log, openLog } from './formats/read.ts'
import { asIfMatrix, historyMatrix } from './history-matrix.ts'
import { originOf, putIncidents, runToTheEnd, type Target } from './put.ts'
import { runIncident } from './run-incident.ts'
import { emptyTally, type Tally, tally } from './tally.ts'
import { nothingReadable } from './unreadable.ts'

export interface ReplayOptions {
  db: Db
  secret: string
  path: string
  now: number
  /** In which order the file writes its dates; left out it is told from all of them. */
  dates?: DateOrder | null
  progress?: (done: number, total: number) => void
}

export interface Replayed {
  title: string
  dates: DateReading
  incidents: number
  /** Written by this run; the others were already here. */
  written: number
  broken: { line: number; reason: string }[]
  brokenRows: number
  /** Counted from the log's rows. */
  figures: Record<string, unknown>
  /** What the desk recorded: the log's own history under our clocks. */
  recorded: Tally
  /** What our own matrix would have done. */
  asIf: Tally
}

const batch = 50
const brokenShown = 20

/**
 * Puts a desk's log into the database; the same log again changes nothing. Throws
 * `UnreadableLog` when not one of its rows can be read.
 */
export async function replay(options: ReplayOptions): Promise<Replayed> {
  const log = await openLog(options.path, options.dates)
  const { target, asIf } = await prepare(options, log)
  const result: Replayed = {
    title: log.format.title,
    dates: log.dates,
    incidents: 0,
    written: 0,
    broken: [],
    brokenRows: 0,
    figures: {},
    recorded: emptyTally(),
    asIf: emptyTally(),
  }
  const figures = log.format.figures()
  const stillOpen: string[] = []
  let end = 0
  let waiting: Incident[] = []
  const put = async () => {
    const { changes, written } = await putIncidents(target, waiting)
    for (const { events } of changes) tally(result.recorded, events)
    result.written += written
    waiting = []
  }
  const broken = (row: { line: number; reason: string }) => {
    result.brokenRows += 1
    if (result.broken.length < brokenShown) result.broken.push(row)
  }
  const { progress = () => {} } = options
  for await (const incident of log.incidents({ broken, progress })) {
    result.incidents += 1
    figures.add(incident.rows)
    end = incident.steps.reduce((last, { at }) => Math.max(last, at), end)
    if (!incident.steps.some(({ kind }) => kind === 'closed')) stillOpen.push(incident.number)
    const origin = originOf(target, incident)
    tally(result.asIf, runIncident(origin, 1, incident.steps, { matrix: asIf, people: [] }).events)
    waiting.push(incident)
    if (waiting.length === batch) await put()
  }
  await put()
  if (result.incidents === 0) throw nothingReadable(options.path, result)
  for (let from = 0; from < stillOpen.length; from += batch) {
    await runToTheEnd(target, stillOpen.slice(from, from + batch), end)
  }
  return { ...result, figures: figures.result() }
}

async function prepare(
  { db, secret, now }: ReplayOptions,
  { format }: Log,
): Promise<{ target: Target; asIf: Matrix }> {
  const source = format.name
  const ours = (await newestMatrix(db)) ?? unstaffed()
  const asIf = asIfMatrix(ours, logPriorities)
  const matrix = await historyOf(db, source, asIf, format.title, now)
  return {
    target: { db, secret, source, title: format.title, facts: { matrix, people: [] } },
    asIf,
  }
}

/** Published once per kind of log, so that the same log is always watched by the same matrix. */
async function historyOf(
  db: Db,
  source: string,
  asIf: Matrix,
  title: string,
  now: number,
): Promise<Matrix> {
  const kept = await setting(db, `history:${source}`)
  if (kept) return kept
  return db.transaction().execute(async (trx) => {
    const version = await nextMatrixVersion(trx)
    const matrix = historyMatrix(asIf, version, title)
    await saveMatrix(trx, matrix, now, { by: 'replay', current: false })
    await saveSetting(trx, `history:${source}`, matrix)
    return matrix
  })
}

const nobody = { owners: [], backups: [] }

const unstaffed = (): Matrix =>
  defaultMatrix({
    [levels[0]]: nobody,
    [levels[1]]: nobody,
    [levels[2]]: nobody,
    [levels[3]]: nobody,
  })
