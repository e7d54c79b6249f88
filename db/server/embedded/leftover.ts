import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Stops the PostgreSQL that a killed server (kill -9) left running on this folder. */
export async function stopLeftover(folder: string) {
  const pid = leftover(folder)
  if (pid !== undefined) {
    signal(pid, 'SIGINT')
    for (let tries = 0; leftover(folder) === pid; tries += 1) {
      if (tries === 200) signal(pid, 'SIGQUIT')
      await wait(50)
    }
  }
  // PostgreSQL believes a number that is somebody else's by now, and would not start.
  if (!isPostgres(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/** It may end by itself between our look and our word. */
function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function leftover(folder: string): number | undefined {
  try {
    const [line, home] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(line)
    return home === folder && commandOf(pid).includes(folder) ? pid : undefined
  } catch {
    return undefined
  }
}

function isPostgres(folder: string): boolean {
  try {
    const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return commandOf(Number(pid)).includes('postgres')
  } catch {
    return false
  }
}

/** Process numbers are reused, after a reboot above all: the command must name our folder. */
function commandOf(pid: number) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}
