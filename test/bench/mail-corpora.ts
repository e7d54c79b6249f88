import type { MailBody, MailWords } from '@caselead/api/mail/in/reply-text.ts'
import { sharedJson } from '../setup/shared-data.ts'

/** A mail, and whether what was read of it is right: only white space may differ. */
export interface MailCase {
  id: string
  body: MailBody
  isRight: (words: MailWords) => boolean
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What its writer says of it, which of a forward is what stands beside the original. */
const isOwn = (expected: string) => (words: MailWords) =>
  oneLine(words.forward ? words.forward.message : words.text) === oneLine(expected)

interface Replies {
  cases: { input: string; expected: string; test: string }[]
}

export const replies = (name: 'replies_crisp' | 'replies_talon_half'): MailCase[] =>
  sharedJson<Replies>(`mail/${name}.json`).cases.map(({ input, expected, test }) => ({
    ...{ id: test, body: { text: input } },
    isRight: ({ text }) => oneLine(text) === oneLine(expected),
  }))

interface ShopReplies {
  cases: {
    id: string
    input: string
    reply: { equals?: string; contains?: string[]; excludes?: string[] }
  }[]
}

export const shopReplies = (): MailCase[] =>
  sharedJson<ShopReplies>('mail/replies_edgetier_dev.json').cases.map(({ id, input, reply }) => ({
    ...{ id, body: { text: input } },
    isRight: ({ text }) => {
      const given = oneLine(text)
      const { equals, contains = [], excludes = [] } = reply
      return (
        (equals === undefined || given === oneLine(equals)) &&
        contains.every((words) => given.includes(oneLine(words))) &&
        excludes.every((words) => !given.includes(oneLine(words)))
      )
    },
  }))

interface Combined {
  typed: Record<string, string>
  signatures: Record<string, string>
  quotations: Record<string, string>
}

/** Everything typed with every signature and every quotation, which stands below or above. */
export function combinedReplies(): MailCase[] {
  const { typed, signatures, quotations } = sharedJson<Combined>('mail/replies_webridge_dev.json')
  const each = (table: Record<string, string>) => Object.entries(table)
  return each(typed).flatMap(([name, words]) =>
    each(signatures).flatMap(([signature, closing]) =>
      each(quotations).flatMap(([quotation, quoted]) =>
        [
          { place: 'below', text: `${words}\n\n${closing}\n\n${quoted}` },
          { place: 'above', text: `${quoted}\n\n${words}\n\n${closing}` },
        ]
          .filter(({ place }) => place === 'below' || quotation !== 'empty_reply')
          .map(({ place, text }) => ({
            ...{ id: `${name} ${signature} ${quotation} ${place}`, body: { text } },
            isRight: (read: MailWords) => oneLine(read.text) === oneLine(words),
          })),
      ),
    ),
  )
}

interface Unwrapped {
  text_top?: string
  text_bottom?: string
  html_top?: string
  from?: string
  subject?: string
  text?: string
  html?: string
}

interface Quotequail {
  cases: {
    id: string
    kind: string
    input: string
    reply?: string
    forwarded?: false
    unwrapped?: Unwrapped & { type: string }
  }[]
}

/** Replies by their words; forwards by everything that is said of the original. */
export const quotequail = (): MailCase[] =>
  sharedJson<Quotequail>('mail/quotequail_dev.json').cases.map(
    ({ id, kind, input, reply, unwrapped }) => ({
      ...{ id, body: kind.endsWith('html') ? { html: input } : { text: input } },
      isRight: (words) => {
        if (reply !== undefined) return isOwn(reply)(words)
        if (!unwrapped) return words.forward === null
        return unwrapped.type === 'forward'
          ? isUnwrapped(words, unwrapped)
          : isOwn(topOf(unwrapped))(words)
      },
    }),
  )

const topOf = ({ text_top, html_top, text_bottom }: Unwrapped): string =>
  [text_top ?? html_top, text_bottom].filter(Boolean).join('\n\n')

function isUnwrapped({ forward }: MailWords, given: Unwrapped): boolean {
  if (!forward) return false
  const sender = `${forward.from?.name ?? ''} ${forward.from?.address ?? ''}`
  return (
    oneLine(forward.message) === oneLine(topOf(given)) &&
    oneLine(forward.body) === oneLine(given.text ?? given.html ?? '') &&
    oneLine(sender) === oneLine((given.from ?? '').replace(/[<>"]/g, '')) &&
    (given.subject === undefined || forward.subject === given.subject)
  )
}

interface Somebody {
  name?: string | null
  address?: string | null
}

interface Forwards {
  cases: {
    id: string
    client: string
    subject: string | null
    text: string
    expected: {
      forwarded: boolean
      subject?: string
      body?: string
      bodyStartsWith?: string
      message?: string | null
      from?: Somebody
      to?: Somebody[]
      cc?: Somebody[]
    }
  }[]
}

/** Every word of the original and of whoever sent it on is there, and the original's sender is named. */
export const forwards = (): MailCase[] =>
  sharedJson<Forwards>('mail/forwards_crisp_half.json').cases.map(
    ({ id, client, subject, text, expected }) => ({
      ...{ id, body: { text, subject: subject ?? outlooksSubject(client, expected) } },
      isRight: ({ forward, text: shown }) => {
        if (!expected.forwarded) return forward === null
        if (!forward) return false
        const { body, bodyStartsWith = '', message, from, to, cc } = expected
        const isWhole =
          body === undefined
            ? oneLine(forward.body).startsWith(oneLine(bodyStartsWith)) &&
              oneLine(shown).endsWith(oneLine(text.replace(/^>/gm, '')).slice(-200))
            : oneLine(forward.body) === oneLine(body)
        return (
          isWhole &&
          oneLine(shown).includes(oneLine(forward.body)) &&
          oneLine(shown).includes(oneLine(message ?? '')) &&
          oneLine(forward.message) === oneLine(message ?? '') &&
          (from === undefined || isSame([forward.from], [from])) &&
          (to === undefined || isSame(forward.to, to)) &&
          (cc === undefined || isSame(forward.cc, cc)) &&
          (expected.subject === undefined || isSubject(forward.subject, expected.subject, subject))
        )
      },
    }),
  )

/** Outlook forwards under "Fw:" and says so nowhere else; a few cases leave their subject out. */
const outlooksSubject = (client: string, { subject }: { subject?: string }): string | null =>
  client.startsWith('outlook') && subject ? `Fw: ${subject}` : null

/** Where the original's subject is only that of the forwarding mail, the mail itself has it. */
const isSubject = (read: string | null, expected: string, ofMail: string | null): boolean =>
  read === expected || (read === null && (ofMail?.endsWith(expected) ?? false))

type Read = { name: string | null; address: string | null } | null

/** The suite names the first of several people, or all of them. */
const isSame = (read: Read[], expected: Somebody[]): boolean =>
  expected.every(
    ({ name, address }, at) =>
      (read[at]?.name ?? null) === (name ?? null) &&
      (read[at]?.address ?? null) === (address ?? null),
  )
