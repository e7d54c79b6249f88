import { caseMessageId, threadHeaders } from '@caselead/emails'
import { describe, expect, test } from 'vitest'

const of = { number: 'C-1042', domain: 'northwind.example' }
const root = '<case-1042@northwind.example>'

describe('the headers of a case’s mails', () => {
  test('all name the same first message, so the conversation stays together', () => {
    for (const kind of ['case_opened', 'reply', 'survey'] as const)
      expect(threadHeaders({ ...of, kind })).toMatchObject({
        'In-Reply-To': root,
        References: root,
      })
  })

  test('also name the customer’s own mail, so it stays in their conversation', () => {
    const headers = threadHeaders({ ...of, kind: 'reply', inReplyTo: '<abc@mail.example>' })
    expect(headers).toEqual({
      'In-Reply-To': '<abc@mail.example>',
      References: `${root} <abc@mail.example>`,
    })
  })

  test.for([
    { kind: 'reply', automatic: undefined, machine: false },
    { kind: 'update', automatic: false, machine: false },
    { kind: 'update', automatic: true, machine: true },
    { kind: 'case_opened', automatic: undefined, machine: true },
    { kind: 'survey', automatic: undefined, machine: true },
  ] as const)(
    'ask out-of-office robots to be quiet: $kind, automatic $automatic → $machine',
    (row) => {
      const { kind, automatic, machine } = row
      const headers = threadHeaders({
        ...of,
        kind,
        ...(automatic === undefined ? {} : { automatic }),
      })
      expect(headers['Auto-Submitted']).toBe(machine ? 'auto-generated' : undefined)
    },
  )

  test.for(['', 'no brackets@x', '<a@b>\r\nBcc: c@d', `<${'a'.repeat(999)}@b>`, '<a b@c>'])(
    'ignore %j as a Message-ID',
    (inReplyTo) => {
      expect(threadHeaders({ ...of, kind: 'reply', inReplyTo })['In-Reply-To']).toBe(root)
    },
  )

  test('cannot be broken by the number or the domain', () => {
    expect(caseMessageId('C-7>\r\nX: y', 'Exam ple.ORG')).toBe('<case-7xy@example.org>')
  })
})
