import { languageName } from '../../help/centre/language-name.ts'
import type { HelpPublic } from '../../views/help/types.ts'
import { helpFileWords as words } from '../words.ts'
import type { PublicHelp } from './public-help.ts'
import { declared, time, xml } from './xml.ts'

const mostInFeed = 50

/** What's new and changed: in one language, or in all of them. */
export function feed(help: PublicHelp, language: string | null): string {
  const { articles, address, origin, company } = help
  const newest = articles
    .filter((one) => language === null || one.language === language)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, mostInFeed)
  const asked = language === null ? '' : `?${new URLSearchParams({ language })}`
  const self = xml(`${origin}/help/feed.atom${asked}`)
  const named = words.feed(company, language === null ? null : languageName(language))
  return declared([
    `<feed xmlns="http://www.w3.org/2005/Atom"${language === null ? '' : ` xml:lang="${xml(language)}"`}>`,
    `<id>${self}</id><title>${xml(named)}</title>`,
    `<link rel="self" href="${self}"/><link href="${xml(`${origin}/help${asked}`)}"/>`,
    `<updated>${time(newest[0]?.updatedAt ?? 0)}</updated>`,
    `<author><name>${xml(company)}</name></author>`,
    ...newest.map((one) => entry(one, address(one.slug))),
    '</feed>',
  ])
}

const entry = (one: HelpPublic, address: string): string =>
  [
    `<entry xml:lang="${xml(one.language)}"><id>${xml(address)}</id><title>${xml(one.title)}</title>`,
    `<link href="${xml(address)}"/><updated>${time(one.updatedAt)}</updated>`,
    `<summary>${xml(one.about)}</summary></entry>`,
  ].join('')
