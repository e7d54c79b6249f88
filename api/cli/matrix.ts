import { Refusal } from '@caselead/core/base/refusal.ts'
import { CannotStart } from '@caselead/db/server/embedded.ts'
import { WrongSettings } from '../runtime/env.ts'
import { CannotSimulate } from '../simulate/cannot-simulate.ts'
import { NotUnderstood } from '../simulate/options.ts'
import { Interrupted } from '../simulate/run.ts'
import { matrixCommand } from './matrix-command.ts'

const stop = new AbortController()
process.on('SIGINT', () => stop.abort())
process.on('SIGTERM', () => stop.abort())

const expected = [Refusal, CannotSimulate, CannotStart, WrongSettings, Interrupted, NotUnderstood]

matrixCommand(process.argv.slice(2), stop.signal)
  .then((code) => {
    process.exitCode = code
  })
  .catch((error: unknown) => {
    const isTold = error instanceof Error && expected.some((kind) => error instanceof kind)
    console.error(isTold ? error.message : error)
    process.exitCode = error instanceof Interrupted ? 130 : 1
  })
