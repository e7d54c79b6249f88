import { priya } from '@caselead/api/demo/cast.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'
import { postJson } from '../../setup/embedded-widget.ts'
import { type Visit, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })

const ask = (browser: Visit, email: string) => browser.submit('/sign-in', { email, asked: 'yes' })
const type = (browser: Visit, email: string, code: string) =>
  browser.submit('/sign-in', { email, code, sent: 'yes', to: '/' })
const codeOf = async (email: string) => /^\d+/.exec((await w.newestMail(email)).subject)?.[0] ?? ''
const wrongly = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

test.for<[who: string, email: string]>([
  ['somebody we know', priya.email],
  ['nobody we know', 'nobody@elsewhere.example'],
])('a wrong code of %s says which it was and how many tries are left', async ([, email]) => {
  await w.moveTo('2026-11-24T09:00:00Z')
  const browser = visit(w)
  const page = await ask(browser, email)
  expect(page.text).toContain(
    `We emailed a code to ${email}. It works for 10 min, until 09:10 UTC.`,
  )
  expect(page.text).toContain('6 digits')
  const code = await codeOf(email)
  const wrong = wrongly(code)
  const left = [
    'You can try 4 more times.',
    'You can try 3 more times.',
    'You can try 2 more times.',
    'You can try once more.',
  ]
  for (const words of left) {
    const told = await type(browser, email, wrong)
    expect(told.status).toBe(422)
    expect(told.text).toContain(
      `${spaced(wrong)} didn’t work. Check it against our newest email. ${words}`,
    )
    expect(told.text).toContain('until 09:10 UTC')
  }
  for (const typed of [wrong, code])
    expect((await type(browser, email, typed)).text).toContain(
      `${spaced(typed)} didn’t work, and you’ve used all your tries. Request a new code.`,
    )
  const again = await browser.submit('/sign-in', { email, sent: 'yes', again: 'code' })
  expect(again.text).toContain('We emailed a code to')
  expect((await type(browser, email, await codeOf(email))).path).toBe('/')
  await w.pass(minutes(24 * 60))
})

test('a code that ran out is said to have, only where it was asked for', async () => {
  const [own, other] = [visit(w), visit(w, '198.51.100.7')]
  await ask(own, priya.email)
  const code = await codeOf(priya.email)
  await w.pass(minutes(13))
  const told = await type(own, priya.email, code)
  expect(told.text).toContain(`${spaced(code)} didn’t work.`)
  await ask(own, priya.email)
  const known = await type(own, priya.email, code)
  expect(known.text).toContain(`${spaced(code)} expired 3 min ago. Request a new code.`)
  await ask(other, priya.email)
  expect((await type(other, priya.email, code)).text).not.toContain('expired')
})

test('no code typed is asked for without another email', async () => {
  const browser = visit(w)
  await ask(browser, priya.email)
  const sent = (await w.mails(priya.email)).length
  const told = await type(browser, priya.email, '')
  expect(told.text).toContain('Enter the code we emailed you.')
  expect((await w.mails(priya.email)).length).toBe(sent)
})

test('the widget says the same of a wrong code', async () => {
  const email = 'widget@harbour.example'
  const { body } = await postJson(w, '/embed/code', { email })
  const { asker } = body
  const wrong = wrongly(await codeOf(email))
  const told = await postJson(w, '/embed/session', { email, code: wrong, asker })
  expect(JSON.stringify(told.body)).toContain('didn’t work. Check it against our newest email.')
})
