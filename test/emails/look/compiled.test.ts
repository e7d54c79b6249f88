import { renderMail } from '@caselead/emails/render.ts'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { caseMail, mailKinds, sampleMails } from '../../setup/sample-mails.ts'

const update = (words: string, subject = 'Exports') =>
  renderMail('update', { ...caseMail, words, case: { ...caseMail.case, subject } })

test.for(found(mailKinds))(
  'a mail looks the same however often its kind was rendered: %s',
  async (kind) => {
    const [first, second] = [
      await renderMail(kind, sampleMails[kind]),
      await renderMail(kind, sampleMails[kind]),
    ]
    expect(second).toEqual(first)
    expect(Buffer.byteLength(first.html)).toBeLessThan(60_000)
  },
)

test('mails that look alike keep their own words', async () => {
  const [ours, theirs] = await Promise.all([update('For Mara.', 'A'), update('For Chris.', 'B')])
  expect([ours.html.includes('For Mara.'), ours.html.includes('For Chris.')]).toEqual([true, false])
  expect([theirs.html.includes('For Chris.'), theirs.html.includes('For Mara.')]).toEqual([
    true,
    false,
  ])
})

test.for([
  ['xslot0x xslot1x xslot999x'],
  ['\uE0000\uE001 \uE000'],
  ['{{ mj }} <mj-text> & "quotes" $& $1 $$'],
])('nothing somebody writes is taken for a place in the mail: %s', async ([words = '']) => {
  const { html } = await update(words)
  const shown = html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  expect(shown).toContain(words)
  expect(html).toContain('Next update by')
})

test('one brand’s colours are not another’s', async () => {
  const green = await update('Hello')
  const red = await renderMail('update', {
    ...{ ...caseMail, words: 'Hello' },
    company: { name: 'Northwind', accent: '#b91c1c' },
  })
  expect(red.html).toContain('#b91c1c')
  expect(green.html).not.toContain('#b91c1c')
})
