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
import type { CaseMailProps, SurveyMailProps, UpdateMailProps } from './props.ts'
import { when } from './when.ts'

type Said = Pick<Letter, 'label'> &
  Partial<Pick<Letter, 'headline' | 'paragraphs' | 'facts' | 'since' | 'notes'>>

export const caseOpened = (props: CaseMailProps): Letter =>
  caseLetter(props, { label: 'We have your case', since: 'What happened so far' })

export const leadNamed = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'Your case has a new lead',
    headline: `${lead(props)} now leads your case.`,
    paragraphs: [
      'Everything you have told us so far has been passed on, so there is no need to repeat it.',
    ],
  })

export const reply = (props: CaseMailProps): Letter =>
  caseLetter(props, { label: `${author(props)} wrote to you` })

export const escalated = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'Your case moved up',
    paragraphs: [`It is now ${standing(props)}. ${lead(props)} stays your lead.`],
    facts: aheadOf(props),
  })

export const handedBack = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'Your case is back with the previous team',
    paragraphs: [`It is now ${standing(props)}. ${lead(props)} stays your lead.`],
    facts: aheadOf(props),
  })

export const waitingOnCustomer = (props: CaseMailProps): Letter =>
  caseLetter(props, {
    label: 'We need a word from you',
    paragraphs: ['To go on, we need an answer from you. Replying to this mail is enough.'],
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
      { name: 'If it is not solved', value: 'Reply to this mail and your case opens again.' },
    ],
  })

export function update(props: UpdateMailProps): Letter {
  if (!props.automatic) return caseLetter(props, { label: `An update from ${author(props)}` })
  const noNews = props.happened.length === 0 && !props.words?.trim()
  const notes = [
    `This update was sent automatically in ${lead(props)}’s name when the promised time came.`,
  ]
  if (!noNews) return caseLetter(props, { label: 'Where your case stands', notes })
  const again = props.nextUpdateBy === null ? '' : ` I will write again by ${next(props)}.`
  return caseLetter(props, {
    label: 'No news yet',
    paragraphs: [
      `I have nothing new to tell since my last update, and did not want to leave you without a word.${again}`,
    ],
    notes,
  })
}

export function survey(props: SurveyMailProps): Letter {
  const asked = caseLetter(props, {
    label: props.again ? 'Your answer had no number' : 'One question, answered by a reply',
    headline: `“${company(props.company).name} made it easy for me to handle my issue.”`,
    paragraphs: [
      props.again
        ? `Thanks for your answer, ${lead(props)} has it. To count it, we need a number: reply to this mail with a number from 1 to 7. We won’t ask again.`
        : 'How much do you agree? Reply to this mail with a number from 1 to 7, and a few words if you like.',
    ],
  })
  const scale = {
    numbers: [1, 2, 3, 4, 5, 6, 7],
    lowest: 'strongly disagree',
    highest: 'strongly agree',
  }
  return { ...asked, soon: null, facts: [], scale }
}

function caseLetter(props: CaseMailProps, said: Said): Letter {
  const { name } = person(props.lead)
  const url = webAddress(props.case.url)
  return letter({
    subject: caseSubject(props.case),
    company: company(props.company),
    about: `${line(props.case.number, 20)} · ${line(props.case.subject, 120)}`,
    headline: `${name} leads your case.`,
    soon: props.nextUpdateBy === null ? null : { said: 'You hear next by', at: next(props) },
    words: props.words?.trim() ? excerpt(props.words, longestWords) : null,
    signature: {
      author: props.author ? person(props.author) : null,
      lead: person(props.lead),
      backup: props.backup && person(props.backup),
    },
    facts: [{ name: 'Where it is', value: upperFirst(standing(props)) }, ...aheadOf(props)],
    ...entries(props.happened.map((one) => ({ ...one, when: when(one.at, props.contact.zone) }))),
    link: url === null ? null : { label: 'Open your case', url },
    ...said,
    notes: [`Reply to this mail and it reaches ${name} directly.`, ...(said.notes ?? [])],
  })
}

// The same for every mail of a case: mail programs part a conversation whose subject changes.
const caseSubject = ({ number, subject }: CaseMailProps['case']): string =>
  `[${line(number, 20)}] ${line(subject, 120) || 'Your case'}`

/** What happens next, and what happens if nothing does. */
function aheadOf({ next, climbs, contact }: CaseMailProps): Fact[] {
  const told = next && sentenceUntil(next.sentence, next.time, contact.zone)
  const facts: Fact[] = told ? [{ name: 'What happens next', value: told }] : []
  if (!climbs) return facts
  const value = sentenceUntil(`${climbs.sentence}, at`, climbs.at, contact.zone)
  return [...facts, { name: 'If nobody acts', value }]
}

const sentenceUntil = (sentence: string, time: number | null, zone: string): string =>
  time === null ? line(sentence, 400) : `${line(sentence, 400)} ${when(time, zone)}.`

const author = (props: CaseMailProps): string => person(props.author ?? props.lead).name
const lead = (props: CaseMailProps): string => person(props.lead).name
const standing = (props: CaseMailProps): string => line(props.standing, 160)
const next = (props: CaseMailProps): string => when(props.nextUpdateBy ?? 0, props.contact.zone)
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
