import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/**
 * Holds a folder for this process; a second process is refused with `CannotStart`. A lock left
 * behind by a killed process is taken over: process numbers are reused, so a holder is only
 * believed when its start time matches too.
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock')
  const own = `${process.pid} ${startOf(process.pid)}`
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, own)
  try {
    while (!tryLink(draft, lock)) takeOver(lock, folder)
  } finally {
    rmSync(draft, { force: true })
  }
  const release = () => {
    if (read(lock) === own) rmSync(lock, { force: true })
    process.off('exit', release)
  }
  process.once('exit', release)
  return release
}

/** The process that holds a folder, when it is alive. */
export function holderOf(folder: string): string | undefined {
  const [pid = '', ...start] = read(join(folder, 'lock'))?.split(' ') ?? []
  return pid && startOf(Number(pid)) === start.join(' ') ? pid : undefined
}

function takeOver(lock: string, folder: string) {
  const held = read(lock)
  if (held === undefined) return
  const [pid = '', ...start] = held.split(' ')
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
