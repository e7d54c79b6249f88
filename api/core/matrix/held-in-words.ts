import { usd } from '../base/money.ts'
import type { RefundHeld } from './authority.ts'

/** As a colleague reads it: "100 USD has already been refunded on this case, and Maya can refund up to 100 USD per case." */
export function heldInWords(held: RefundHeld, name: string): string {
  switch (held.by) {
    case 'limit':
      return `${name} can refund up to ${usd(held.limit)}.`
    case 'case':
      return `${usd(held.already)} has already been refunded on this case, and ${name} can refund up to ${usd(held.limit)} per case.`
    case 'day':
      return `${name} has already authorised ${usd(held.already)} today. The limit is ${usd(held.limit)} a day.`
    case 'own_request':
      return `It isn’t ${name}’s case, so someone else has to authorise it.`
  }
}
