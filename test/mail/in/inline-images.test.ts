import { mailWords } from '@caselead/api/mail/in/reply-text.ts'
import { wordsOfMail } from '@caselead/api/mail/thread/mail-words.ts'
import { expect, test } from 'vitest'

const image = (name: string | null, contentId: string | null = null) => ({
  ...{ name, contentId, id: contentId ?? 'file', type: 'image/png', bytes: 1_000 },
})
const plan = image('plan.png', '<plan@mail>')
const [first, second] = [image('image.png', 'ii_1'), image('image.png', 'ii_2')]
const cid = (id: string, more = '') => `<img src="cid:${id}" ${more}>`

test.for<[what: string, mail: Parameters<typeof mailWords>[0], words: string]>([
  [
    'in a sentence',
    { html: `<p>See ${cid('plan@mail')} here.</p>` },
    'See [image: plan.png] here.',
  ],
  [
    'on a line of its own',
    { html: `<p>See:</p><p>${cid('plan@mail')}</p><p>Why?</p>` },
    'See:\n\n[image: plan.png]\n\nWhy?',
  ],
  ['with an encoded id', { html: `<p>See ${cid('plan%40mail')}</p>` }, 'See [image: plan.png]'],
  [
    'in a link',
    { html: `<p>See <a href="https://x.example">${cid('plan@mail')}</a></p>` },
    'See [image: plan.png] [https://x.example]',
  ],
  [
    'nowhere where nobody sees it',
    { html: `<p>Hello</p>${cid('plan@mail', 'width="1"')}` },
    'Hello',
  ],
  ['nor hidden', { html: `<p>Hello</p>${cid('plan@mail', 'style="display: none"')}` }, 'Hello'],
  ['nor where the mail has none by that id', { html: `<p>Hello ${cid('else')}</p>` }, 'Hello'],
  ['as Outlook writes it', { text: 'See [cid:plan@mail] here.' }, 'See [image: plan.png] here.'],
  ['as Gmail writes it', { text: 'See\n[image: plan.png]' }, 'See\n[image: plan.png]'],
  ['as somebody typed it', { text: 'Use [cid:abc] there.' }, 'Use [cid:abc] there.'],
  [
    'where the text says nothing of it and the page does',
    {
      text: 'It fails here:\n\nand then stops.',
      html: `<p>It fails here:</p>${cid('plan@mail')}<p>and then stops.</p>`,
    },
    'It fails here:\n[image: plan.png]\n\n\nand then stops.',
  ],
  [
    'above a quote that is cut away',
    {
      html: `<p>Look:</p>${cid('plan@mail')}<blockquote type="cite"><p>Old ${cid('plan@mail')}</p></blockquote>`,
    },
    'Look:\n\n[image: plan.png]',
  ],
])('an image stands %s', ([, mail, words]) => {
  expect(mailWords({ ...mail, attachments: [plan] }).text.replace(/\n{3,}/g, '\n\n\n')).toBe(words)
})

test('those of one name are told apart', () => {
  const html = `<p>After ${cid('ii_2')}</p><p>before ${cid('ii_1')}</p>`
  const { text } = mailWords({ html, attachments: [first, second] })
  expect(text).toBe('After [image 2: image.png]\n\nbefore [image: image.png]')
  const plain = 'One [image: image.png] and two [image: image.png]'
  expect(mailWords({ text: plain, attachments: [first, second] }).text).toBe(
    'One [image: image.png] and two [image 2: image.png]',
  )
})

test.for<[what: string, html: string]>([
  ['a signature', `<p>It fails.</p><div class="gmail_signature">Ann<br>${cid('plan@mail')}</div>`],
  ['what closes a mail', `<p>It fails.</p><p>Best regards,<br>Ann</p><p>${cid('plan@mail')}</p>`],
  ['a quote', `<p>It fails.</p><blockquote type="cite">${cid('plan@mail')}</blockquote>`],
])('the image of %s is none of the writer’s words', ([, html]) => {
  expect(mailWords({ html, attachments: [plan] }).text).toBe('It fails.')
})

const mail = (more: object) =>
  ({ text: null, html: null, attachments: [plan], ...more }) as unknown as Parameters<
    typeof wordsOfMail
  >[0]

test('an email that is only an image says that it was sent', () => {
  const one = mail({ html: `<div>${cid('plan@mail')}</div>` })
  expect(wordsOfMail(one, mailWords(one).text)).toMatchObject({
    ...{ text: 'Sent plan.png', whole: null },
  })
})

test('images alone make no email longer than its message', () => {
  const one = mail({ text: 'See [cid:plan@mail] here.' })
  expect(wordsOfMail(one, mailWords(one).text).whole).toBeNull()
})

test('a place is found behind letters of two halves', () => {
  const html = `<p>𝒜𝒜𝒜 breaks</p>${cid('plan@mail')}<p>and then stops.</p>`
  const { text } = mailWords({ text: '𝒜𝒜𝒜 breaks\n\nand then stops.', html, attachments: [plan] })
  expect(text).toBe('𝒜𝒜𝒜 breaks\n[image: plan.png]\n\n\nand then stops.')
})

test.for<[what: string, html: (count: number) => string]>([
  ['shown', (count) => cid('plan@mail').repeat(count)],
  ['named', (count) => `${cid('plan@mail')}${'[image: x]'.repeat(count)}`],
])('five thousand images that are %s take no longer to place than a hundred', ([, images]) => {
  const text = 'a'.repeat(90_000)
  const took = (count: number) => {
    const html = `<p>b${'a'.repeat(39)}</p>${images(count)}`
    const started = performance.now()
    mailWords({ text, html, attachments: [plan] })
    return performance.now() - started
  }
  expect(took(5_000)).toBeLessThan(10 * took(100) + 500)
})
