import { createHash, createHmac, randomBytes } from 'node:crypto'

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

/** Digits to type, at most 14, made from the letter that brings them. */
export function signInCode(secret: string, letterId: string, digits: number): string {
  const made = createHmac('sha256', secret).update(`code:${letterId}`).digest()
  return String(made.readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0')
}

/** So few digits are soon guessed from a plain hash: without the secret this one says nothing. */
export const hashCode = (secret: string, email: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`sign-in:${email.toLowerCase()}:${code}`).digest()

export const newSessionToken = (): string => randomBytes(32).toString('base64url')
