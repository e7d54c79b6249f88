import { notFoundWords } from '@caselead/core/base/words.ts'
import type { APIRoute } from 'astro'
import { attempt, statusOfRefusal } from '../../../../forms/attempt.ts'

/** A review's meeting as a file for a calendar. */
export const GET: APIRoute = async ({ locals, params }) => {
  const review = Number(params.id)
  if (!Number.isSafeInteger(review) || review < 1)
    return new Response(notFoundWords.review, { status: 404 })
  const { ok, refusal } = await attempt(() => locals.api.reviews.meeting({ review }))
  if (refusal) return new Response(refusal.message, { status: statusOfRefusal(refusal) })
  return new Response(ok.text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${ok.name}"`,
    },
  })
}
