import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ensureBuilt } from './build.mjs'
import { runNode } from './node.mjs'
import { packages, root } from './places.mjs'
import { prepare } from './prepare.mjs'
import { takesNoArguments } from './terminal.mjs'

const quiet = 200
const unwatched = new Set(['node_modules', 'dist', '.astro'])

takesNoArguments('npm run dev')
await prepare()
const changes = watchSources()
for (;;) {
  const stop = new AbortController()
  const serving = runNode(['api/serve.ts'], {
    leashed: true,
    signal: stop.signal,
    env: { NODE_ENV: 'development' },
  })
  const next = await Promise.race([serving.then((code) => ({ code })), changes.next()])
  if (next.code === 0) process.exit(0)
  if (next.code !== undefined) {
    console.error('The server stopped. It starts again when a file changes.')
    await changes.next()
  }
  stop.abort()
  await serving
  await ensureBuilt().catch((error) => console.error(error.message))
}

/** `next()` resolves once files have changed and then stayed the same for a moment. */
function watchSources() {
  let tell = () => {}
  let last = 0
  const heard = () => {
    last = Date.now()
    tell()
  }
  for (const folder of packages.filter((name) => name !== 'test')) {
    watch(join(root, folder), heard)
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (!entry.isDirectory() || unwatched.has(entry.name)) continue
      watch(join(root, folder, entry.name), { recursive: true }, heard)
    }
  }
  return {
    async next() {
      await new Promise((resolve) => {
        tell = resolve
      })
      while (Date.now() - last < quiet) await wait(quiet)
      return {}
    },
  }
}
