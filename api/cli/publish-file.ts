import { system } from '@caselead/core/base/actor.ts'
import { moveSome } from '../actions/matrix/move-cases.ts'
import { preview } from '../actions/matrix/preview-matrix.ts'
import { publish } from '../actions/matrix/publish-matrix.ts'
import { wallClock } from '../base/clock.ts'
import { matrixFrom } from '../matrix/file.ts'
import type { ChangeDeps } from '../record/change.ts'
import { bar } from '../replay/bar.ts'
import { readEnv } from '../runtime/env.ts'
import { onDesk } from './on-desk.ts'
import { previewInWords } from './print-matrix.ts'
import { matrixCommandWords } from './words.ts'

/** Publishes a file; with `move` the open cases follow. Stopped in between, doing it again goes on. */
export async function publishFile(
  path: string,
  move: boolean,
  stopped: AbortSignal,
): Promise<number> {
  return onDesk(readEnv(process.env), async (runtime) => {
    const matrix = await matrixFrom(path, new Date(wallClock()).getUTCFullYear())
    const foreseen = await preview(runtime, { ...matrix, version: Number.MAX_SAFE_INTEGER })
    const { version } = await publish(runtime, matrix, { by: matrixCommandWords.publisher })
    console.log(matrixCommandWords.published(version))
    console.log(previewInWords(foreseen))
    return move ? moveAll(runtime, version, foreseen.open, stopped) : 0
  })
}

async function moveAll(
  runtime: ChangeDeps,
  version: number,
  open: number,
  stopped: AbortSignal,
): Promise<number> {
  const progress = bar(process.stderr)
  let [moved, stayed] = [0, 0]
  for (let after: number | null = 0; after !== null && !stopped.aborted; ) {
    const some = await moveSome(runtime, version, after, system('matrix-published'))
    moved += some.moved
    stayed += some.stayed.length
    after = some.last
    progress.show(Math.min(moved + stayed, open), open)
  }
  progress.done()
  console.log(matrixCommandWords.moved(moved, version, stayed))
  if (!stopped.aborted) return 0
  console.log(matrixCommandWords.stopped)
  return 130
}
