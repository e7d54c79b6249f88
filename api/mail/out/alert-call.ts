import { usd } from '@caselead/core/base/money.ts'
import type { CaseEvent, EventData } from '@caselead/core/case/events.ts'
import type { AlertCall } from '@caselead/emails/letters/props.ts'

type Readers = 'person' | 'partner' | 'channel'

/** What an event calls its reader for; a channel is everybody’s, so it only needs attention. */
export function alertCall(cause: CaseEvent, reader: Readers): AlertCall {
  if (cause.kind === 'alerted' && cause.data.toppedOut) return { kind: 'nobody_accepted' }
  if (reader === 'channel') return { kind: 'needs_attention' }
  switch (cause.kind) {
    case 'escalated':
      return { kind: 'escalated' }
    case 'assigned':
      return { kind: 'assigned' }
    case 'lead_named':
      return { kind: 'lead_named' }
    case 'bounced_back':
      return { kind: 'returned' }
    case 'referred_to_partner':
      return { kind: 'referred' }
    case 'escalation_requested':
      return { kind: 'escalation_requested' }
    case 'refund_authorised':
    case 'refund_declined':
      return { kind: cause.kind, amount: usd(cause.data.usd) }
    case 'customer_message':
      return { kind: 'customer_wrote' }
    case 'survey_answered':
      return ratedCall(cause.data)
    case 'ticket_changed':
      return { kind: 'ticket_ended' }
    case 'ticket_doubted':
      return { kind: 'ticket_doubted' }
    case 'mail_undelivered':
      return { kind: 'unreached' }
    default:
      return { kind: 'needs_you' }
  }
}

function ratedCall({ ces, unsolved, comment }: EventData['survey_answered']): AlertCall {
  if (unsolved) return { kind: 'rated_unsolved' }
  if (comment.includes('?')) return { kind: 'rated_asking' }
  return ces === null ? { kind: 'feedback' } : { kind: 'rated', rating: ces }
}
