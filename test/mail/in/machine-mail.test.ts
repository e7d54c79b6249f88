import { isAutomatic, machineMark } from '@caselead/api/mail/in/machine-mail.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import {
  contactsMails,
  machinesMails,
  type SentMail,
  strangersMails,
} from '../../setup/human-mails.ts'
import { mailsIn } from '../../setup/mail-files.ts'
import { sharedJson } from '../../setup/shared-data.ts'

const mail = ({ from = 'Mara Lind <mara@fjord.example>', subject, headers, text }: SentMail) => ({
  ...{ from, subject: subject ?? 'Exports fail', headers: headers ?? {}, text: text ?? 'Hello' },
})

const stranger = { isKnown: false }
const contact = { isKnown: true }

describe('what a person wrote is never taken for a machine’s', () => {
  test('in a table of more than sixty awkward mails', () => {
    expect(strangersMails.length + contactsMails.length).toBeGreaterThanOrEqual(60)
  })

  test.for(found(strangersMails))('from a stranger: $what', (each) => {
    expect(machineMark(mail(each), stranger)).toBeNull()
    expect(machineMark(mail(each), contact)).toBeNull()
  })

  test.for(found(contactsMails))('from a contact: $what', (each) => {
    expect(machineMark(mail(each), contact)).toBeNull()
  })
})

test.for(found(machinesMails))(
  '$kind, told by what it says: $what',
  ({ kind, isSure, ...each }) => {
    expect(machineMark(mail(each), stranger)).toMatchObject({
      kind,
      mark: expect.stringMatching(/: ./),
    })
    expect(machineMark(mail(each), contact) !== null).toBe(isSure)
  },
)

test('the mark that decided is said, as it stands in the mail', () => {
  const headers = { 'auto-submitted': 'auto-replied' }
  expect(machineMark(mail({ what: '', headers }), contact)?.mark).toBe(
    'Auto-Submitted: auto-replied',
  )
})

test('every bounce, complaint and note of real programs is recognised', () => {
  const mails = mailsIn('machine-mail')
  expect(mails).toHaveLength(57)
  expect(mails.filter((each) => !isAutomatic(each)).map(({ id }) => id)).toEqual([])
})

test('of awkward real mails only those that say so are a machine’s', () => {
  const automatic = mailsIn('real-eml').filter((each) => isAutomatic(each))
  expect(automatic.map(({ id }) => id)).toEqual([
    ...['auto_reply.eml', 'auto_reply_with_auto_submitted.eml', 'bounced_with_no_from.eml'],
    'non_utf_encoded_mail.eml',
  ])
})

describe('a subject alone', () => {
  const subjects = sharedJson<{ machine: { subject: string }[]; human: string[] }>(
    'mail/auto-reply-subjects.json',
  )
  const isTold = (subject: string) => machineMark(mail({ what: '', subject }), stranger) !== null

  test('tells a note of fifteen languages', () => {
    expect(subjects.machine).toHaveLength(22)
    expect(subjects.machine.filter(({ subject }) => !isTold(subject))).toEqual([])
  })

  test('tells nothing where a person goes on', () => {
    expect(subjects.human).toHaveLength(10)
    expect(subjects.human.filter(isTold)).toEqual([])
  })
})
