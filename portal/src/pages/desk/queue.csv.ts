import type { APIRoute } from 'astro'
import { queueAsked } from '../../desk/queue/addresses.ts'
import { queueRows } from '../../desk/queue/csv.ts'
import { attempt, statusOfRefusal } from '../../forms/attempt.ts'
import { csvOf } from '../../parts/csv.ts'

/** The cases of the page, with the same filters and in the same order. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { api, visitor, now } = locals
  const zone = visitor.kind === 'nobody' ? 'UTC' : visitor.zone
  const { ok, refusal } = await attempt(() =>
    queueRows(api.agent, queueAsked(url.searchParams), { now, zone }),
  )
  if (refusal) return new Response(refusal.message, { status: statusOfRefusal(refusal) })
  return new Response(csvOf(ok), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cases.csv"',
    },
  })
}
