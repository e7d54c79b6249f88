import { prepare } from '../api/launch/prepare.mjs'
import { countLine } from './runner/count.mjs'
import { command, takeSeed } from './runner/seed.mjs'
import { runTests } from './runner/vitest.mjs'

const { seed, rest } = takeSeed(process.argv.slice(2))
await prepare()
if (seed !== null) console.log(`Random tests begin from ${seed}.`)
const { code, counts } = await runTests(rest, { seed })
if (seed !== null && counts.failed > 0) console.log(`To see it again: ${command(seed, rest)}`)
console.log(countLine(counts))
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : code
