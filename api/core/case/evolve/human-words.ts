import type { Matrix } from '../../matrix/matrix.ts'
import type { CaseEvent, EventData } from '../events.ts'
import { kindOf } from '../kinds/catalogue.ts'
import type { Case } from '../state.ts'

/** What the customer has heard from people, and what only from us as a whole. */
export function trackContact(one: Case, event: CaseEvent, matrix: Matrix): void {
  if (speaks(event)) {
    one.firstRespondedAt ??= event.at
    one.recontacts = 0
    one.automaticUpdates = 0
    return
  }
  if (event.kind === 'customer_message' && isTurn(event.data)) one.recontacts += 1
  one.automaticUpdates = unanswered(one, event, matrix)
}

/** A message that neither reopens the case nor calls anybody needs no answer. */
const isTurn = ({ keepsOver, goesOn, to }: EventData['customer_message']): boolean =>
  (!keepsOver || to !== undefined) && !goesOn

/** A person of the team says something to the customer. */
export const speaks = (event: CaseEvent): boolean => kindOf(event).says?.byPerson(event) ?? false

/**
 * Automatic updates in a row. A customer who writes in between breaks no row, nor does a case that
 * climbs: neither is a word from a person of the team.
 */
function unanswered({ automaticUpdates, waitingSince }: Case, event: CaseEvent, matrix: Matrix) {
  if (event.kind === 'closed' || event.kind === 'merged') return 0
  if (event.kind === 'escalated' && wasForThem(event.data.because?.rule, matrix)) return 0
  // While we wait for the customer, silence on our side is nobody's neglect.
  const counts = event.kind === 'update_sent' && waitingSince === null
  return counts ? automaticUpdates + 1 : automaticUpdates
}

/** The updates a rule has acted on are not counted again. */
const wasForThem = (rule: string | undefined, { rules }: Matrix): boolean =>
  rules.some(({ name, when }) => name === rule && when.automaticUpdatesAtLeast !== undefined)
