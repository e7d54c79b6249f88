import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@caselead/db/server/embedded.ts'
import { busyTick } from './busy-tick.ts'
import { tickCosts } from './clocks.ts'
import { coreCosts } from './core.ts'
import { drain } from './drain.ts'
import type { Figure } from './figure.ts'
import { say } from './figure.ts'
import { fileFigures } from './files.ts'
import { forecast } from './forecast.ts'
import { greatQueue } from './great-queue.ts'
import { healthFigures } from './health.ts'
import { helpFigures } from './help.ts'
import { mailFigures } from './mail.ts'
import { manyAgents } from './many-agents.ts'
import { noticeLag } from './notice-lag.ts'
import { casePage } from './page.ts'
import { deskQueue } from './queue.ts'
import { mailRendering } from './render.ts'
import { replayLog } from './replay.ts'
import { reviewFigures } from './review.ts'
import { sending } from './sending.ts'
import { simulateLog } from './simulate.ts'
import { triageFigures } from './triage.ts'
import { wholeMailFigures } from './whole-mail.ts'

const benches: Record<string, (server: string) => Promise<Figure[]>> = {
  page: casePage,
  queue: deskQueue,
  replay: replayLog,
  simulate: simulateLog,
  drain,
  lag: noticeLag,
  queues: greatQueue,
  agents: manyAgents,
  tick: tickCosts,
  busy: busyTick,
  forecast,
  triage: triageFigures,
  health: healthFigures,
  review: reviewFigures,
  help: helpFigures,
  mail: mailFigures,
  render: mailRendering,
  sending,
  files: fileFigures,
  whole: wholeMailFigures,
  core: coreCosts,
}

const usage = `Usage: npm run bench [-- --json] [-- --only ${Object.keys(benches).join('|')}]`

const args = process.argv.slice(2)
const json = args.includes('--json')
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : null
if (args.includes('--help') || (only && !benches[only])) {
  say(usage)
  process.exit(only ? 2 : 0)
}

const folder = mkdtempSync(join(tmpdir(), 'caselead-bench-'))
chmodSync(folder, 0o755)
const postgres = await startEmbedded({ dataDir: folder })
let missed = 0
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (only && only !== name) continue
    say(`— ${name}`)
    for (const figure of await bench(postgres.url)) {
      missed += Number(!figure.ok)
      console.log(json ? JSON.stringify(figure) : line(figure))
    }
  }
} finally {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = missed > 0 ? 1 : 0

function line({ name, value, unit, budget, ok }: Figure): string {
  const mark = ok ? ' ' : '✗'
  return `${mark} ${name.padEnd(46)} ${String(value).padStart(10)} ${unit.padEnd(12)} ${budget}`
}
