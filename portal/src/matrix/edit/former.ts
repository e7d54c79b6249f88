import type { Fields } from '../../forms/fields.ts'

/**
 * The drafts before the one that's shown, the newest last: its own form brings them along, so that a
 * change is undone without a draft being kept anywhere. An empty one stands for what's in force.
 */
export type Former = readonly string[]

const most = 5
const mostCharacters = 500_000

/** None where what was sent is nothing of ours. */
export function formerIn(fields: Fields): Former {
  try {
    const sent: unknown = JSON.parse(fields.text('former') || '[]')
    return Array.isArray(sent) ? newest(sent.filter((each) => typeof each === 'string')) : []
  } catch {
    return []
  }
}

/** As many of the newest as a form can carry. */
export function newest(former: Former): Former {
  let characters = 0
  const kept = former.toReversed().findIndex((draft, at) => {
    characters += draft.length
    return at === most || characters > mostCharacters
  })
  return kept === -1 ? former : former.slice(former.length - kept)
}
