import { isToldQuietly } from '@caselead/core/alerts/optional-mail.ts'
import { toldAlone } from '@caselead/core/due/tell-early.ts'
import { type LetterRow, letterOf } from '@caselead/db/queues/letters.ts'
import type { PendingChange } from './pending-change.ts'

/** The most cases in one mail. */
export const mostTogether = 10

type Written = Pick<PendingChange, 'after' | 'events'> & { letters: LetterRow[] }

/**
 * All letters, automatic updates to one customer bound together: the first leads, the others go with it. What may wait
 * for the end of quiet hours is bound apart from what may not.
 */
export function together(written: readonly Written[]): LetterRow[] {
  const groups = new Map<string, LetterRow[]>()
  for (const { after, events, letters } of written) {
    if (toldAlone(after, events).length === 0) continue
    for (const letter of letters.filter(isUpdateToContact)) {
      const key = `${letter.recipient} ${isToldQuietly(after.priority)}`
      groups.set(key, [...(groups.get(key) ?? []), letter])
    }
  }
  const bound = new Map([...groups.values()].flatMap(inMails).map((row) => [row.id, row]))
  return written.flatMap(({ letters }) => letters.map((row) => bound.get(row.id) ?? row))
}

function isUpdateToContact(row: LetterRow): boolean {
  const letter = letterOf(row)?.letter
  return letter?.to === 'customer' && letter.kind === 'update' && !letter.follower
}

function inMails(letters: readonly LetterRow[]): LetterRow[] {
  const [first, ...others] = letters.slice(0, mostTogether)
  const payload = first && letterOf(first)
  if (!first || !payload || others.length === 0) return []
  const leading = { ...first, payload: { ...payload, with: others.map(({ id }) => id) } }
  const led = others.map((each) => ({ ...each, digest: first.id }))
  return [leading, ...led, ...inMails(letters.slice(mostTogether))]
}
