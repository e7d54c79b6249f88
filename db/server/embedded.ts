import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, diskIsFull, inWords, saysDiskIsFull } from './cannot-start.ts'
import {
  createDatabase,
  dropDatabasesNamed,
  hasDatabase,
  onServer,
  renameDatabase,
} from './databases.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { stopLeftover } from './embedded/leftover.ts'
import { keepPort } from './embedded/port.ts'
import { assertRunnerCanEnter, giveToRunner, runAs } from './embedded/runner.ts'
import { initialise, launch } from './embedded/server.ts'
import { writeWhole } from './kept-file.ts'
import { type FolderLock, holderOf, lockFolder, stoppedWhoIsStopping } from './lock.ts'
import { makeFolder } from './make-folder.ts'

export { CannotStart } from './cannot-start.ts'

export interface Embedded {
  url: string
  /** Resolves when PostgreSQL has ended, asked to or not. */
  ended: Promise<unknown>
  /** Whether it said so lately. */
  ranOutOfSpace(): boolean
  /** Says to whoever starts next that it is worth waiting for us. */
  stopping(): void
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  port?: number
  /** No safety on a power cut: for tests, which throw the data away. */
  fast?: boolean
  /** Puts the first things into a database that is being made. */
  fill?: (url: string) => Promise<void>
  log?: (line: string) => void
}

/**
 * Starts a PostgreSQL of our own in `dataDir/postgres`, made on the first start, and holds the
 * folder against a second start. Throws `CannotStart` with a sentence for whoever runs Caselead.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    makeFolder(options.dataDir)
    const dataDir = realpathSync(options.dataDir)
    assertRunnerCanEnter(dataDir)
    await stoppedWhoIsStopping(dataDir)
    return await startLocked({ ...options, dataDir }, lockFolder(dataDir))
  } catch (error) {
    throw inWords(error, options.dataDir)
  }
}

async function startLocked(options: EmbeddedOptions, lock: FolderLock): Promise<Embedded> {
  try {
    return await start(options, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * The PostgreSQL of a data folder: the one a running Caselead serves, else one started for as long
 * as we look. Null when nothing was ever kept in this folder.
 */
export async function reachEmbedded(
  options: EmbeddedOptions,
): Promise<Pick<Embedded, 'url' | 'stop'> | null> {
  const { dataDir } = options
  if (!existsSync(join(dataDir, 'postgres'))) return null
  if (holderOf(dataDir) === undefined) return startEmbedded({ ...options, fill: neverStarted })
  const port = Number(readFileSync(portFile(dataDir), 'utf8'))
  if (!port) throw new CannotStart('Caselead is starting or stopping here. Try again in a moment.')
  return { url: `${address(dataDir, port)}/caselead`, stop: async () => {} }
}

async function neverStarted(): Promise<void> {
  throw new CannotStart('The first start in this folder was interrupted. Start again.')
}

async function start(options: EmbeddedOptions, lock: FolderLock): Promise<Embedded> {
  const { dataDir, fast = false, log = () => {} } = options
  const folder = join(dataDir, 'postgres')
  await stopLeftover(folder)
  const binaries = await findBinaries(dataDir)
  if (!existsSync(folder)) await make(binaries, dataDir, folder)
  const port = options.port ?? (await keepPort(portFile(dataDir)))
  const server = await launch(binaries, { folder, port, fast, log })
  const stop = () => {
    lock.stopping()
    return server.stop().finally(lock.release)
  }
  const home = address(dataDir, port)
  try {
    await makeDatabase(`${home}/postgres`, options.fill)
  } catch (error) {
    await stop()
    throw server.ranOutOfSpace() || saysDiskIsFull(error)
      ? new CannotStart(diskIsFull(dataDir), { cause: error })
      : error
  }
  const { ended, ranOutOfSpace } = server
  const { stopping } = lock
  return { url: `${home}/caselead`, ended, ranOutOfSpace, stopping, stop }
}

/** Made beside its place and moved there when whole, so a start cut short leaves no half a folder. */
async function make(binaries: Binaries, dataDir: string, folder: string) {
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  try {
    mkdirSync(draft, { mode: 0o700 })
    giveToRunner(draft)
    writeWhole(passwordFile(dataDir), randomBytes(24).toString('hex'), { owner: runAs })
    await initialise(binaries, draft, passwordFile(dataDir))
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    rmSync(passwordFile(dataDir), { force: true })
    throw error
  }
}

/** It gets its name when it is filled, so a start cut short leaves no half a desk. */
async function makeDatabase(server: string, fill: EmbeddedOptions['fill']) {
  if (await hasDatabase(server, 'caselead')) return
  const draft = 'caselead_draft'
  await dropDatabasesNamed(server, draft)
  await createDatabase(server, draft)
  await fill?.(onServer(server, draft))
  await renameDatabase(server, draft, 'caselead')
}

function address(dataDir: string, port: number) {
  const password = readFileSync(passwordFile(dataDir), 'utf8').trim()
  if (!/^[0-9a-f]{48}$/.test(password)) {
    throw new CannotStart(
      `${passwordFile(dataDir)} holds no password. Restore it from a backup of this folder.`,
    )
  }
  return `postgres://caselead:${password}@127.0.0.1:${port}`
}

function portFile(dataDir: string) {
  return join(dataDir, 'postgres.port')
}

function passwordFile(dataDir: string) {
  return join(dataDir, 'postgres.password')
}
