import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { writeWhole } from './kept-file.ts'

export interface FolderLock {
  release(): void
  /** Says to whoever starts next that it is worth waiting for us. */
  stopping(): void
}

/**
 * Holds a folder for this process; a second process is refused with `CannotStart`. A lock left
 * behind by a killed process is taken over: process numbers are reused, so a holder is only
 * believed when its start time matches too.
 */
export function lockFolder(folder: string): FolderLock {
  const lock = join(folder, 'lock')
  const own = `${process.pid} ${startOf(process.pid)}`
  const draft = `${lock}.${process.pid}`
  try {
    writeFileSync(draft, own)
    while (!tryLink(draft, lock)) takeOver(lock, folder)
  } finally {
    rmSync(draft, { force: true })
  }
  const release = () => {
    if (read(lock)?.split('\n')[0] === own) rmSync(lock, { force: true })
    process.off('exit', release)
  }
  process.once('exit', release)
  return {
    release,
    stopping: () => {
      try {
        if (read(lock) === own) writeWhole(lock, `${own}\n${stopping}`, { mode: 0o644 })
      } catch {
        // Without room for the word the next start is told that we still run.
      }
    },
  }
}

const stopping = 'stopping'
const longestStop = 60_000

/** A Caselead told to stop needs a while; whoever starts in its folder meanwhile waits for it. */
export async function stoppedWhoIsStopping(folder: string): Promise<void> {
  const isStopping = () =>
    read(join(folder, 'lock'))?.endsWith(`\n${stopping}`) && holderOf(folder) !== undefined
  const began = performance.now()
  while (isStopping() && performance.now() - began < longestStop) await wait(100)
}

/** The process that holds a folder, when it is alive. */
export function holderOf(folder: string): string | undefined {
  const [pid = '', ...start] = read(join(folder, 'lock'))?.split('\n')[0]?.split(' ') ?? []
  return pid && startOf(Number(pid)) === start.join(' ') ? pid : undefined
}

function takeOver(lock: string, folder: string) {
  const held = read(lock)
  if (held === undefined) return
  const [pid = '', ...start] = held.split('\n')[0]?.split(' ') ?? []
  if (startOf(Number(pid)) === start.join(' ')) {
    throw new CannotStart(
      `Caselead is already running in ${folder} (process ${pid}). ` +
        'Stop that one first, or set DATA_DIR to another folder.',
    )
  }
  const aside = `${lock}.stale.${process.pid}`
  renameSync(lock, aside)
  // Another start may have taken over in between: then this is its lock, and goes back.
  if (read(aside) !== held) tryLink(aside, lock)
  rmSync(aside, { force: true })
}

function tryLink(from: string, to: string) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** When a process started, in whatever words the system has for it; nothing when it is gone. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    }
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[0] === 'Z' ? undefined : `${boot} ${fields?.[19]}`
  } catch {
    return undefined
  }
}
