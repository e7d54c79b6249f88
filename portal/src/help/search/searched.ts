import type { HelpFound } from '@caselead/api/views/help/types.ts'
import type { CaseSummary } from '@caselead/api/views/types/index.ts'
import type { Api } from '../../api.ts'
import { helpWords as words } from '../../words/customer/help.ts'

interface Searched {
  /** What was looked for; empty when nothing was. */
  looked: string
  /** Asked for by a script while somebody types, for below the box or for the whole page. */
  typing: 'brief' | 'whole' | null
  /** As the address says; undefined where it says none. */
  language: string | undefined
  found: HelpFound
  cases: CaseSummary[]
  /** How much was found, in words. */
  count: string
}

/** The most one page holds. */
const most = 10
const longest = 1_000

/** What the search page shows for its address. */
export async function searched(api: Api, { searchParams }: URL): Promise<Searched> {
  const looked = (searchParams.get('q') ?? '').trim().slice(0, longest)
  const asked = searchParams.get('typing')
  const typing = asked === 'brief' || asked === 'whole' ? asked : null
  const language = searchParams.get('language')?.slice(0, 35)
  if (looked === '') return { looked, typing, language, found: nothing, cases: [], count: '' }
  const [found, cases] = await Promise.all([
    api.help.search({ q: looked, language, typing: typing !== null }),
    api.help.cases({ q: looked }),
  ])
  return { looked, typing, language, found, cases, count: inWords(found.articles.length) }
}

const inWords = (count: number): string =>
  count < most ? words.found(count) : words.moreThan(count)

const nothing: HelpFound = { answer: null, articles: [], nearOnly: false }
