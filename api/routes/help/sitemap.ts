import type { HelpPublic } from '../../views/help/types.ts'
import type { PublicHelp } from './public-help.ts'
import { declared, time, xml } from './xml.ts'

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const xhtml = 'http://www.w3.org/1999/xhtml'
/** Every language of an article lists all the others. */
const mostLanguages = 40

/** Each article with its translations, so that a search engine shows everybody their own language. */
export function sitemap({ articles, address }: PublicHelp): string {
  const urls = [...Map.groupBy(articles, ({ original }) => original)].flatMap(
    ([original, translations]) => {
      const others = alternates(address(original), translations, address)
      return translations.map(
        ({ slug, updatedAt }) =>
          `<url><loc>${xml(address(slug))}</loc><lastmod>${time(updatedAt).slice(0, 10)}</lastmod>${others}</url>`,
      )
    },
  )
  return declared([`<urlset xmlns="${sitemaps}" xmlns:xhtml="${xhtml}">`, ...urls, '</urlset>'])
}

function alternates(
  original: string,
  translations: readonly HelpPublic[],
  address: PublicHelp['address'],
): string {
  if (translations.length === 1) return ''
  const named = translations
    .slice(0, mostLanguages)
    .map(({ language, slug }) => alternate(language, address(slug)))
  return [...named, alternate('x-default', original)].join('')
}

const alternate = (language: string, address: string): string =>
  `<xhtml:link rel="alternate" hreflang="${xml(language)}" href="${xml(address)}"/>`
