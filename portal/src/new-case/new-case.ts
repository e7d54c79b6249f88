import type { Forecast } from '@caselead/api/views/types/index.ts'
import { attempt, type Fault } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { type SigningIn, signIn } from '../forms/sign-in.ts'
import { leaveFor } from '../layout/answer.ts'
import type { Locals } from '../locals.ts'
import { type Draft, draftOf, isComplete, missingFrom } from './draft.ts'

export interface NewCase {
  draft: Draft
  fault: Fault | null
  forecast: Forecast | null
  /** Somebody unknown wants to send: first they sign in, with the draft in hand. */
  signingIn: SigningIn | null
}

/** What the page of a new case shows, or where it leads. */
export async function newCase(
  locals: Locals,
  fields: Fields | null,
  key: string | null,
): Promise<NewCase | Response> {
  const draft = draftOf(fields, key)
  const page: NewCase = { draft, fault: null, forecast: null, signingIn: null }
  if (!fields) return page
  const forecast = await forecastOf(locals, draft)
  const missing = missingFrom(draft)
  if (fields.text('step') === 'forecast')
    return { ...page, forecast, fault: forecast ? null : missing }
  if (!isComplete(draft)) return { ...page, forecast, fault: missing }
  if (!isKnown(locals)) return signInWith(page, locals, fields)
  const outcome = await attempt(() => locals.api.customer.open(draft))
  if (outcome.refusal) return { ...page, forecast, fault: outcome.refusal }
  return leaveFor(`/cases/${outcome.ok.number}?done=opened`)
}

const isKnown = ({ visitor }: Locals) => visitor.kind === 'contact' || visitor.kind === 'agent'

async function signInWith(page: NewCase, { auth }: Locals, fields: Fields) {
  if (fields.text('step') === 'edit') return page
  const signingIn = await signIn(auth, fields)
  // 307 sends the same form again, now with a session: the draft is opened in that request.
  if (signingIn.step === 'in') return leaveFor('/cases/new', 307)
  return { ...page, signingIn }
}

async function forecastOf({ api }: Locals, draft: Draft): Promise<Forecast | null> {
  const { impact, urgency, subject, body } = draft
  if (!impact || !urgency) return null
  return (await attempt(() => api.anyone.forecast({ impact, urgency, subject, body }))).ok ?? null
}
