import { setting } from '@caselead/db/settings.ts'
import type { Context } from '../../auth/context.ts'
import { languagesOf } from '../../help/centre/catalogue.ts'
import { languageName } from '../../help/centre/language-name.ts'
import { everyLanguage } from '../../help/centre/synonyms.ts'

export interface SynonymLists {
  /** For every language first, then for each that has articles or synonyms. */
  lists: { language: string; name: string | null; lines: string }[]
  /** Who changed them last, and when; null if nobody has. */
  by: string | null
  at: number | null
}

const mostLanguages = 19

/** What means the same to the search. */
export async function synonymLists({ runtime }: Context): Promise<SynonymLists> {
  const [saved, catalogue] = await Promise.all([
    setting(runtime.db, 'help_synonyms'),
    runtime.help.catalogue(),
  ])
  const lines = saved?.lines ?? {}
  const languages = new Set([...Object.keys(lines), ...languagesOf(catalogue.texts('team'))])
  languages.delete(everyLanguage)
  const own = [...languages].slice(0, mostLanguages).map((language) => ({
    ...{ language, name: languageName(language), lines: lines[language] ?? '' },
  }))
  const all = { language: everyLanguage, name: null, lines: lines[everyLanguage] ?? '' }
  return { lists: [all, ...own], by: saved?.by ?? null, at: saved?.at ?? null }
}
