import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './node.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'

const checks = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  {
    name: 'portal types',
    cwd: 'portal',
    args: ['node_modules/astro/bin/astro.mjs', 'check'],
    needs: 'portal/src',
  },
  { name: 'format and lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'patterns', args: ['test/patterns/check.ts'], needs: 'test/patterns' },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'api docs', args: ['api/cli/api-docs.ts'] },
  { name: 'licences', args: ['api/launch/licences.mjs'] },
]

await prepare({ build: false })
const results = await Promise.all(checks.filter(isPresent).map(check))
for (const { name, code, seconds, told } of results) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(told.join('\n'))
}
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1

function isPresent({ needs }) {
  return !needs || existsSync(join(root, needs))
}

async function check({ name, args, cwd = '.' }) {
  const told = []
  const started = Date.now()
  const code = await runNode(args, {
    cwd: join(root, cwd),
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    onLine: (line) => told.push(line),
  })
  return { name, code, told, seconds: ((Date.now() - started) / 1000).toFixed(1) }
}
