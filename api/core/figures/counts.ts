import type { FigureName } from './definitions/definitions.ts'

const counting = (one: string, more: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${more}`

const cases = counting('case', 'cases')
const handoffs = counting('handoff', 'handoffs')
const surveys = counting('survey', 'surveys')
const answers = counting('answer', 'answers')
const promises = counting('promise', 'promises')
const deadlines = counting('deadline', 'deadlines')
const updates = counting('update', 'updates')

const counts: Record<FigureName, (count: number) => string> = {
  resolution: cases,
  csat: answers,
  ces: answers,
  easy: answers,
  responses: surveys,
  firstResponse: cases,
  escalationRate: cases,
  urgentDelay: handoffs,
  usualDelay: handoffs,
  returned: handoffs,
  dropped: handoffs,
  promises,
  askedAgain: cases,
  wroteAgain: cases,
  repeated: cases,
  breachGap: deadlines,
  skipping: cases,
  inTarget: handoffs,
  resolutionOpen: cases,
  firstResponseOpen: cases,
  urgentDelayOpen: handoffs,
  usualDelayOpen: handoffs,
  onFrontline: cases,
  onTechnical: cases,
  onExpert: cases,
  onPartner: cases,
  openWeek: cases,
  openMonth: cases,
  writing: updates,
}

/** What a figure counts, on every surface: "161 promises". */
export const countOf = (name: FigureName, count: number): string => counts[name](count)
