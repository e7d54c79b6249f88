import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { sharedFile } from './shared-data.ts'

/** The mails of a folder of ../shared/data/mail by their headers, as the provider gives them. */
export function mailsIn(folder: string): ReceivedMail[] {
  const path = sharedFile(`mail/${folder}`)
  const names = readdirSync(path).filter((name) => name.endsWith('.eml'))
  return names.sort().map((name) => mailOf(name, readFileSync(join(path, name), 'latin1')))
}

function mailOf(id: string, raw: string): ReceivedMail {
  const whole = raw
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^From .*\n/, '')
    .replaceAll('\r\n', '\n')
  const end = whole.indexOf('\n\n')
  const lines = whole
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())]
    }),
  )
  const { from = '', subject = '' } = headers
  return {
    ...{ id, from, subject, headers, text: whole.slice(end + 2), html: null, messageId: '' },
    ...{ to: [], cc: [], receivedFor: [], attachments: [] },
  }
}

/** Words of other alphabets, as headers spell them. */
const decoded = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, way: string, text: string) =>
      new TextDecoder(charset).decode(
        way.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedBytes(text),
      ),
    )

const quotedBytes = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll('_', ' ')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  )
