import { Refusal } from '@caselead/core/base/refusal.ts'
import { CannotStart } from '@caselead/db/server/embedded.ts'
import { WrongSettings } from '../runtime/env.ts'
import { kbCommand } from './kb-command.ts'

kbCommand(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code
  })
  .catch((error: unknown) => {
    const expected = [Refusal, CannotStart, WrongSettings]
    const isTold = error instanceof Error && expected.some((kind) => error instanceof kind)
    console.error(isTold ? error.message : error)
    process.exitCode = 1
  })
