import type { FileView, Forecast } from '@caselead/api/views/types/index.ts'
import { attempt, type Fault } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { filesRefused, heldFiles } from '../forms/refused.ts'
import { type SigningIn, signIn } from '../forms/sign-in.ts'
import { leaveFor } from '../layout/answer.ts'
import type { Locals } from '../locals.ts'
import { type Draft, draftOf, isComplete, missingFrom, withWords } from './draft.ts'

export interface NewCase {
  draft: Draft
  fault: Fault | null
  forecast: Forecast | null
  /** What is attached to the draft. */
  files: readonly FileView[]
  /** Somebody unknown wants to send: first they sign in, with the draft in hand. */
  signingIn: SigningIn | null
}

/** What the page of a new case shows, or where it leads. */
export async function newCase(
  locals: Locals,
  fields: Fields | null,
  { key, looked }: { key: string | null; looked: string },
): Promise<NewCase | Response> {
  const draft = fields ? draftOf(fields, key) : withWords(draftOf(null, key), looked)
  const empty: NewCase = { draft, fault: null, forecast: null, files: [], signingIn: null }
  if (!fields) return empty
  const page = { ...empty, files: await heldFiles(locals.api, draft.files) }
  if (fields.text('step') === 'edit') return page
  const forecast = await forecastOf(locals, draft)
  const missing = missingFrom(draft)
  if (fields.text('step') === 'forecast')
    return { ...page, forecast, fault: forecast ? null : missing }
  const unfit = missing ?? filesRefused(fields)
  if (unfit || !isComplete(draft)) return { ...page, forecast, fault: unfit }
  if (!isKnown(locals)) return signInWith(page, locals, fields)
  const outcome = await attempt(() => locals.api.customer.open(draft))
  if (outcome.refusal) return { ...page, forecast, fault: outcome.refusal }
  return leaveFor(`/cases/${outcome.ok.number}?done=opened`)
}

const isKnown = ({ visitor }: Locals) => visitor.kind === 'contact' || visitor.kind === 'agent'

async function signInWith(page: NewCase, { auth }: Locals, fields: Fields) {
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
