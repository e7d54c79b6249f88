import type { APIRoute } from 'astro'
import { queueAsked } from '../../desk/queue/addresses.ts'
import { queueRows } from '../../desk/queue/csv.ts'
import { csvOf } from '../../parts/csv.ts'

/** The cases of the page, with the same filters and in the same order. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { api, visitor, now } = locals
  const zone = visitor.kind === 'nobody' ? 'UTC' : visitor.zone
  const rows = await queueRows(api.agent, queueAsked(url.searchParams), { now, zone })
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cases.csv"',
    },
  })
}
