import type { FileView } from '@caselead/core/base/files.ts'
import { asTrouble } from '../client/trouble.ts'
import type { Sending } from '../client/upload.ts'
import { fileWords } from '../words/files.ts'

export type KeptFile = Pick<FileView, 'id' | 'name' | 'size'> & { hasPreview: boolean }

/** A file beside what is typed: on its way, there, or refused. */
export class AttachedFile {
  readonly name: string
  readonly size: number
  state: 'going' | 'failed' | 'done' = 'going'
  /** From 0 to 1. */
  progress = 0
  why = ''
  mayAgain = false
  /** What it's sent by, once it's there. */
  kept: KeptFile | null = null
  /** Ends when it's there, or isn't going to be. */
  settled: Promise<void> = Promise.resolve()
  readonly #file: File | null
  readonly #leaving = new AbortController()

  constructor(from: File | KeptFile) {
    this.name = from.name
    this.size = from.size
    this.#file = from instanceof File ? from : null
    if (!(from instanceof File)) this.#take(from)
  }

  send(upload: (sending: Sending) => Promise<FileView>, changed: () => void): void {
    const file = this.#file
    if (!file) return
    Object.assign(this, { state: 'going', progress: 0, why: '' })
    const onProgress = (part: number) => {
      this.progress = part
      changed()
    }
    this.settled = upload({ file, onProgress, signal: this.#leaving.signal }).then(
      ({ id, name, size, preview }) => this.#take({ id, name, size, hasPreview: preview !== null }),
      (error) => {
        const { kind, message } = asTrouble(error)
        if (kind === 'refused') this.fail(message)
        else this.fail(kind === 'unreachable' ? fileWords.offline : fileWords.failed, true)
      },
    )
  }

  fail(why: string, mayAgain = false): void {
    Object.assign(this, { state: 'failed', why, mayAgain })
  }

  leave(): void {
    this.#leaving.abort()
  }

  #take(kept: KeptFile) {
    this.kept = kept
    this.state = 'done'
  }
}
