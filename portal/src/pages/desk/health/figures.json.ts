import type { APIRoute } from 'astro'
import { healthAsked } from '../../../desk/health/addresses.ts'
import { healthJson } from '../../../desk/health/json.ts'

/** The figures of the page for programs, with the same filters. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { api, visitor } = locals
  const asked = healthAsked(url.searchParams)
  const told = await api.agent.health(asked)
  const lead = told.own && visitor.kind !== 'nobody' ? visitor.name : null
  return new Response(healthJson(told, asked, lead), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="health-${told.period}.json"`,
    },
  })
}
