import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Stops the PostgreSQL that a killed server (kill -9) left running on this folder. */
export async function stopLeftover(folder: string) {
  const pid = leftover(folder)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; leftover(folder) === pid; tries += 1) {
    if (tries === 200) process.kill(pid, 'SIGQUIT')
    await wait(50)
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

/** Process numbers are reused, after a reboot above all: the command must name our folder. */
function commandOf(pid: number) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}
