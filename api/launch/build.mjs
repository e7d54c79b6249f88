import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bundledFiles } from './bundled.mjs'
import { fingerprint, isMarked, mark } from './fingerprint.mjs'
import { runNode } from './node.mjs'
import { root } from './places.mjs'
import { step } from './terminal.mjs'

const builds = [
  { name: 'widget', needs: 'define.ts', tool: 'node_modules/vite/bin/vite.js' },
  { name: 'portal', needs: 'src', tool: 'node_modules/astro/bin/astro.mjs' },
]

/** Builds the widget and the portal where their sources changed since the last build. */
export async function ensureBuilt() {
  for (const build of builds) {
    if (existsSync(join(root, build.name, build.needs))) await ensure(build)
  }
}

async function ensure({ name, tool }) {
  const folder = join(root, name)
  const marker = join(folder, 'dist/.built')
  const wanted = fingerprint([...bundledFiles(name), join(root, 'pnpm-lock.yaml')])
  if (isMarked(marker, wanted)) return
  await step(`Building the ${name}`, () => build(folder, tool))
  mark(marker, wanted)
}

async function build(folder, tool) {
  const told = []
  const code = await runNode([join(folder, tool), 'build'], {
    cwd: folder,
    env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    onLine: (line) => told.push(line),
  })
  if (code > 128) process.exit(code)
  if (code !== 0) throw new Error(`${folder} couldn’t be built.\n${told.join('\n')}`)
}
