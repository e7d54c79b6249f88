import { runNode } from './node.mjs'
import { prepare } from './prepare.mjs'

await prepare()
process.exitCode = await runNode(['api/serve.ts', ...process.argv.slice(2)], {
  leashed: true,
  env: { NODE_ENV: process.env.NODE_ENV || 'production' },
})
