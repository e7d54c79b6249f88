import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { fingerprint, isMarked, mark } from './fingerprint.mjs'
import { root, workspaces } from './places.mjs'
import { step } from './terminal.mjs'

const pnpm = 'pnpm@12.21.0'
const flags = ['--frozen-lockfile', '--prefer-offline', '--trust-lockfile', '--reporter=ndjson']
const marker = join(root, 'node_modules/.installed')

/** Installs what the lockfile names, unless exactly that is installed already. */
export async function ensureInstalled() {
  const wanted = fingerprint(manifests(), process.platform, process.arch)
  if (isMarked(marker, wanted)) return
  await step('Installing packages', install)
  mark(marker, wanted)
}

async function install(report) {
  const told = []
  let total = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').split(' resolution: {').length - 1
  let done = 0
  const onLine = (line) => {
    const message = parse(line)
    if (!message) return told.push(line)
    if (message.level === 'error') told.push(message.err?.message ?? message.message)
    if (message.name === 'pnpm:skipped-optional-dependency') total -= 1
    if (message.name === 'pnpm:progress' && message.status === 'imported') done += 1
    report(done, total)
  }
  // A production or CI setting around us must not leave out the build tools or ask questions.
  const env = { ...process.env, NODE_ENV: '', CI: 'true' }
  const { code, stopping } = await run('npx', ['--yes', pnpm, 'install', ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    onLine,
  })
  if (stopping) process.exit(130)
  if (code !== 0) throw new Error(`The packages couldn’t be installed.\n${told.join('\n')}`)
}

function manifests() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  return [...files, ...workspaces.map((name) => `${name}/package.json`)].map((f) => join(root, f))
}

function parse(line) {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined
  } catch {
    return undefined
  }
}
