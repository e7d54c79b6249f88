import type { APIRoute } from 'astro'
import { daysAsked } from '../../../desk/help/figures/addresses.ts'
import { articleRows, gapRows } from '../../../desk/help/figures/csv.ts'
import { csvOf } from '../../../parts/csv.ts'

/** The lists of the page, with the numbers it shows. */
export const GET: APIRoute = async ({ locals, url }) => {
  const days = daysAsked(url.searchParams)
  const list = url.searchParams.get('list') === 'gaps' ? 'gaps' : 'articles'
  const { gaps, articles } = await locals.api.help.figures({ days })
  return new Response(csvOf(list === 'gaps' ? gapRows(gaps) : articleRows(articles)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="help-${list}-${days}-days.csv"`,
    },
  })
}
