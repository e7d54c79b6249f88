import { Readable } from 'node:stream'

/** The same bytes as a stream of the web; Node's types tell the two kinds of those apart. */
export const webStream = (readable: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(readable) as ReadableStream<Uint8Array>
