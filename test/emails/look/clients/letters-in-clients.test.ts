import { renderMail } from '@caselead/emails/render.ts'
import { describe, expect, test } from 'vitest'
import { found, theOne } from '../../../setup/found.ts'
import { caseMail, mailKinds, sampleMails } from '../../../setup/sample-mails.ts'
import { usesOf } from './html-uses.ts'
import { rowFor, support, unsupported } from './judged.ts'
import { illegible } from './legible.ts'

const ofEachKind = mailKinds.map(async (kind) => ({
  kind: `mail of kind ${kind}`,
  html: (await renderMail(kind, sampleMails[kind])).html,
}))

/** With all that a mail may have and the samples haven't. */
const fullest = {
  ...{ ...caseMail, words: `See https://a.example\n\n${'word '.repeat(2000)}` },
  happened: Array.from({ length: 20 }, () => ({ at: 0, sentence: 'A step.', body: 'With words.' })),
  files: { attached: ['a.png'], onPage: ['b.png'], tooLarge: { names: ['c.zip'], most: '25 MB' } },
  climbs: { unless: 'If there’s no progress by', sentence: 'it moves up.', at: 0 },
  stopUrl: 'https://help.northwind.example/stop',
}

const letters = await Promise.all([
  ...ofEachKind,
  ...(['reply', 'update'] as const).map(async (kind) => ({
    kind: `${kind} with everything in it`,
    html: (await renderMail(kind, fullest)).html,
  })),
])

describe.for(found(letters))('in every mail program, a $kind', ({ html }) => {
  test('is made of what it knows, or loses nothing without', () => {
    expect(unsupported(html)).toEqual([])
  })

  test('can be read without its style sheets', () => {
    expect(illegible(html)).toEqual([])
  })

  test('has style sheets that Gmail keeps and Outlook reads', () => {
    const sheets = found(html.match(/<style.*?<\/style>/gs) ?? [])
    expect(sheets.filter((sheet) => sheet.length > 16_000)).toEqual([])
    expect(sheets.join('')).not.toMatch(/\S!important|!(?!important)/)
  })
})

test.for(['#facc15', '#ffffff', '#808080', '#e11d48'])(
  'with the brand colour %s, an update can be read without style sheets',
  async (accent) => {
    const company = { name: 'Northwind', accent }
    expect(illegible((await renderMail('update', { ...fullest, company })).html)).toEqual([])
  },
)

test('a button keeps its colour and its room in Outlook for Windows', async () => {
  const { html } = await renderMail('reply', sampleMails.reply)
  const cell = theOne(/<td[^>]*mso-padding-alt: ?10px 18px[^>]*>/.exec(html)?.[0])
  const colour = theOne(/background: ?(#[0-9a-f]{6})/.exec(cell)?.[1])
  expect(cell).toContain(`bgcolor="${colour}"`)
})

const { html: whole } = theOne(letters.find(({ kind }) => kind.endsWith('kind reply')))
const inside = (markup: string) => whole.replace('</h1>', `</h1>${markup}`)
const styled = (css: string) => whole.replace('</style>', `${css}</style>`)

describe('what a program does not know is found:', () => {
  test.for([
    ['<p style="display: flex">x</p>', /display: flex on <p> is unknown to .*Outlook for Windows/],
    ['<p style="display: grid">x</p>', /display: grid/],
    ['<p style="position: absolute">x</p>', /position on <p>/],
    ['<p style="padding: 4px">x</p>', /padding on <p> is unknown to Outlook for Windows/],
    ['<div style="border-left: 3px solid #000000">x</div>', /border-left on <div>/],
    ['<p style="margin: -4px">x</p>', /margin: -1 on <p>/],
    ['<p style="font-size: 1rem">x</p>', /1rem on <p>/],
    ['<p style="color: var(--ink)">x</p>', /var\(\) on <p>/],
    ['<p style="color: rgb(0 0 0)">x</p>', /rgb\(\) on <p>: look it up/],
    ['<p style="color: #000">x</p>', /#aaa on <p>: look it up/],
    ['<p style="glow: 3px">x</p>', /glow on <p>: look it up/],
    ['<svg></svg>', /<svg> is unknown to/],
    ['<blink>x</blink>', /<blink>: look it up/],
    ['<p contenteditable="">x</p>', /\[contenteditable\] on <p>: look it up/],
    ['<o:p>x</o:p>', /<o:p>: look it up/],
    ['<!--[if mso]><p style="display: grid">x</p><![endif]-->', /display: grid on <p>/],
    ['<xml></xml>', /<xml> is unknown to Gmail/],
  ] as const)('%s', ([markup, said]) => {
    expect(unsupported(inside(markup)).join('\n')).toMatch(said)
  })

  test.for([
    ['.card > p { margin: 0 }', /a > b on <p> is unknown to Outlook for Windows/],
    ['.card.page { margin: 0 }', /\.a\.b is unknown to Outlook for Windows, Outlook\.com/],
    ['p:nth-child(2) { margin: 0 }', /:nth-child: look it up/],
    ['p[dir] { margin: 0 }', /a\[b\] is unknown to Gmail/],
    ['@media (hover) { p { margin: 0 } }', /@media \(hover\): look it up/],
    ['@media (max-width: 480px) { .cell { position: fixed } }', /position is unknown to Gmail/],
    ['@media (prefers-color-scheme: dark) { p { mask: none } }', /mask on <p>: look it up/],
    ['@media (max-width: 9px) { @media (min-width: 2px) { p { margin: 0 } } }', /in a rule/],
    ['@import "a.css";', /@import is unknown to Gmail/],
  ] as const)('%s', ([css, said]) => {
    expect(unsupported(styled(css)).join('\n')).toMatch(said)
  })

  test.for([
    '<p style="color: #ffffff">x</p>',
    '<p style="background: #000000">x</p>',
    '<a href="https://a.example">x</a>',
    '<p style="color: inherit">x</p>',
  ])('as text that can’t be read, %s', (markup) => {
    expect(illegible(inside(markup))).toHaveLength(1)
  })
})

test('where only some read a style sheet, only they need to know what is in it', () => {
  const dark = '@media (prefers-color-scheme: dark) { .card > p { color: #ffffff } }'
  expect(unsupported(styled(dark))).toEqual([])
})

test('nothing is excused that no letter does', () => {
  const used = new Set(letters.flatMap(({ html }) => usesOf(html)).map(rowFor))
  const excused = Object.keys(support).filter((what) => support[what]?.harmless !== null)
  expect(excused.filter((what) => !used.has(what))).toEqual([])
})
