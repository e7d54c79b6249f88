import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { seconds } from '@caselead/core/base/instant.ts'

/** An image made anew, as WebP, and its size in pixels. */
export interface Preview {
  image: Uint8Array
  width: number
  height: number
}

/** Under which key the preview of a file is kept. */
export const previewKey = (id: string): string => `${id}-preview`

export type Previewer = ReturnType<typeof previewer>

const file = join(import.meta.dirname, 'preview-child.ts')
/** From when its turn comes. Photographs take less than one; who sends something slower does without. */
const patience = seconds(5)
/** Without work it ends, and the memory of the last image with it. */
const idle = seconds(30)

/**
 * Makes images anew, with nothing in them but what is seen. What decodes images of strangers runs in a
 * process of its own, one image at a time: whatever one does to it, this process goes on.
 */
export function previewer() {
  let child: ChildProcess | null = null
  let ending: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const end = () => {
    clearTimeout(ending)
    child?.kill('SIGKILL')
    child = null
  }

  function make(path: string, giveUp: AbortSignal): Promise<Preview | null> {
    clearTimeout(ending)
    child ??= started(() => {
      child = null
    })
    const worker = child
    return new Promise((resolve) => {
      const finish = (preview: Preview | null) => {
        giveUp.removeEventListener('abort', late)
        worker.removeAllListeners('message')
        worker.removeListener('exit', gone)
        ending = setTimeout(end, idle).unref()
        resolve(preview)
      }
      const gone = () => finish(null)
      const late = () => {
        end()
        finish(null)
      }
      giveUp.addEventListener('abort', late)
      worker.once('message', (made: Preview | null) => finish(made))
      worker.once('exit', gone)
      worker.send(path, (error) => error && finish(null))
    })
  }

  return {
    /** Null where it can't be decoded, or not soon. */
    make(path: string): Promise<Preview | null> {
      const made = queue.then(() => make(path, AbortSignal.timeout(patience)))
      queue = made
      return made
    },
    stop: end,
  }
}

function started(ended: () => void): ChildProcess {
  const child = fork(file, { serialization: 'advanced', execArgv: [] })
  child.on('error', () => {})
  child.once('exit', ended)
  child.unref()
  child.channel?.unref()
  return child
}
