import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readApart } from '@caselead/api/mail/in/read-apart.ts'
import { mailWords } from '@caselead/api/mail/in/reply-text.ts'
import { computing } from '../setup/computing.ts'
import { typedMails } from '../setup/typed-mails.ts'
import { atLeast, atMost, exactly, type Figure, say } from './figure.ts'
import { machineFigures } from './machine-mail.ts'
import {
  combinedReplies,
  forwards,
  type MailCase,
  oneLine,
  quotequail,
  replies,
  shopReplies,
} from './mail-corpora.ts'

interface Corpus {
  name: string
  files: readonly string[]
  cases: () => MailCase[]
  of: number
  least: number
}

const corpora: readonly Corpus[] = [
  {
    name: 'replies read exactly',
    files: ['replies_crisp', 'replies_talon_half'],
    cases: () => [...replies('replies_crisp'), ...replies('replies_talon_half')],
    ...{ of: 75, least: 70 },
  },
  {
    name: 'replies to shops',
    files: ['replies_edgetier_dev'],
    cases: shopReplies,
    ...{ of: 26, least: 23 },
  },
  {
    name: 'replies put together',
    files: ['replies_webridge_dev'],
    cases: combinedReplies,
    ...{ of: 540, least: 510 },
  },
  {
    name: 'replies and forwards of quotequail',
    files: ['quotequail_dev'],
    cases: quotequail,
    ...{ of: 21, least: 19 },
  },
  {
    name: 'forwards whole, sender named',
    files: ['forwards_crisp_half'],
    cases: forwards,
    ...{ of: 107, least: 107 },
  },
]

/** Received mails, read as the inbox reads them: what of each its writer says. */
export async function mailFigures(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const corpus of corpora) figures.push(await figureOf(corpus))
  return [...figures, await typedFigure(), ...machineFigures(), ...speed()]
}

/** Of our own table: forwards, prompts, templates, addresses, answers between quotes. */
async function typedFigure(): Promise<Figure> {
  let lost = 0
  for (const { body, stays } of typedMails) {
    const read = await readApart(body)
    const text = 'unread' in read ? '' : oneLine(read.text)
    lost += stays.filter((words) => !text.includes(oneLine(words))).length
  }
  return exactly(`typed lines lost, of ${typedMails.length} mails`, lost, 'lines', 0)
}

async function figureOf({ name, files, cases, of, least }: Corpus): Promise<Figure> {
  const missing = files.filter((file) => !existsSync(pathOf(file)))
  if (missing.length > 0) {
    say(`${name}: not measured, ../shared/data/mail/${missing.join('.json, ')}.json is not there`)
    return exactly(`${name}: cases`, 0, 'are missing', of)
  }
  const all = cases()
  if (all.length !== of) return exactly(`${name}: cases`, all.length, 'cases', of)
  let right = 0
  for (const { body, isRight } of all) {
    const read = await readApart(body)
    if (!('unread' in read) && isRight(read)) right++
  }
  return atLeast(name, right, `of ${of}`, least)
}

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../../shared/data/mail/${file}.json`, import.meta.url))

const bytes = 100_000

/** What is dear to read, each over and over. */
const pieces = [
  ...[
    '-\n',
    '> ',
    '>\n',
    'wrote:\n',
    'On 1 ',
    'On a\n',
    'a@b:\n',
    'From: a\n',
    '-- \n',
    '_\n',
    ': ',
  ],
  ...['<div>', '<div class=gmail_quote>', '<blockquote type=cite>', '<a href=b>', '<p>a', '&lt;'],
]

function speed(): Figure[] {
  const costs = pieces.map((piece) => {
    const text = piece.repeat(Math.ceil(bytes / piece.length))
    const runs = Array.from({ length: 8 }).map(() =>
      computing(() => mailWords({ [kindOf(piece)]: text })),
    )
    return { piece, ms: Math.min(...runs) }
  })
  const dearest = costs.reduce((one, other) => (other.ms > one.ms ? other : one))
  const name = `100 KB of ${JSON.stringify(dearest.piece)}, the dearest`
  return [atMost(name, dearest.ms, 'ms', 50)]
}

const kindOf = (piece: string): 'html' | 'text' => (/^[<&]/.test(piece) ? 'html' : 'text')
