import { createHmac } from 'node:crypto'

/** Of Outlook's Thread-Index, the bytes that stay the same through a conversation. */
const sameBytes = 22

/** What Outlook is told so that all mails of a case are one conversation. */
export function conversationFor(secret: string, number: string): string {
  const made = createHmac('sha256', secret).update(`conversation:${number}`).digest()
  return Buffer.concat([Buffer.from([1]), made.subarray(0, sameBytes - 1)]).toString('base64')
}

/** The mark of the conversation an Outlook mail belongs to; null without a sound one. */
export function conversationIn(threadIndex: string): string | null {
  const bytes = Buffer.from(threadIndex.slice(0, 400), 'base64')
  if (bytes.length < sameBytes || bytes[0] !== 1) return null
  return `conversation:${bytes.subarray(0, sameBytes).toString('base64url')}`
}
