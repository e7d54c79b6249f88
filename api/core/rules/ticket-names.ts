import type { CaseEvent } from '../case/events.ts'

/** An address as one name of its ticket: however it's written, it's the same. */
export function nameOfAddress(url: string): string {
  const [told = ''] = url.replace(/^https?:\/\//i, '').split(/[?#]/, 1)
  const bare = told.replace(/\/{1,100}$/, '').toLowerCase()
  const name = /^linear\.app\/[^/]+\/issue\/[^/]+/.exec(bare)?.[0] ?? bare
  return `url:${name.slice(0, longestName)}`
}

/** An index of the database takes no longer ones. */
const longestName = 600

export const nameOfKey = (key: string): string => `key:${key.toLowerCase()}`

/** What a ticket is called: its address, or its key where it has none. Two projects may have the same key. */
export function ticketNames({ key, url }: { key: string | null; url: string | null }): string[] {
  if (url !== null) return [nameOfAddress(url)]
  return key === null ? [] : [nameOfKey(key)]
}

export interface LinkOfTicket {
  key: string | null
  url: string | null
}

/** The ticket a case waits for after these events: null for none any more, undefined where that stays. */
export function linkAfter(events: readonly CaseEvent[]): LinkOfTicket | null | undefined {
  let link: LinkOfTicket | null | undefined
  for (const { kind, data } of events) {
    if (kind === 'ticket_unlinked') link = null
    if (kind !== 'ticket_opened' && kind !== 'ticket_linked') continue
    if (data.key !== null || data.url !== null) link = { key: data.key, url: data.url }
  }
  return link
}
