import { createHash } from 'node:crypto'
import type { ReceivedAttachment, ReceivedMail } from '@caselead/emails/provider/received.ts'
import PostalMime, { type Attachment, addressParser, type Email, type Header } from 'postal-mime'
import { addressesIn } from '../../headers/addresses.ts'
import { tooManyIn } from './too-many.ts'

/** More than mail programs ever make, in levels of parts and bytes of headers. */
const limits = { maxNestingDepth: 50, maxHeadersSize: 1_000_000 }

/** So many attachments and addresses of one mail are listed. */
const [mostFiles, mostAddresses] = [200, 200]
const longestLine = 2_000

/** A mail as it came over the wire. */
export interface RawMail {
  bytes: Uint8Array
  id: string
  /** The addresses it was delivered for, where whoever brought it says so. */
  receivedFor: readonly string[]
}

/** Reads a mail as mail servers pass it on. Throws at one that's no mail any program makes. */
export async function readRaw({ bytes, id, receivedFor }: RawMail): Promise<ReceivedMail> {
  const mail = await parsed(bytes)
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
    addressesIn(valuesOf(mail.headers, name).join(', ')).map(({ address }) => address),
  )
  return {
    id,
    from: writers(mail.headers),
    to: addressed(mail.headers, 'to'),
    cc: addressed(mail.headers, 'cc'),
    receivedFor: [...new Set([...receivedFor, ...delivered])].slice(0, mostAddresses),
    subject: line(mail.subject),
    messageId: line(mail.messageId),
    text: mail.text ?? null,
    html: mail.html ?? null,
    headers: headersIn(mail.headers),
    attachments: mail.attachments.slice(0, mostFiles).map(attachment),
  }
}

/** The content of one of its attachments, by the id it is listed under; null where there is none. */
export async function contentIn(bytes: Uint8Array, id: string): Promise<Uint8Array | null> {
  const { attachments } = await parsed(bytes)
  const found = attachments.find((_, at) => idOf(at) === id)
  return found ? bytesOf(found) : null
}

function parsed(bytes: Uint8Array): Promise<Email> {
  const mail = withoutEnvelope(bytes)
  const tooMany = tooManyIn(mail)
  if (tooMany) throw new Error(tooMany)
  return PostalMime.parse(mail, limits)
}

const idOf = (at: number): string => `file-${at + 1}`

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

const attachment = (one: Attachment, at: number): ReceivedAttachment => ({
  id: idOf(at),
  name: one.filename === null ? null : line(one.filename),
  type: line(one.mimeType),
  bytes: bytesOf(one).length,
  contentId: one.contentId?.replace(/^<|>$/g, '').slice(0, longestLine) ?? null,
  sha256: createHash('sha256').update(bytesOf(one)).digest('hex'),
})

const [lineFeed, mbox, mark] = [0x0a, Buffer.from('From '), Buffer.from('\u{feff}')]

/** Folders of mail put a line of their own before it, and some programs a byte order mark. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const start = mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0
  if (!mbox.every((byte, at) => bytes[start + at] === byte)) return bytes.subarray(start)
  return bytes.subarray(bytes.indexOf(lineFeed) + 1 || bytes.length)
}

const valuesOf = (headers: readonly Header[], name: string): string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value)

/** The first From, as the server that let it in read it; what isn't an address is shown as it stands. */
function writers(headers: readonly Header[]): string {
  const [from = ''] = valuesOf(headers, 'from')
  return inWords(from).join(', ') || line(from)
}

const addressed = (headers: readonly Header[], name: string): string[] =>
  valuesOf(headers, name).flatMap(inWords).slice(0, mostAddresses)

/**
 * Each address with its name, decoded after they were told apart: what a name is encoded to hide adds
 * no address.
 */
const inWords = (header: string): string[] =>
  addressParser(header.slice(0, 20_000), { flatten: true })
    .filter(({ address }) => address)
    .map(({ name, address }) => {
      const named = line(name).replace(/["\\]/g, '').trim()
      return named ? `"${named}" <${line(address)}>` : line(address)
    })

/** No header breaks a line, whatever its encoded words hold. */
const line = (text = ''): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, longestLine)

/** A header that stands there more than once is one list, the first first. */
function headersIn(headers: readonly Header[]): Record<string, string> {
  const all = new Map<string, string[]>()
  for (const { key, value } of headers) {
    const values = all.get(key)
    if (values) values.push(value)
    else all.set(key, [value])
  }
  return Object.fromEntries([...all].map(([key, values]) => [key, values.join(', ')]))
}
