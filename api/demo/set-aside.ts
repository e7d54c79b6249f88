import { minutes } from '@caselead/core/base/instant.ts'
import { beginTry, keepReceived } from '@caselead/db/queues/inbox.ts'
import type { Db } from '@caselead/db/tables.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { chris } from './cast.ts'

const support = 'support@northwind.example'

interface Strange {
  ago: number
  from: string
  subject: string
  text: string
  headers?: Record<string, string>
}

const strange: Strange[] = [
  {
    ago: 16,
    from: 'Sam Osei <sam.osei@gmail.example>',
    subject: 'Re: Label printing stops in all depots [C-1004]',
    text: 'Sam here, my work mailbox is down too. Felixstowe has the driver installer on the D: drive already, so you don’t need to upload it again. You can reach me at this address until about 3.\n\nSam\n\nSent from my phone',
    headers: { 'Authentication-Results': 'mx.northwind.example; dmarc=pass' },
  },
  {
    ago: 47,
    from: 'Jule Brandt <j.brandt@waldrand.example>',
    subject: 'Prices for 40 scanners?',
    text: 'Hello,\n\nwe run two warehouses near Kassel and want to replace 40 scanners in spring. What would Northwind cost us a year, and does it work with the Zebra TC22?\n\nJule Brandt\nWaldrand Handels GmbH',
  },
  {
    ago: 69,
    from: `Chris Novak <${chris.email}>`,
    subject: 'Automatic reply: Away until Monday',
    text: 'I’m away until Monday. In urgent cases please call reception.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  },
  {
    ago: 185,
    from: 'Mail Delivery System <mailer-daemon@mail.kestrel.example>',
    subject: 'Undelivered: Driver app asks to sign in every morning [C-976]',
    text: 'Your message could not be delivered to night-shift@kestrel.example: the mailbox is full.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  },
  {
    ago: 260,
    from: 'Northwind Accounts <accounts@harbour.example>',
    subject: 'Overdue invoice 88213, pay today',
    text: 'Your invoice is overdue. Please pay today at the link below, or your account will be closed.',
    headers: {
      'Authentication-Results': 'mx.northwind.example; dmarc=fail header.from=harbour.example',
    },
  },
]

/** Mail that a newcomer finds set aside, once the engine has read it like any other. */
export async function receiveStrangeMail(db: Db, now: number): Promise<void> {
  for (const [at, { ago, from, subject, text, headers = {} }] of strange.entries()) {
    const id = `demo-${at}`
    const mail: ReceivedMail = {
      ...{ id, from, to: [support], cc: [], receivedFor: [support], subject, text, html: null },
      ...{ messageId: `<${id}@mail.example>`, headers, attachments: [] },
    }
    await keepReceived(db, id, mail, now - minutes(ago))
    await beginTry(db, id, mail)
  }
}
