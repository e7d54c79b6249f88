import { company, type Letter, type List, letter, longestWords, webAddress } from './letter.ts'
import { excerpt, line } from './plain.ts'
import type { AlertMailProps, DigestAlert, DigestMailProps, SignInCodeProps } from './props.ts'
import { when } from './when.ts'

export function signInCode(props: SignInCodeProps): Letter {
  const from = company(props.company)
  const code = line(props.code, 20)
  return letter({
    subject: `${code} is your sign-in code for ${from.name}`,
    company: from,
    label: 'Sign in',
    headline: 'Your sign-in code',
    code,
    paragraphs: [
      `It works once, for ${props.minutes} minutes, on the page where you asked for it.`,
    ],
    notes: [
      'If you did not ask for it, you need not do anything: without this code nobody can sign in.',
    ],
  })
}

export function alert(props: AlertMailProps): Letter {
  const url = webAddress(props.url)
  const title = line(props.title, 150)
  const number = props.case && line(props.case.number, 20)
  return letter({
    subject: number && !title.includes(number) ? `${title} · ${number}` : title,
    company: company(props.company),
    about: props.case && `${number} · ${line(props.case.subject, 120)}`,
    label: `For ${line(props.to.name, 80)}`,
    headline: title,
    soon: props.due
      ? { said: `${props.due.what} due`, at: when(props.due.at, props.to.zone) }
      : null,
    paragraphs: [
      ...props.evidence.slice(0, 12).map((sentence) => line(sentence, 600)),
      ...(props.draft ? ['A draft you can make your own on the desk before it is sent:'] : []),
    ],
    words: props.draft ? excerpt(props.draft, longestWords) : null,
    link: url === null ? null : { label: props.case ? 'Open the case' : 'Open the desk', url },
    notes:
      props.happenedAt === undefined
        ? []
        : [`It happened ${when(props.happenedAt, props.to.zone)} and could not be told before.`],
  })
}

/** Every alert is in it, however many: nothing else tells of them. */
export function digest(props: DigestMailProps): Letter {
  const url = webAddress(props.url)
  const title = line(props.title, 150)
  return letter({
    subject: title,
    company: company(props.company),
    label: `For ${line(props.to.name, 80)}`,
    headline: title,
    lists: props.groups.map(({ heading, alerts }) => ({
      heading: `${line(heading, 120)} (${alerts.length})`,
      items: alerts.map((each) => listed(each, props.to.zone)),
    })),
    link: url === null ? null : { label: 'Open the desk', url },
  })
}

const listed = ({ due, ...alert }: DigestAlert, zone: string): List['items'][number] => ({
  label: `${line(alert.case.number, 20)} · ${line(alert.case.subject, 80)}`,
  url: webAddress(alert.url),
  lines: [
    [line(alert.where, 120), due ? `${due.what.toLowerCase()} due ${when(due.at, zone)}` : ''],
    [line(alert.why, 160)],
  ]
    .map((words) => words.filter(Boolean).join(', '))
    .filter(Boolean),
})
