import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { wallClock } from '../base/clock.ts'
import { bar } from '../replay/bar.ts'
import { readEnv } from '../runtime/env.ts'
import { CannotSimulate } from './cannot-simulate.ts'
import { readAsked } from './options.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { prepare } from './prepare.ts'
import { asJson } from './show/json.ts'
import { page } from './show/page.ts'
import { printed } from './show/print.ts'
import { simulateWords } from './words.ts'

export class Interrupted extends Error {
  override name = 'Interrupted'
}

/** The whole command; answers its exit code. */
export async function run(args: string[], stopped: AbortSignal): Promise<number> {
  const asked = readAsked(args)
  if (asked.help) {
    console.log(simulateWords.usage)
    return 0
  }
  const progress = bar(process.stderr)
  const show = (part: number) => {
    if (stopped.aborted) throw new Interrupted(howFar(part))
    progress.show(Math.round(1000 * part), 1000)
  }
  try {
    const prepared = await prepare(asked, readEnv(process.env), wallClock(), (part) =>
      show(part / 2),
    )
    const pause = async (part: number) => {
      await turn()
      show(asked.log ? (1 + part) / 2 : part)
    }
    const outcome = await outcomeOf(prepared, pause, asked.html !== null)
    progress.done()
    if (asked.html) writeWhole(asked.html, page(outcome))
    console.log(asked.json ? JSON.stringify(asJson(outcome)) : printed(outcome))
    if (asked.html) console.error(simulateWords.pageWritten(asked.html))
    return failed(outcome) ? 1 : 0
  } finally {
    progress.done()
  }
}

const failed = ({ expectations }: Outcome): boolean => expectations.some(({ met }) => !met)

const howFar = (part: number): string => simulateWords.stopped(Math.floor(100 * part))

/** Beside its place first: whoever looks sees the old page or the new one. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotSimulate(simulateWords.pageNotWritten(why))
  }
}
