import type { APIRoute } from 'astro'
import { attempt, statusOfRefusal } from '../../../forms/attempt.ts'

/** A published matrix as a file to keep, edit and send back. */
export const GET: APIRoute = async ({ locals, params }) => {
  const version = Number(params.version)
  if (!Number.isSafeInteger(version) || version < 1)
    return new Response('There is no such version.', { status: 404 })
  const found = await attempt(() => locals.api.matrix.document({ version }))
  if (found.refusal)
    return new Response(found.refusal.message, { status: statusOfRefusal(found.refusal) })
  return new Response(found.ok.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="matrix-${version}.json"`,
    },
  })
}
