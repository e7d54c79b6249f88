import type { HelpFound, HelpPutTogether } from '@caselead/api/views/help/types.ts'
import type { CustomersCase } from '@caselead/api/views/types/index.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { helpWords as words } from '../../words/customer/help.ts'

interface Searched {
  /** What was looked for; empty when nothing was. */
  looked: string
  /** Asked for by a script while somebody types, for below the box or for the whole page. */
  typing: 'brief' | 'whole' | null
  /** As the address says; undefined where it says none. */
  language: string | undefined
  found: HelpFound
  cases: CustomersCase[]
  /** How much was found, in words. */
  count: string
  /** The answer that was asked for, or why there's none. */
  together: HelpPutTogether | null
  fault: Fault | null
}

/** The most one page holds. */
const most = 10
const longest = 1_000

/** What the search page shows for its address, and for a press that asks for an answer. */
export async function searched(
  api: Api,
  { searchParams }: URL,
  fields: Fields | null,
): Promise<Searched> {
  const looked = (searchParams.get('q') ?? '').trim().slice(0, longest)
  const asked = searchParams.get('typing')
  const typing = asked === 'brief' || asked === 'whole' ? asked : null
  const language = searchParams.get('language')?.slice(0, 35)
  const asks = fields !== null && looked !== ''
  const answer = asks ? attempt(() => api.help.putTogether({ q: looked, language })) : null
  if (looked === '') return { ...nothing, looked, typing, language }
  const [found, cases, outcome] = await Promise.all([
    api.help.search({ q: looked, language, typing: typing !== null, isMade: fields === null }),
    api.help.cases({ q: looked }),
    answer,
  ])
  return {
    ...{ looked, typing, language, found, cases, count: inWords(found.articles.length) },
    together: outcome?.ok ?? null,
    fault: outcome?.refusal ?? null,
  }
}

const inWords = (count: number): string =>
  count < most ? words.found(count) : words.moreThan(count)

const nothing = {
  found: { answer: null, articles: [], nearOnly: false, mayPutTogether: false },
  ...{ cases: [], count: '', together: null, fault: null },
}
