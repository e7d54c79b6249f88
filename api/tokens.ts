import { createHash, createHmac } from 'node:crypto'

/**
 * Tokens are made from the letter that carries them, so that sending it again after a crash sends
 * the very same mail; the database keeps only their hashes.
 */
export const linkToken = (secret: string, letterId: string): string =>
  createHmac('sha256', secret).update(`link:${letterId}`).digest('base64url')

/** For the local part of a mail address: short, and case does not matter. */
export const replyToken = (secret: string, letterId: string): string =>
  createHmac('sha256', secret).update(`reply:${letterId}`).digest('hex').slice(0, 32)

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
