import { runNode } from './node.mjs'
import { prepare } from './prepare.mjs'
import { takesNoArguments } from './terminal.mjs'

takesNoArguments('npm start')
await prepare()
process.exitCode = await runNode(['api/serve.ts'], {
  leashed: true,
  env: { NODE_ENV: process.env.NODE_ENV || 'production' },
})
