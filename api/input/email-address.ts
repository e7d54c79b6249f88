import { domainToASCII, domainToUnicode } from 'node:url'
import { z } from 'zod'
import { inputWords } from './words.ts'

const longest = 200

// RFC 6531 lets every letter of every alphabet stand before the @.
const localPart = /^[^\s@<>()[\]\\,;:"\ufffd\p{C}]{1,64}$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * An email address in the one form it is kept and compared in: `ＪÖRG＠xn--bckerei…` and
 * `jörg@bäckerei…` are one. Null when no mail could reach it.
 */
export function emailAddress(typed: string): string | null {
  if (typed.length > 2 * longest) return null
  const text = typed
    .trim()
    .replace(/^mailto:/i, '')
    .replaceAll('＠', '@')
    .normalize('NFC')
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = domainToASCII(text.slice(at + 1)).replace(/\.$/, '')
  if (!localPart.test(local) || /^\.|\.\.|\.$/.test(local) || !isMailDomain(domain)) return null
  const address = `${isPlain(local) ? local : local.toLowerCase()}@${domainToUnicode(domain)}`
  return address.length > longest ? null : address
}

/** An address by which one person is told from another: case does not count either. */
export const comparable = (address: string): string =>
  (emailAddress(address) ?? address).toLowerCase()

function isMailDomain(domain: string): boolean {
  const labels = domain.split('.')
  const last = labels.at(-1) ?? ''
  return (
    domain.length <= 253 &&
    labels.length > 1 &&
    labels.every((each) => label.test(each)) &&
    last.length > 1 &&
    !/^\d+$/.test(last)
  )
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII is.
const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

/** Somebody's address as it is typed, in any alphabet; `words` is said when it is none. */
export const EmailAddress = (words: string = inputWords.email) =>
  z
    .string(words)
    .overwrite((typed) => emailAddress(typed) ?? typed)
    .refine((typed) => emailAddress(typed) !== null, words)
