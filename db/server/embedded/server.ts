import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart, diskIsFull } from '../cannot-start.ts'
import type { Binaries } from './binaries.ts'
import { runAs } from './runner.ts'

export interface Server {
  /** Resolves when PostgreSQL has ended, for whatever reason. */
  ended: Promise<unknown>
  stop(): Promise<void>
  /** Whether it said so lately. */
  ranOutOfSpace(): boolean
}

export interface ServerOptions {
  folder: string
  port: number
  /** No safety on a power cut: for tests, which throw the data away. */
  fast: boolean
  log(line: string): void
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Refused statements are the application's to tell.
  log_min_messages: 'log',
}
/** Room for several processes whose connections begin anew while the old ones linger. */
const lasting = { max_connections: 200, shared_buffers: '128MB' }
const throwaway = {
  max_connections: 400,
  shared_buffers: '128MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
}
const env = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH }

/** A connection we end ourselves is no alarm. */
const alarming = /PANIC|FATAL(?!: {2}terminating connection due to (?:admin|idle))/

/** Makes the data folder. Its owner must be the runner, and `passwordFile` readable by it. */
export async function initialise(binaries: Binaries, folder: string, passwordFile: string) {
  const words = [
    ...['-D', folder, '-U', 'caselead', '--pwfile', passwordFile, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-sync', '--no-instructions'],
  ]
  const child = spawn(binaries.initdb, words, { ...runAs, env, cwd: folder })
  const told = listen(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new CannotStart(why('PostgreSQL couldn’t create its data', folder, told))
}

/** Of a PostgreSQL that was killed some parts may live on for a moment, and keep the next out. */
const stillThere = /pre-existing shared memory block|lock file \S{1,500} already exists/
const patience = 30_000

/** Starts PostgreSQL and waits until it takes connections. */
export async function launch(binaries: Binaries, options: ServerOptions): Promise<Server> {
  for (const began = performance.now(); ; ) {
    const { server, told } = await tryLaunch(binaries, options)
    if (server) return server
    const isLate = performance.now() - began > patience
    if (isLate || !told.some((line) => stillThere.test(line))) {
      throw new CannotStart(why('PostgreSQL couldn’t start', options.folder, told))
    }
    await wait(250)
  }
}

async function tryLaunch(
  binaries: Binaries,
  options: ServerOptions,
): Promise<{ server: Server | null; told: string[] }> {
  const { folder, port, fast, log } = options
  const all = { ...settings, ...(fast ? throwaway : lasting), port }
  const words = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A process group of its own, or Ctrl-C would stop it before the server has finished with it.
  const child = spawn(binaries.postgres, ['-D', folder, ...words], {
    ...{ ...runAs, env, cwd: folder },
    ...{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  })
  const interrupt = () => child.kill('SIGINT')
  process.once('exit', interrupt)
  const ended = once(child, 'close').finally(() => process.off('exit', interrupt))
  const told = listen(child, log)
  await Promise.race([ready(child), ended])
  if (child.exitCode !== null || child.signalCode !== null) {
    return { server: null, told }
  }
  const ranOutOfSpace = () => told.some((line) => outOfSpace.test(line))
  return { server: { ended, ranOutOfSpace, stop: () => stop(child, ended) }, told }
}

const outOfSpace = /No space left on device|Disk quota exceeded/

/** The line that says why, in one sentence; PostgreSQL says much besides. */
function why(what: string, folder: string, told: readonly string[]): string {
  if (told.some((line) => outOfSpace.test(line))) return diskIsFull(dirname(folder))
  const reasons = told.filter((line) => /\b(?:PANIC|FATAL|ERROR|error):/.test(line))
  const reason = (reasons[0] ?? told.findLast((line) => line.trim() !== ''))?.trim()
  return `${what} in ${folder}: ${reason?.replace(/^.*?\b(?:PANIC|FATAL|ERROR|error):\s*/, '') ?? 'it gave no reason'}`
}

async function stop(child: ChildProcess, ended: Promise<unknown>) {
  const patience = new AbortController()
  const late = wait(10_000, undefined, { signal: patience.signal, ref: false }).then(
    () => child.kill('SIGQUIT'),
    () => {},
  )
  child.kill('SIGINT')
  await ended
  patience.abort()
  await late
}

function ready(child: ChildProcess) {
  return new Promise<void>((resolve) => {
    child.stderr?.on('data', (text: string) => {
      if (/ready to accept (?:read-only )?connections/.test(text)) resolve()
    })
  })
}

function listen(child: ChildProcess, log?: (line: string) => void) {
  const told: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = text.trim().split('\n')
      for (const line of lines) if (alarming.test(line)) log?.(line)
      told.push(...lines)
      told.splice(0, told.length - 20)
    })
  }
  return told
}
