/**
 * The whole of a body, or null when it is longer than so many bytes: the rest of it is not read, and
 * stays there for whoever wants to skim or cancel it.
 */
export async function cappedBody(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Buffer<ArrayBuffer> | null> {
  if (!body) return Buffer.alloc(0)
  const reader = body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > most) return null
      pieces.push(piece.value)
    }
  } finally {
    reader.releaseLock()
  }
  return Buffer.concat(pieces, size)
}
