// Runs the random tests from one fresh seed after another: npm run fuzz, or -- --minutes 5
import { parseArgs } from 'node:util'
import { prepare } from '../api/launch/prepare.mjs'
import { countLine } from './runner/count.mjs'
import { randomTests } from './runner/random-tests.mjs'
import { command, freshSeed } from './runner/seed.mjs'
import { runTests } from './runner/vitest.mjs'

const minutes = readMinutes()
await prepare()
const files = randomTests()
const lanes = [
  files.filter((file) => !/^(stories|faults)\//.test(file)),
  files.filter((file) => /^(stories|faults)\//.test(file)),
]
const ends = Date.now() + minutes * 60_000
console.log(`${files.length} files with random tests, for ${minutes} minutes:\n${files.join('\n')}`)

let stopped = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (stopped = true))
const again = (await Promise.all(lanes.map(goRound))).flat()
console.log(again.length > 0 ? `To see them again:\n${again.join('\n')}` : 'Nothing failed.')
process.exitCode = again.length > 0 ? 1 : 0

/** The database's slow tests don't hold up those that only compute. */
async function goRound(lane) {
  const failed = []
  while (Date.now() < ends && !stopped) failed.push(...(await round(lane, freshSeed())))
  return failed
}

async function round(lane, seed) {
  const told = []
  const { counts } = await runTests([...lane, '--maxWorkers=1'], {
    seed,
    stdio: ['ignore', 'pipe', 'pipe'],
    onLine: (line) => told.push(line),
  })
  if (stopped) return []
  console.log(`seed ${seed}: ${countLine(counts)}`)
  if (counts.failed === 0 && counts.passed > 0) return []
  console.log(told.join('\n'))
  const failed = counts.files.length > 0 ? counts.files : lane
  return failed.map((file) => command(seed, [file]))
}

function readMinutes() {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } })
  const minutes = Number(values.minutes)
  if (minutes > 0) return minutes
  console.error('--minutes takes how long to go on, such as 60.')
  process.exit(2)
}
