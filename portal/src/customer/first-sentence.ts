import type { CaseView } from '@caselead/api/views/types/index.ts'

/** The most important words of the page: who leads the case, and when you hear next. */
export interface FirstSentence {
  who: string
  tell: string
  /** An instant `tell` ends with. */
  by: number | null
  isLate: boolean
}

const late = 'We’re late: you should have heard from us by'

export function firstSentence(one: CaseView, now: number): FirstSentence {
  if (one.status === 'closed') return closed(one)
  const who = one.lead
    ? `${one.lead.name} is your case lead.`
    : 'We have your case and are choosing your case lead.'
  const said = (tell: string): FirstSentence => ({ who, tell, by: null, isLate: false })
  if (one.status === 'resolved')
    return said('We’ve marked it as solved. If it isn’t, open it again below.')
  if (one.waitingOnCustomer) return said('We need more information from you.')
  if (one.nextUpdateBy === null) return said('We’ll write as soon as there’s news.')
  const isLate = one.nextUpdateBy < now
  const tell = isLate ? late : (one.nextUpdateWords ?? 'Next update by')
  return { who, tell, by: one.nextUpdateBy, isLate }
}

function closed({ lead }: CaseView): FirstSentence {
  const tell = lead ? `${lead.name} was your case lead.` : ''
  return { who: 'Your case is closed.', tell, by: null, isLate: false }
}
