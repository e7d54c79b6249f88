import { minutes, seconds } from '@caselead/core/base/instant.ts'
import { newest } from './newest.ts'

/** A search typed on within this is the same search. */
const typedOn = seconds(30)
/** So is one somebody goes back to, or loads again. */
const comesBack = minutes(30)
const mostPeople = 2_000
const mostSearches = 20_000

interface Made {
  id: string
  at: number
  /** Its words, and whose they are. */
  name: string
  typing: boolean
}

interface SearchAsked {
  who: string
  words: string
  language: string
  typing: boolean
  at: number
}

/** Tells which searches are the same. */
interface SameSearches {
  /** The earlier search that this one goes on with or repeats; null if it's another. */
  before(asked: SearchAsked): Made | null
  made(asked: SearchAsked, id: string, before: Made | null): void
  /** Whatever they type next is another search. */
  ends(who: string): void
}

export function sameSearches(): SameSearches {
  const last = newest<Made>(mostPeople)
  const byWords = newest<Made>(mostSearches)
  return {
    before(asked) {
      const typed = last.get(asked.who)
      if (typed?.typing && asked.at - typed.at < typedOn) return typed
      const same = byWords.get(nameOf(asked))
      // It keeps its words: whatever is typed after it is another search.
      return same && asked.at - same.at < comesBack ? { ...same, typing: false } : null
    },
    made(asked, id, before) {
      const name = nameOf(asked)
      const typing = asked.typing && (before === null || before.typing)
      if (before && before.name !== name) byWords.delete(before.name)
      byWords.set(name, { id, at: asked.at, name, typing })
      last.set(asked.who, { id, at: asked.at, name, typing })
    },
    ends: (who) => last.delete(who),
  }
}

const nameOf = ({ who, words, language }: SearchAsked): string => `${who} ${language} ${words}`
