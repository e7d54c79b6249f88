import type { Spooled } from './spool.ts'

/** Where the content of files is kept, each under a key that nobody guesses. */
export interface Store {
  /** All of it or nothing; what was spooled is gone afterwards. */
  keep(key: string, spooled: Spooled): Promise<void>
  /** Null where there is nothing under this key. */
  read(key: string): Promise<ReadableStream<Uint8Array> | null>
  /** Nothing happens where there is nothing. */
  remove(key: string): Promise<void>
}
