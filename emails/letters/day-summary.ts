import { isSameDay, timeIn, when, zoneName } from '@caselead/core/look/times.ts'
import { alerts } from '../words/alerts.ts'
import { daySummary as words } from '../words/day-summary.ts'
import { company, type Letter, type List, letter, webAddress } from './letter.ts'
import { dueIn } from './other-letters.ts'
import { asSentence, line } from './plain.ts'
import type { DaySummaryProps, SummaryCaseProps } from './props.ts'

const parts = ['asked', 'due', 'promised', 'happened'] as const

/** What waits for one of the team, and what became of their cases. */
export function daySummary(props: DaySummaryProps): Letter {
  const { to, sentAt } = props
  const told = parts.filter((part) => props[part].cases.length > 0)
  const says = told.map((part) => words.parts[part](countOf(props[part])))
  const url = webAddress(props.url)
  const settings = webAddress(props.settingsUrl)
  const linkTo = (label: string, address: string) => ({
    ...{ label, url: address, plain: words.inPlainText(label, address) },
  })
  return letter({
    subject: words.subject(says),
    company: company(props.company),
    preview: says.join(', '),
    heading: words.heading,
    news: {
      ...{ by: null, words: null, headline: null, isUpdate: false },
      paragraphs: [words.backAt(when(props.backAt, sentAt, to.zone))],
    },
    lists: told.map((part) => listOf(part, props)),
    link:
      url === null
        ? null
        : { ...linkTo(words.open, url), hint: null, rest: linkTo(alerts.rest, url) },
    notes: [alerts.sentTo(line(to.name, 80)), alerts.zone(zoneName(to.zone))],
    stop: settings === null ? null : linkTo(words.stop, settings),
  })
}

const countOf = ({ cases, more }: DaySummaryProps['asked']): number => cases.length + more

function listOf(part: (typeof parts)[number], props: DaySummaryProps): List {
  const { cases, more } = props[part]
  const rest = { label: words.more(more), url: webAddress(props.url), lines: [] }
  return {
    heading: alerts.digestHeading(words.lists[part], cases.length + more),
    items: [...cases.map((one) => itemOf(one, props)), ...(more > 0 ? [rest] : [])],
  }
}

function itemOf(one: SummaryCaseProps, props: DaySummaryProps): List['items'][number] {
  const { number, subject, account, severity } = one.case
  const due = one.due ? dueIn(one.due, props).brief : null
  const facts = { severity: line(severity, 20), account: line(account, 60), due }
  return {
    label: alerts.digestItem(line(number, 20), line(subject, 80)),
    url: webAddress(one.url),
    lines: [
      alerts.digestFacts(facts),
      ...(one.asks ? [words.asks[one.asks]] : []),
      ...(one.steps ?? []).slice(-mostSteps).map((step) => stepOf(step, props)),
      ...(one.leads ? [alerts.youLead] : []),
    ],
  }
}

const mostSteps = 4

function stepOf(
  { at, kind, by, sentence }: NonNullable<SummaryCaseProps['steps']>[number],
  { to: { zone }, sentAt }: DaySummaryProps,
): string {
  const time = isSameDay(at, sentAt, zone) ? timeIn(at, zone) : when(at, sentAt, zone)
  const said = (by === 'you' && words.yours(kind)) || line(sentence, 200)
  return words.step(time, asSentence(said))
}
