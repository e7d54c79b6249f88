import { CannotStart } from '@caselead/db/server/cannot-start.ts'
import { receiveSmtp, type SmtpIn, type SmtpListener } from '@caselead/emails/provider/smtp-in.ts'
import { rawMailBounds } from '../base/bounds.ts'
import { spool } from '../files/spool.ts'
import { keepRaw } from '../mail/in/raw/keep-raw.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { jobWords } from './words.ts'

export type SmtpSettings = Pick<SmtpIn, 'host' | 'port' | 'tls'>

/** Listens for mail that other servers bring for the support address. */
export function receiveMail(
  { db, now, log, mailer, files }: Runtime,
  settings: SmtpSettings,
): Promise<SmtpListener> {
  const { bytes: mostBytes, receivers: mostReceivers, atOnce } = rawMailBounds
  return receiveSmtp({
    ...settings,
    ...{ mostBytes, mostReceivers, atOnce },
    takes: mailer.isOurs,
    keep: async (pieces, to) => {
      const mail = await spool(files.folder, pieces, mostBytes)
      await keepRaw(db, mail, { by: 'smtp', to }, now()).finally(mail.discard)
    },
    onError: (error) => log.warn({ error: error.message }, 'a mail server was not understood'),
  }).catch((error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
    throw isTaken ? new CannotStart(jobWords.smtpPort(settings.port)) : error
  })
}
