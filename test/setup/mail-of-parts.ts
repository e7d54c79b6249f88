import { chris } from '@caselead/api/demo/cast.ts'
import { Transformer } from '@napi-rs/image'
import nodemailer from 'nodemailer'
import type Mail from 'nodemailer/lib/mailer/index.js'
import { support } from './mail-threads.ts'

/** A mail as a program makes it, with its parts and files. */
export async function mailOfParts(mail: Mail.Options): Promise<Buffer> {
  const maker = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const from = `${chris.name} <${chris.email}>`
  const { message } = await maker.sendMail({ from, to: support, subject: 'Exports', ...mail })
  return message as Buffer
}

/** An image of one colour. */
export const picture = (width: number, height: number, [r, g, b] = [40, 110, 90]) =>
  Transformer.fromRgbaPixels(
    Uint8Array.from({ length: width * height * 4 }, (_, at) => [r, g, b, 255][at % 4] ?? 0),
    width,
    height,
  ).png()
