import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { dirname } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

const nobody = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root; then it runs as the user nobody. */
export const runAs: { uid?: number; gid?: number } = process.getuid?.() === 0 ? nobody : {}

export function giveToRunner(path: string) {
  if (runAs.uid !== undefined) chownSync(path, nobody.uid, nobody.gid)
}

export function canRunnerEnter(folder: string): boolean {
  if (runAs.uid === undefined) return true
  return spawnSync('test', ['-x', folder], { ...runAs, cwd: '/' }).status === 0
}

export function assertRunnerCanEnter(folder: string) {
  if (canRunnerEnter(folder)) return
  throw new CannotStart(
    `PostgreSQL cannot use the data folder ${folder}. It refuses to run as root, so Caselead runs ` +
      `it as the user nobody, who may not enter ${closedParent(folder)}. Set DATA_DIR to a folder ` +
      'open to all users (such as /var/lib/caselead), run Caselead as an ordinary user, or set ' +
      'DATABASE_URL to a PostgreSQL of your own.',
  )
}

function closedParent(folder: string): string {
  const parent = dirname(folder)
  if (parent === folder || canRunnerEnter(parent)) return folder
  return closedParent(parent)
}
