import type { AttachmentData } from 'resend'
import { type Answer, type Failure, failure } from './outcome.ts'

/** The content of a received mail's attachment, as far as it has come. */
export type AttachmentOutcome = { outcome: 'found'; body: ReadableStream<Uint8Array> } | Failure

/** Where the provider says an attachment lies; it is fetched from there without our key. */
export async function attachmentOutcome(
  { data, ...answer }: Answer<Pick<AttachmentData, 'download_url'>>,
  signal: AbortSignal,
): Promise<AttachmentOutcome> {
  if (!data) return failure(answer)
  const address = data.download_url
  if (!/^https?:\/\//.test(address)) return { outcome: 'refused', reason: 'it lies nowhere' }
  try {
    const response = await fetch(address, { signal })
    if (response.ok && response.body) return { outcome: 'found', body: response.body }
    await response.body?.cancel()
    const reason = `its content: ${response.status}`
    const isGone = response.status === 404 || response.status === 410
    return isGone ? { outcome: 'refused', reason } : { outcome: 'later', afterMs: 0, reason }
  } catch (error) {
    return { outcome: 'later', afterMs: 0, reason: String(error) }
  }
}
