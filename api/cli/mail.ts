import { Refusal } from '@caselead/core/base/refusal.ts'
import { CannotStart } from '@caselead/db/server/embedded.ts'
import { WrongSettings } from '../runtime/env.ts'
import { mailCommand } from './mail-command.ts'

/** A mail server that pipes mail to a command tries again after this one. */
const tryAgain = 75

mailCommand(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code
  })
  .catch((error: unknown) => {
    const expected = [Refusal, CannotStart, WrongSettings]
    const isTold = error instanceof Error && expected.some((kind) => error instanceof kind)
    console.error(isTold ? error.message : error)
    process.exitCode = tryAgain
  })
