import type { Impact, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { CaseSummary, CaseView, CompanyView, Forecast } from '../../api/views/types/index.ts'

/** The procedures of the API that the widget calls. */
export interface Queries {
  'anyone.company': () => CompanyView
  /** The newest fifty, or as many before a case. */
  'customer.cases': (input?: { before: string }) => CaseSummary[]
  /** `before` asks for what happened before that event. */
  'customer.case': (input: { number: string; before?: number }) => CaseView
}

/** A mutation repeated with the same key does nothing the second time and answers the same. */
export interface Mutations {
  /** Changes nothing. */
  'anyone.preview': (input: Pick<Opening, 'subject' | 'body' | 'impact' | 'urgency'>) => Forecast
  'customer.open': (input: Opening) => { number: string }
  'customer.write': (input: Message) => unknown
}

interface Opening {
  subject: string
  body: string
  impact: Impact
  urgency: Urgency
  key: string
  channel: 'widget'
}

interface Message {
  number: string
  body: string
  key: string
  channel: 'widget'
}
