import { type Synonyms, synonymsFrom } from '@caselead/core/help/search/synonyms.ts'
import { baseLanguage } from '@caselead/core/help/words/stems.ts'
import type { HelpSynonyms } from '@caselead/db/settings.ts'

/** The name of what holds in every language. */
export const everyLanguage = 'all'

/** Each language's synonyms, read once. */
export function synonymsIn(saved: HelpSynonyms | null): (language: string) => Synonyms {
  const read = new Map<string, Synonyms>()
  const lines = saved?.lines ?? {}
  return (language) => {
    const base = baseLanguage(language)
    const known = read.get(base)
    if (known) return known
    const own = Object.entries(lines).filter(
      ([name]) => name === everyLanguage || baseLanguage(name) === base,
    )
    const synonyms = synonymsFrom(own.map(([, each]) => each).join('\n'), language)
    if (read.size < mostLanguages) read.set(base, synonyms)
    return synonyms
  }
}

const mostLanguages = 50
