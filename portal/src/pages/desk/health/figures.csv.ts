import type { APIRoute } from 'astro'
import { healthAsked } from '../../../desk/health/addresses.ts'
import { healthRows } from '../../../desk/health/csv.ts'
import { csvOf } from '../../../parts/csv.ts'

/** The figures of the page, with the same filters. */
export const GET: APIRoute = async ({ locals, url }) => {
  const told = await locals.api.agent.health(healthAsked(url.searchParams))
  return new Response(csvOf(healthRows(told, locals.now)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="health-${told.period}.csv"`,
    },
  })
}
