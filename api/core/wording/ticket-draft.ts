import { type Case, isToTell } from '../case/state.ts'

/** A first draft of what the customer hears of a ticket that is over; null where nothing true can be drafted. */
export function draftOfTicket(one: Case): string | null {
  const said = isToTell(one) ? ended(one) : null
  return said && [`Hello ${one.contact.name},`, ...said].join('\n\n')
}

function ended({ ticket, subject }: Case): string[] | null {
  switch (ticket?.state) {
    case 'done':
      return [
        `Our engineers have finished their work on “${subject}”.`,
        'Please try again, and reply here if anything still isn’t right.',
      ]
    case 'wont_do':
      return [
        `Our engineers have closed the ticket for “${subject}” without a change.`,
        'Here’s why: …',
        'I know this isn’t the answer you were hoping for. If you’d like to talk about other ways to get there, reply here.',
      ]
    default:
      return null
  }
}
