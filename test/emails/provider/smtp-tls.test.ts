import { receiveSmtp } from '@caselead/emails/provider/smtp-in.ts'
import nodemailer from 'nodemailer'
import { afterAll, expect, test } from 'vitest'
import { selfSigned } from '../../setup/self-signed.ts'

const tls = selfSigned('localhost')
const kept: [mail: string, to: string[]][] = []
const usual = {
  ...{ host: '127.0.0.1', port: 0, mostBytes: 1_000_000, mostReceivers: 10, atOnce: 3 },
  takes: () => true,
  keep: async (pieces: AsyncIterable<Uint8Array>, to: string[]) => {
    kept.push([Buffer.concat(await Array.fromAsync(pieces)).toString(), to])
  },
  onError: () => {},
}
const secret = await receiveSmtp({ ...usual, tls })
const open = await receiveSmtp({ ...usual, tls: null })
afterAll(async () => {
  await secret.stop()
  await open.stop()
})

const mail = { from: 'a@b.example', to: 'support@northwind.example', text: 'They stop.' }

/** A mail server that speaks to nobody in the clear, and believes only whom it trusts. */
const careful = (port: number, ca: Buffer) =>
  nodemailer.createTransport({
    ...{ host: '127.0.0.1', port, secure: false, requireTLS: true },
    tls: { ca: ca.toString(), servername: 'localhost', minVersion: 'TLSv1.2' },
  })

test('a mail server that wants STARTTLS gets it, and brings its mail through it', async () => {
  await careful(secret.port, tls.cert).sendMail(mail)
  expect(kept).toMatchObject([[expect.stringContaining('They stop.'), [mail.to]]])
})

test('it is our own certificate that it sees', async () => {
  const another = selfSigned('localhost')
  await expect(careful(secret.port, another.cert).sendMail(mail)).rejects.toThrow(/certificate/)
})

test('without a certificate STARTTLS isn’t offered, and nothing comes in the clear instead', async () => {
  const before = kept.length
  await expect(careful(open.port, tls.cert).sendMail(mail)).rejects.toThrow(/STARTTLS/i)
  expect(kept).toHaveLength(before)
})
