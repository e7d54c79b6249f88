// Runs one TypeScript file under the pinned Node: node api/launch/run.mjs test/bench/run.ts
import { runNode } from './node.mjs'
import { prepare } from './prepare.mjs'

await prepare()
process.exitCode = await runNode(process.argv.slice(2))
