import { connect } from '@caselead/db/connect.ts'
import { CannotStart, startEmbedded } from '@caselead/db/embedded.ts'
import { migrateToLatest } from '@caselead/db/migrate.ts'
import { wallClock } from './clock.ts'
import { readEnv, WrongSettings } from './env.ts'
import { keptSecret } from './kept-secret.ts'
import { bar } from './replay/bar.ts'
import { summary } from './replay/print.ts'
import { replay } from './replay/replay.ts'
import { UnreadableLog } from './replay/unreadable.ts'

const usage = `Usage: npm run replay -- FILE [--json]

Puts a real desk's log (plain or gzipped CSV) into the database, incident by incident. Doing it
again, or after it was cut short, adds only what is missing.`

async function run(): Promise<void> {
  const [path, ...flags] = process.argv.slice(2)
  if (!path || path === '--help') {
    console.log(usage)
    process.exitCode = path ? 0 : 2
    return
  }
  const env = readEnv(process.env)
  const postgres = env.databaseUrl ? null : await startEmbedded({ dataDir: env.dataDir })
  const db = connect(env.listenUrl ?? env.databaseUrl ?? postgres?.url ?? '')
  const progress = bar(process.stderr)
  try {
    await migrateToLatest(db)
    const secret = env.secret ?? keptSecret(env)
    const result = await replay({ db, secret, path, now: wallClock(), progress: progress.show })
    progress.done()
    console.log(flags.includes('--json') ? JSON.stringify(result) : summary(result))
  } finally {
    progress.done()
    await db.destroy()
    await postgres?.stop()
  }
}

run().catch((error: unknown) => {
  const told = [CannotStart, WrongSettings, UnreadableLog].some((kind) => error instanceof kind)
  console.error(told && error instanceof Error ? error.message : error)
  process.exitCode = 1
})
