import { createMailer } from '@caselead/api/runtime/mailer.ts'
import { caseMessageId } from '@caselead/emails'
import { expect, test } from 'vitest'

const token = '0123456789abcdef0123456789abcdef'
const mailerOf = (supportAddress: string) =>
  createMailer({ apiKey: null, baseUrl: '', webhookSecret: '', supportAddress })

test.for([
  ['support@bücher.example', 'xn--bcher-kva.example'],
  ['Support@xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['support@例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ['support@northwind.example', 'northwind.example'],
] as const)('mail to %s goes out and comes back under its domain in ASCII', ([address, domain]) => {
  const mailer = mailerOf(address)
  expect(mailer.replyTo(token)).toBe(`support+${token}@${domain}`)
  expect(mailer.replyTo(null).toLowerCase()).toBe(`support@${domain}`)
  expect(caseMessageId('C-1042', mailer.domain)).toBe(`<case-1042@${domain}>`)
  const [, spelled] = address.split('@')
  for (const each of [domain, spelled, domain.toUpperCase()])
    expect(mailer.tokenIn(` SUPPORT+${token}@${each} `)).toBe(token)
  for (const other of ['xn--bcher-kwa.example', 'elsewhere.example', '', `a@${domain}`])
    expect(mailer.tokenIn(`support+${token}@${other}`)).toBe(null)
})
