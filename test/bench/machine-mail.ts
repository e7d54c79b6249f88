import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isAutomatic, machineMark } from '@caselead/api/mail/in/machine-mail.ts'
import { contactsMails, type SentMail, strangersMails } from '../setup/human-mails.ts'
import { mailsIn } from '../setup/mail-files.ts'
import { sharedJson } from '../setup/shared-data.ts'
import { atLeast, exactly, type Figure, say } from './figure.ts'

const needed = ['machine-mail', 'real-eml', 'mime-more', 'auto-reply-subjects.json']
/** Those of `real-eml` and `mime-more` that a machine wrote. */
const automatic = new Set([
  ...['auto_reply.eml', 'auto_reply_with_auto_submitted.eml', 'bounced_with_no_from.eml'],
  ...['non_utf_encoded_mail.eml', 'delivery-status2.eml', 'disposition-notification.eml'],
  'feedback-report.eml',
])

/** Mails of machines that are recognised, and people who are mistaken for one. */
export function machineFigures(): Figure[] {
  const missing = needed.filter((name) => !existsSync(pathOf(name)))
  if (missing.length > 0) {
    say(`machines: not measured, ../shared/data/mail/${missing.join(', ')} is not there`)
    return [exactly('machines: folders and files', missing.length, 'are missing', 0)]
  }
  const others = [...mailsIn('real-eml'), ...mailsIn('mime-more').filter(hasSender)]
  const machines = [...mailsIn('machine-mail'), ...others.filter(({ id }) => automatic.has(id))]
  const people = others.filter(({ id }) => !automatic.has(id))
  const recognised = machines.filter((mail) => isAutomatic(mail)).length
  const mistaken = people.filter((mail) => isAutomatic(mail, { isKnown: true })).length
  return [
    exactly('machines: mails of machines', machines.length, 'mails', 64),
    atLeast('machines: recognised', recognised / machines.length, 'part', 0.99),
    exactly(`people mistaken, of ${people.length} real mails`, mistaken, 'people', 0),
    ...subjectFigures(),
    ...ownFigures(),
  ]
}

/** A part of a mail has none, and isn't judged; a report always says what it is. */
const hasSender = ({ id, from }: { id: string; from: string }): boolean =>
  from !== '' || automatic.has(id)

function subjectFigures(): Figure[] {
  const { machine, human } = sharedJson<{ machine: { subject: string }[]; human: string[] }>(
    'mail/auto-reply-subjects.json',
  )
  const told = machine.filter(({ subject }) => isMachine({ what: '', subject }, false)).length
  const mistaken = human.filter((subject) => isMachine({ what: '', subject }, false)).length
  return [
    exactly('machines: by their subject alone', told, `of ${machine.length}`, 22),
    exactly(`people mistaken, of ${human.length} subjects`, mistaken, 'people', 0),
  ]
}

function ownFigures(): Figure[] {
  const mistaken =
    strangersMails.filter((mail) => isMachine(mail, false)).length +
    contactsMails.filter((mail) => isMachine(mail, true)).length
  const all = strangersMails.length + contactsMails.length
  return [exactly(`people mistaken, of ${all} awkward mails`, mistaken, 'people', 0)]
}

const isMachine = (mail: SentMail, isKnown: boolean): boolean => {
  const { from = 'Mara <mara@fjord.example>', subject = 'Exports', headers = {}, text = '' } = mail
  return machineMark({ from, subject, headers, text }, { isKnown }) !== null
}

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/data/mail/${name}`, import.meta.url))
