import { type Source, sourcesOf } from '@caselead/core/help/cited/sources.ts'
import type { z } from 'zod'
import type { Context } from '../../auth/context.ts'
import { Search, searchedFor } from '../../views/help/search.ts'
import type { HelpAnswer, HelpPutTogether } from '../../views/help/types.ts'

export const PutTogether = Search.pick({ q: true, language: true })

/**
 * A short answer that the hosted model puts together from the passages this visitor may read. Each sentence
 * cites the passages it's based on; what they don't support is left out.
 */
export async function putTogether(
  ctx: Context,
  asked: z.output<typeof PutTogether>,
): Promise<HelpPutTogether> {
  const { answers } = ctx.runtime
  const { results, textOf } = await searchedFor(ctx, asked)
  const sources = sourcesOf(results)
  if (sources.length === 0) return none('silent')
  const said = (await answers?.about(asked.q.trim(), sources)) ?? null
  if (!said) return none('away')
  if (said.length === 0) return none('silent')
  const cited = [...new Set(said.flatMap(({ cites }) => cites))].sort((a, b) => a - b)
  return {
    outcome: 'told',
    sentences: said.map(({ text, cites }) => ({
      text,
      cites: cites.map((number) => cited.indexOf(number) + 1),
    })),
    passages: cited.flatMap((number) => passage(sources[number - 1])),
  }

  function passage(source: Source | undefined): HelpAnswer[] {
    const text = source && textOf(source.article)
    if (!source || !text) return []
    const { heading, anchor, text: words } = source
    return [{ passage: words, slug: text.slug, title: text.title, heading, anchor }]
  }
}

const none = (outcome: 'silent' | 'away'): HelpPutTogether => ({
  outcome,
  sentences: [],
  passages: [],
})
