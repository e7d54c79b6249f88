import {
  company,
  entries,
  type Fact,
  type Letter,
  letter,
  longestWords,
  person,
  webAddress,
} from './letter.ts'
import { excerpt, line } from './plain.ts'
import type { CaseMailProps, RefundMailProps, SurveyMailProps, UpdateMailProps } from './props.ts'
import { when } from './when.ts'

type CaseWords = Pick<Letter, 'label'> &
  Partial<Pick<Letter, 'headline' | 'paragraphs' | 'words' | 'facts' | 'since' | 'notes'>>

export const caseOpened = (props: CaseMailProps): Letter =>
  caseLetter(props, { label: 'We have your case', since: 'Activity so far' })

export const leadNamed = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'You have a new case lead',
    headline: `${lead(props)} is now your case lead.`,
    paragraphs: [
      'Everything you have told us so far has been passed on, so there is no need to repeat it.',
    ],
  })

export const reply = (props: CaseMailProps): Letter =>
  caseLetter(props, { label: `${author(props)} wrote to you` })

export const escalated = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'Your case moved up',
    paragraphs: [`It’s now ${standing(props)}. ${lead(props)} is still your case lead.`],
    facts: aheadOf(props),
  })

export const handedBack = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'Your case is back with the previous team',
    paragraphs: [`It’s now ${standing(props)}. ${lead(props)} is still your case lead.`],
    facts: aheadOf(props),
  })

export const waitingOnCustomer = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'We need more information from you',
    paragraphs: ['You can reply to this email.'],
  })

export const refundAuthorised = (props: RefundMailProps): Letter =>
  caseLetter(props, {
    label: 'We’ve authorised a refund',
    paragraphs: [
      `${line(props.refund.by, 80)} authorised a refund of ${line(props.refund.amount, 40)}.`,
    ],
  })

/** Who answers and by when is what happens next. */
export const requestReceived = (props: CaseMailProps): Letter =>
  caseLetter(props, { label: 'We have your request to escalate' })

export const requestDeclined = (props: CaseMailProps): Letter =>
  caseLetter(props, { label: `${author(props)} answered your request to escalate` })

export const resolved = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'We believe this is solved',
    headline: `${author(props)} has resolved your case.`,
    facts: [
      { name: 'If it isn’t solved', value: 'Reply to this email and your case opens again.' },
    ],
  })

export function update(props: UpdateMailProps): Letter {
  if (!props.automatic) return caseLetter(props, { label: `An update from ${author(props)}` })
  const said = line(props.words ?? '', longestWords) || 'There’s no news yet.'
  return caseLetter(props, {
    label: 'Automatic update',
    paragraphs: [said],
    words: null,
    facts: [...goal(props), ...otherwise(props)],
    notes: [`This update was sent automatically on behalf of ${lead(props)}.`],
  })
}

export function survey(props: SurveyMailProps): Letter {
  const asked = caseLetter(props, {
    label: props.again ? 'Your answer had no number' : 'One question: just reply to answer it',
    headline: `“${company(props.company).name} made it easy for me to handle my issue.”`,
    paragraphs: [
      props.again
        ? `Thanks for your answer. ${lead(props)} has it. To count it, we need a number: reply to this email with a number from 1 to 7. We won’t ask again.`
        : 'How much do you agree? Reply to this email with a number from 1 to 7, and a few words if you like.',
    ],
  })
  const scale = {
    numbers: [1, 2, 3, 4, 5, 6, 7],
    lowest: 'strongly disagree',
    highest: 'strongly agree',
  }
  return { ...asked, soon: null, facts: [], scale }
}

function caseLetter(props: CaseMailProps, said: CaseWords): Letter {
  const { name } = person(props.lead)
  const url = webAddress(props.case.url)
  return letter({
    subject: caseSubject(props.case),
    company: company(props.company),
    about: `${line(props.case.number, 20)} · ${line(props.case.subject, 120)}`,
    headline: `${name} is your case lead.`,
    soon: soon(props),
    words: props.words?.trim() ? excerpt(props.words, longestWords) : null,
    signature: {
      author: props.author ? person(props.author) : null,
      leadWrote: said.words !== null && !props.author && Boolean(props.words?.trim()),
      lead: person(props.lead),
      backup: props.backup && person(props.backup),
    },
    facts: [{ name: 'Progress', value: whereabouts(props) }, ...aheadOf(props)],
    ...entries(props.happened.map((one) => ({ ...one, when: when(one.at, props.contact.zone) }))),
    link: url === null ? null : { label: 'Open your case', url },
    ...said,
    notes: [`Reply to this email and it reaches ${name} directly.`, ...(said.notes ?? [])],
  })
}

// The same for every mail of a case: mail programs part a conversation whose subject changes.
const caseSubject = ({ number, subject }: CaseMailProps['case']): string =>
  `[${line(number, 20)}] ${line(subject, 120) || 'Your case'}`

function soon(props: CaseMailProps): Letter['soon'] {
  if (props.nextUpdateBy === null) return null
  return { said: line(props.nextUpdateWords ?? 'Next update by', 60), at: next(props) }
}

function whereabouts({ progress, contact, ...props }: CaseMailProps): string {
  const told = progress.map(({ sentence, time }) => sentenceUntil(sentence, time, contact.zone))
  return [`It’s ${standing(props)}.`, ...told].join(' ')
}

/** What happens next, and what happens if nothing does. */
function aheadOf(props: CaseMailProps): Fact[] {
  const { next, progress, contact } = props
  const isTold = progress.some(({ sentence }) => sentence === next?.sentence)
  const told = next && !isTold && sentenceUntil(next.sentence, next.time, contact.zone)
  const facts: Fact[] = told ? [{ name: 'What happens next', value: told }] : []
  return [...facts, ...goal(props), ...otherwise(props)]
}

const goal = ({ resolutionTargetBy, contact }: CaseMailProps): Fact[] =>
  resolutionTargetBy === null
    ? []
    : [{ name: 'We aim to solve it by', value: when(resolutionTargetBy, contact.zone) }]

function otherwise({ climbs, contact }: CaseMailProps): Fact[] {
  if (!climbs) return []
  const until = `${line(climbs.unless, 80)} ${when(climbs.at, contact.zone)}`
  return [{ name: 'Otherwise', value: `${until}, ${line(climbs.sentence, 200)}.` }]
}

const sentenceUntil = (sentence: string, time: number | null, zone: string): string =>
  time === null ? line(sentence, 400) : `${line(sentence, 400)} ${when(time, zone)}.`

const author = (props: CaseMailProps): string => person(props.author ?? props.lead).name
const lead = (props: CaseMailProps): string => person(props.lead).name
const standing = (props: Pick<CaseMailProps, 'standing'>): string => line(props.standing, 160)
const next = (props: CaseMailProps): string => when(props.nextUpdateBy ?? 0, props.contact.zone)
