import { languagesOf } from '../../help/centre/catalogue.ts'
import { languageName } from '../../help/centre/language-name.ts'
import { helpFileWords as words } from '../words.ts'
import type { PublicHelp } from './public-help.ts'

/** Every article by language, the commonest first, and by category; only headings of the second level have links. */
export function llmsText({ articles, address, company }: PublicHelp): string {
  const byLanguage = Map.groupBy(articles, ({ language }) => language)
  const isOne = byLanguage.size === 1
  const sections = languagesOf(articles).flatMap((language) => {
    const byCategory = Map.groupBy(byLanguage.get(language) ?? [], ({ category }) => category)
    return [...byCategory].flatMap(([category, those]) => [
      `## ${isOne ? category : words.section(languageName(language), category)}`,
      those.map((one) => `- [${one.title}](${address(one.slug)}.md): ${one.about}`).join('\n'),
    ])
  })
  return [`# ${words.title(company)}`, `> ${words.about(company)}`, ...sections, ''].join('\n\n')
}
