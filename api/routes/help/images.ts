import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { Hono, type Context as Request } from 'hono'
import { addImage } from '../../actions/help/add-image.ts'
import { troubleWords } from '../../base/words.ts'
import { savingWords } from '../../help/words.ts'
import type { Vars } from '../../http/authenticate.ts'
import { helpImage } from '../../views/help/image.ts'

/**
 * `POST /help/files` takes an image for an article, as the body, from somebody on the team, and answers its
 * address. `GET /help/files/HASH.png` is an image of an article, for whoever may read one that shows it. Its address
 * is the hash of its content, so it never changes.
 */
export const helpImages = (): Hono<Vars> =>
  new Hono<Vars>().get('/help/files/:name', image).post('/help/files', upload)

async function upload(c: Request<Vars>): Promise<Response> {
  const { runtime, visitor } = c.get('ctx')
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', troubleWords.signInFirst)
  if (visitor.kind !== 'agent' || visitor.role === 'partner') {
    throw new Refusal('not_found', troubleWords.nothingHere)
  }
  const { body } = c.req.raw
  if (!body) throw new Refusal('invalid', savingWords.notImage)
  return c.json(await addImage(runtime, body), 200, { 'cache-control': 'no-store' })
}

/** An image may be SVG: opened as a page, it still does nothing. */
const inert = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** What isn't for everybody is kept in no cache but the reader's own, and never shown from there unasked. */
async function image(c: Request<Vars>): Promise<Response> {
  const [, sha256 = ''] = /^([0-9a-f]{64})\.[a-z]{3,4}$/.exec(c.req.param('name') ?? '') ?? []
  const file = await helpImage(c.get('ctx'), sha256)
  const etag = `"${file.sha256}"`
  const headers = {
    'content-security-policy': inert,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': file.isPublic ? forEverybody : 'private, no-cache',
    etag,
  }
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const body = await c.get('ctx').runtime.files.store.read(file.sha256)
  if (!body) throw new Refusal('not_found', notFoundWords.file)
  return new Response(body, {
    headers: { ...headers, 'content-type': file.type, 'content-length': String(file.size) },
  })
}

/** Its article may be for fewer people some day: caches between us and its readers ask again sooner. */
const forEverybody = 'public, max-age=31536000, s-maxage=3600, immutable'
