import type { APIRoute } from 'astro'
import { healthAsked } from '../../../desk/health/addresses.ts'
import { healthRows } from '../../../desk/health/csv.ts'
import { csvOf } from '../../../parts/csv.ts'

/** The figures of the page, with the same filters. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { api, visitor, now } = locals
  const asked = healthAsked(url.searchParams)
  const told = await api.agent.health(asked)
  const lead = told.own && visitor.kind !== 'nobody' ? visitor.name : null
  return new Response(csvOf(healthRows(told, { asked, lead, now })), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="health-${told.period}.csv"`,
    },
  })
}
