import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { newDatabase, secret } from './desk.ts'
import { atLeast, atMost, exactly, type Figure, say } from './figure.ts'

const log = '../../../shared/data/incident-log/incident_event_log.csv.gz'

/** Where the UCI log lies, if it does. */
export function uciLog(): string | null {
  const file = fileURLToPath(new URL(log, import.meta.url))
  if (existsSync(file)) return file
  say(`not measured: ../shared/data/incident-log is not there (doi 10.24432/C57S4H)`)
  return null
}

/** The whole UCI log into PostgreSQL, as `npm run replay` does it. */
export async function replayLog(server: string): Promise<Figure[]> {
  const file = uciLog()
  if (!file) return [exactly('replay: incidents', 0, 'log is missing', 17_136)]
  const { events, incidents, seconds, peakMb } = await replayed(server, file, 'bench_replay')
  return [
    atLeast('replay of the UCI log', events / seconds, 'events/s', 400),
    exactly('replay: incidents', incidents, 'incidents', 17_136),
    atMost('replay: peak memory', peakMb, 'MB', 500),
  ]
}

export async function replayed(server: string, file: string, database: string) {
  const url = await newDatabase(server, database)
  say('replaying the UCI log …')
  const script = fileURLToPath(new URL('../../api/cli/replay.ts', import.meta.url))
  const env = { ...process.env, DATABASE_URL: url, SECRET: secret }
  const start = performance.now()
  const child = spawn(process.execPath, [script, file, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakKb(child.pid ?? 0))
  }, 100)
  await once(child, 'close')
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  const { incidents, figures } = JSON.parse(output) as {
    incidents: number
    figures: { events: number }
  }
  return { events: figures.events, incidents, seconds, peakMb: peak / 1024 }
}

function peakKb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
