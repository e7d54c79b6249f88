import { dayIn, isSameDay, timeIn, when, zoneName } from '@caselead/core/look/times.ts'
import { asks, dueAhead, dueMissed, alerts as words } from '../words/alerts.ts'
import { invitation as invited } from '../words/invitation.ts'
import { receipt } from '../words/receipt.ts'
import { refused } from '../words/refused.ts'
import { signIn } from '../words/sign-in.ts'
import {
  type Cell,
  company,
  type Letter,
  type Link,
  type List,
  letter,
  longestWords,
  webAddress,
} from './letter.ts'
import { asSentence, excerpt, line } from './plain.ts'
import type {
  AlertMailProps,
  AnswerRefusedProps,
  DigestAlert,
  DigestMailProps,
  Due,
  InvitationProps,
  MailReceivedProps,
  SignInCodeProps,
} from './props.ts'

export function signInCode(props: SignInCodeProps): Letter {
  const from = company(props.company)
  const code = line(props.code, 20)
  const works = signIn.works(props.minutes)
  return letter({
    subject: signIn.subject(code, from.name),
    company: from,
    preview: works,
    heading: signIn.heading,
    code,
    news: { by: null, words: null, headline: null, paragraphs: [works], isUpdate: false },
    notes: [signIn.notYou],
  })
}

/** It repeats nothing of what came. */
export function mailReceived(props: MailReceivedProps): Letter {
  const paragraphs = [receipt.waits, receipt.knownAddress]
  return letter({
    subject: receipt.subject,
    company: company(props.company),
    preview: receipt.waits,
    heading: receipt.heading,
    news: { by: null, words: null, headline: null, paragraphs, isUpdate: false },
    notes: [receipt.automatic],
  })
}

export function invitation(props: InvitationProps): Letter {
  const from = company(props.company)
  const by = line(props.by, 80)
  const { subject, what } = props.isTeam ? invited.team : invited.customer
  const heading = subject(by, from.name)
  const url = webAddress(props.url)
  const plain = url === null ? '' : invited.signInInPlainText(url)
  const paragraphs = [what, invited.how(line(props.email, 200))]
  return letter({
    subject: heading,
    company: from,
    preview: what,
    heading,
    news: { by: null, words: null, headline: null, paragraphs, isUpdate: false },
    link: url === null ? null : inviting(url, plain),
    notes: [invited.notYou(by)],
  })
}

const inviting = (url: string, plain: string): Link => ({
  ...{ label: invited.signIn, url, hint: null, plain },
  rest: { label: invited.signIn, plain },
})

/** With all they wrote, so that nothing has to be typed again. */
export function answerRefused(props: AnswerRefusedProps): Letter {
  const number = line(props.number, 20)
  const reason = asSentence(line(props.reason, 600))
  return letter({
    subject: refused.subject(number),
    company: company(props.company),
    preview: reason,
    number,
    heading: refused.heading(number),
    news: { by: null, words: null, headline: reason, paragraphs: [refused.kept], isUpdate: false },
    draft: {
      heading: refused.yours,
      hint: refused.nothingDone,
      words: excerpt(props.words, longestWords),
    },
    notes: [refused.automatic],
  })
}

export function alert(props: AlertMailProps): Letter {
  const { to, sentAt, due } = props
  const about = aboutOf(props.case)
  const ask = asks(props.call, due ? dueIn(due, props) : null)
  const evidence = props.evidence.slice(0, 12).map((sentence) => asSentence(line(sentence, 600)))
  const { happenedAt } = props
  return letter({
    subject: words.subject(about, ask.brief),
    company: company(props.company),
    preview: words.preview(ask.whole, evidence[0] ?? ''),
    number: about.number,
    heading: about.subject,
    news: {
      by: null,
      words: null,
      headline: ask.whole,
      paragraphs: [...evidence, ...(props.leads ? [words.youLead] : [])],
      isUpdate: false,
    },
    strip: stripOf(props),
    draft: props.draft
      ? {
          heading: words.draft,
          hint: words.draftHint,
          words: excerpt(props.draft, longestWords),
        }
      : null,
    link: linkTo(props.url, words.openCase),
    notes: [
      ...(happenedAt === undefined ? [] : [words.happenedAt(when(happenedAt, sentAt, to.zone))]),
      ...(props.answers ? [words.answers[props.answers]] : []),
      ...notesFor(to),
    ],
  })
}

/** Every alert is in it, however many: nothing else tells of them. */
export function digest(props: DigestMailProps): Letter {
  const title = line(props.title, 150)
  return letter({
    subject: title,
    company: company(props.company),
    preview: props.groups.map(({ heading }) => line(heading, 60)).join(', '),
    heading: title,
    lists: props.groups.map(({ heading, alerts }) => ({
      heading: words.digestHeading(line(heading, 120), alerts.length),
      items: alerts.map((each) => listed(each, props)),
    })),
    link: linkTo(props.url, words.openDesk),
    notes: notesFor(props.to),
  })
}

type Readers = Pick<AlertMailProps, 'to' | 'sentAt'>

const aboutOf = ({ number, subject, account, severity }: AlertMailProps['case']) => ({
  number: line(number, 20),
  subject: line(subject, 80),
  account: line(account, 60),
  severity: line(severity, 20),
})

/** What has to have happened, or should have. */
export const dueIn = ({ clock, at }: Due, { to, sentAt }: Readers) =>
  (at < sentAt ? dueMissed : dueAhead)[clock](soon(at, sentAt, to.zone))

/** "09:15" alone where it is today: a subject line is short. */
const soon = (at: number, now: number, zone: string): string =>
  isSameDay(at, now, zone) ? timeIn(at, zone) : when(at, now, zone)

function stripOf({ case: about, due, sentAt, to }: AlertMailProps): Cell[] {
  const cell = (name: string, value: string, note: string | null = null): Cell => ({
    ...{ name, note },
    value: line(value, 80),
    plain: words.inPlainText(name, line(value, 80)),
  })
  const zone = zoneName(to.zone)
  return [
    due
      ? cell(
          words.due,
          when(due.at, sentAt, to.zone),
          words.dueWithDay(dayIn(due.at, to.zone), zone),
        )
      : cell(words.due, words.notDue),
    cell(words.account, about.account),
    cell(words.severity, about.severity),
  ]
}

function linkTo(address: string, label: string): Link | null {
  const url = webAddress(address)
  if (url === null) return null
  return {
    ...{ label, url, hint: null },
    plain: words.linkInPlainText(label, url),
    rest: { label: words.rest, plain: words.linkInPlainText(words.rest, url) },
  }
}

const notesFor = ({ name, zone }: AlertMailProps['to']): string[] => [
  words.sentTo(line(name, 80)),
  words.zone(zoneName(zone)),
]

function listed(alert: DigestAlert, readers: Readers): List['items'][number] {
  const { number, subject, account, severity } = aboutOf(alert.case)
  const due = alert.due ? dueIn(alert.due, readers).brief : null
  const facts = words.digestFacts({ severity, account, due })
  return {
    label: words.digestItem(number, subject),
    url: webAddress(alert.url),
    lines: [facts, line(alert.why, 160), alert.leads ? words.youLead : ''].filter(Boolean),
  }
}
