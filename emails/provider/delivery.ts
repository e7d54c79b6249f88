/** What the provider tells of a mail it took. */
export interface DeliveryNews {
  providerId: string
  /** The letter's id, as it was tagged when it was sent. */
  letter: string | null
  to: string
  state: 'sent' | 'delayed' | 'delivered' | 'bounced' | 'complained'
  /** The address takes no mail, whatever is sent: what was said once holds for the next mail. */
  forGood: boolean
  /** In the words of the receiving server; may be empty. */
  said: string
}

const states = new Map<string, DeliveryNews['state']>([
  ['email.sent', 'sent'],
  ['email.delivery_delayed', 'delayed'],
  ['email.delivered', 'delivered'],
  ['email.bounced', 'bounced'],
  ['email.failed', 'bounced'],
  ['email.suppressed', 'bounced'],
  ['email.complained', 'complained'],
])

const longestSaid = 500

/** Reads an event of the provider's webhook; null for one about something else. */
export function deliveryNews(event: unknown): DeliveryNews | null {
  if (!isRecord(event) || !isRecord(event.data)) return null
  const { type, data } = event
  const state = states.get(text(type))
  const providerId = text(data.email_id)
  if (!state || providerId === '' || providerId.length > 200) return null
  return {
    ...{ providerId, state },
    letter: tagOf(data.tags, 'letter'),
    to: text([data.to].flat()[0]),
    forGood: isForGood(text(type), data),
    said: saidOf(data),
  }
}

/** A full mailbox empties; what isn't there stays away. */
function isForGood(type: string, { bounce }: Record<string, unknown>): boolean {
  if (type === 'email.complained' || type === 'email.suppressed') return true
  return type === 'email.bounced' && isRecord(bounce) && text(bounce.type) === 'Permanent'
}

function saidOf({ bounce, failed, suppressed }: Record<string, unknown>): string {
  const told = [bounce, suppressed, failed].find(isRecord)
  const said = told ? text(told.message) || text(told.reason) : ''
  return said
    .slice(0, 2 * longestSaid)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestSaid)
}

/** Tags come as a record, or as the list they were given as. */
function tagOf(tags: unknown, name: string): string | null {
  if (isRecord(tags)) return text(tags[name]) || null
  const found = Array.isArray(tags) && tags.find((each) => isRecord(each) && each.name === name)
  return (isRecord(found) && text(found.value)) || null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
