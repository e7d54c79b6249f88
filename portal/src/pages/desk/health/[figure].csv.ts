import { notFoundWords } from '@caselead/core/base/words.ts'
import type { APIRoute } from 'astro'
import { splitFileAsked } from '../../../desk/health/split/asked.ts'
import { splitCsv } from '../../../desk/health/split/files.ts'
import { csvOf } from '../../../parts/csv.ts'

/** The parts of a figure as its page shows them, with the same filters. */
export const GET: APIRoute = async (context) => {
  const file = await splitFileAsked(context)
  if (!file) return new Response(notFoundWords.figure, { status: 404 })
  return new Response(csvOf(splitCsv(file)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file.figure.name}-by-${file.split.by}.csv"`,
    },
  })
}
