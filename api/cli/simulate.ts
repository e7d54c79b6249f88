import { CannotStart } from '@caselead/db/server/embedded.ts'
import { UnreadableLog } from '../replay/unreadable.ts'
import { WrongSettings } from '../runtime/env.ts'
import { CannotSimulate } from '../simulate/cannot-simulate.ts'
import { NotUnderstood } from '../simulate/options.ts'
import { Interrupted, run } from '../simulate/run.ts'
import { simulateWords } from '../simulate/words.ts'

const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())

const expected = [
  CannotSimulate,
  CannotStart,
  WrongSettings,
  UnreadableLog,
  Interrupted,
  NotUnderstood,
]

run(process.argv.slice(2), stop.signal)
  .then((code) => {
    process.exitCode = code
  })
  .catch((error: unknown) => {
    const isTold = error instanceof Error && expected.some((kind) => error instanceof kind)
    console.error(isTold ? error.message : error)
    if (error instanceof NotUnderstood) console.error(`\n${simulateWords.usage}`)
    process.exitCode = error instanceof Interrupted ? 130 : error instanceof NotUnderstood ? 2 : 1
  })
