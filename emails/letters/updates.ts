import { when, zoneName } from '@caselead/core/look/times.ts'
import { caseMail } from '../words/case-mail.ts'
import { updatesMail as words } from '../words/updates.ts'
import {
  company,
  type Letter,
  type List,
  letter,
  type PlainLink,
  person,
  webAddress,
} from './letter.ts'
import { excerpt, line } from './plain.ts'
import type { UpdateProps, UpdatesMailProps } from './props.ts'

const mostNamed = 3
const mostSteps = 4

/** One mail for all that was due to a customer at one time: each case with its lead, its news, its next time. */
export function updates({ cases, stopUrl = '' }: UpdatesMailProps): Letter {
  const [first] = cases
  if (!first) throw new Error('a mail of updates has at least one')
  const numbers = cases.map(numberOf)
  const named = words.named(numbers.slice(0, mostNamed), Math.max(0, numbers.length - mostNamed))
  const stop = webAddress(stopUrl)
  const { stopUpdates, stopInPlainText } = caseMail
  return letter({
    subject: words.subject(cases.length, named),
    company: company(first.company),
    preview: line(first.words ?? '', 120),
    heading: words.heading(cases.length),
    news: { by: null, words: null, headline: null, paragraphs: [words.why], isUpdate: false },
    lists: cases.map(listOf),
    notes: [
      words.replyReaches(numberOf(first), first.lead && person(first.lead).name),
      caseMail.zone(zoneName(line(first.contact.zone, 60))),
    ],
    stop:
      stop === null
        ? null
        : { label: stopUpdates, url: stop, plain: stopInPlainText(stopUpdates, stop) },
  })
}

const numberOf = (one: UpdateProps): string => line(one.case.number, 20)

/** The news first, as in a mail of its own. */
function listOf(one: UpdateProps): List {
  const number = numberOf(one)
  const subject = line(one.case.subject, 120) || caseMail.untitled
  const [news = '', ...lines] = [...saidIn(one), factsOf(one), ...stepsOf(one)]
  return {
    heading: words.item(number, subject),
    items: [{ label: news, url: null, lines, links: linksOf(number, one) }],
  }
}

function linksOf(number: string, { case: { url: address }, replyTo }: UpdateProps): PlainLink[] {
  const url = webAddress(address)
  const reply = words.reply(number)
  return [
    ...(url === null
      ? []
      : [{ label: words.view, url, plain: words.inPlainText(words.view, url) }]),
    {
      label: reply,
      url: `mailto:${encodeURI(replyTo)}?subject=${encodeURIComponent(number)}`,
      plain: words.inPlainText(reply, replyTo),
    },
  ]
}

function factsOf({ lead, severity, nextUpdateBy, nextUpdateWords, ...props }: UpdateProps): string {
  const late = nextUpdateBy !== null && nextUpdateBy < props.sentAt
  const by = late ? caseMail.strip.overdue : nextUpdateWords
  return words.facts([
    ...(nextUpdateBy === null || by === null
      ? []
      : [words.next(line(by, 60), tell(props, nextUpdateBy))]),
    ...(lead ? [words.lead(person(lead).name)] : []),
    line(severity, 20),
  ])
}

const saidIn = ({ words: said = '' }: UpdateProps): string[] =>
  excerpt(said, 1200)
    .text.split('\n')
    .filter((each) => each.trim() !== '')

function stepsOf({ happened, ...props }: UpdateProps): string[] {
  const earlier = happened.length - mostSteps
  const steps = happened
    .slice(-mostSteps)
    .map(({ at, sentence }) => words.since(tell(props, at), line(sentence, 300)))
  return earlier > 0 ? [words.more(earlier), ...steps] : steps
}

const tell = ({ sentAt, contact }: Pick<UpdateProps, 'sentAt' | 'contact'>, at: number): string =>
  when(at, sentAt, contact.zone)
