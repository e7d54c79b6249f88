import { parseArgs } from 'node:util'
import { connect } from '@caselead/db/server/connect.ts'
import { CannotStart, startEmbedded } from '@caselead/db/server/embedded.ts'
import { migrateToLatest } from '@caselead/db/server/migrate.ts'
import { wallClock } from '../base/clock.ts'
import { keptSecret } from '../base/kept-secret.ts'
import { bar } from '../replay/bar.ts'
import { dateOrders } from '../replay/formats/dates.ts'
import { summary } from '../replay/print.ts'
import { replay } from '../replay/replay.ts'
import { UnreadableLog } from '../replay/unreadable.ts'
import { replayWords } from '../replay/words.ts'
import { readEnv, WrongSettings } from '../runtime/env.ts'

async function run(): Promise<void> {
  const asked = readArguments(process.argv.slice(2))
  if (!asked) return
  const { path, dates, json } = asked
  const env = readEnv(process.env)
  const postgres = env.databaseUrl ? null : await startEmbedded({ dataDir: env.dataDir })
  const db = connect(env.listenUrl ?? env.databaseUrl ?? postgres?.url ?? '')
  const progress = bar(process.stderr)
  try {
    await migrateToLatest(db)
    const secret = env.secret ?? keptSecret(env)
    const result = await replay({
      db,
      secret,
      path,
      dates,
      now: wallClock(),
      progress: progress.show,
    })
    progress.done()
    console.log(json ? JSON.stringify(result) : summary(result))
  } finally {
    progress.done()
    await db.destroy()
    await postgres?.stop()
  }
}

/** Null where there is nothing to do but to read how it is called. */
function readArguments(args: string[]) {
  const { values, positionals, problem } = parsed(args)
  const { help, json = false } = values
  const [path, ...more] = positionals
  const dates = dateOrders.find((order) => order === values.dates) ?? null
  const wrong =
    problem ??
    (values.dates !== undefined && !dates ? replayWords.datesUnknown(values.dates) : null) ??
    (more.length > 0 ? replayWords.oneFile : null)
  if (path && !help && !wrong) return { path, dates, json }
  console[wrong ? 'error' : 'log'](wrong ? `${wrong}\n\n${replayWords.usage}` : replayWords.usage)
  process.exitCode = help && !wrong ? 0 : 2
  return null
}

interface Parsed {
  values: { dates?: string; json?: boolean; help?: boolean }
  positionals: string[]
  problem: string | null
}

function parsed(args: string[]): Parsed {
  const options = {
    dates: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return { ...parseArgs({ args, options, allowPositionals: true }), problem: null }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { values: {}, positionals: [], problem }
  }
}

run().catch((error: unknown) => {
  const told = [CannotStart, WrongSettings, UnreadableLog].some((kind) => error instanceof kind)
  console.error(told && error instanceof Error ? error.message : error)
  process.exitCode = 1
})
