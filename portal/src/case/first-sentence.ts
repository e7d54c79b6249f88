import type { CaseView } from '@caselead/api/views.ts'

/** The most important words of the page: who leads the case, and when you hear next. */
export interface FirstSentence {
  who: string
  tell: string
  /** An instant `tell` ends with. */
  by: number | null
  isLate: boolean
}

export function firstSentence(one: CaseView, now: number): FirstSentence {
  if (one.status === 'closed') return closed(one)
  const who = one.lead
    ? `${one.lead.name} leads your case.`
    : 'Your case is in, and a lead is being named.'
  const said = (tell: string): FirstSentence => ({ who, tell, by: null, isLate: false })
  if (one.status === 'resolved') return said('It is resolved; say so below if it is not.')
  if (one.waitingOnCustomer) return said('An answer from you is needed to go on.')
  if (one.nextUpdateBy === null) return said('You hear as soon as there is something to say.')
  const isLate = one.nextUpdateBy < now
  const tell = isLate ? 'We are late: you were to hear by' : 'You hear next by'
  return { who, tell, by: one.nextUpdateBy, isLate }
}

function closed({ lead }: CaseView): FirstSentence {
  const tell = lead ? `${lead.name} led it.` : ''
  return { who: 'Your case is closed.', tell, by: null, isLate: false }
}
