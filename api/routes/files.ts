import { Readable } from 'node:stream'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { rawPieces } from '@caselead/db/mail/raw.ts'
import { Hono, type Context as Request } from 'hono'
import { keepFile } from '../actions/files/keep-file.ts'
import { countsFor, ownerOf } from '../auth/visitor.ts'
import { troubleWords } from '../base/words.ts'
import { previewKey } from '../files/images/previews.ts'
import { webStream } from '../files/web-stream.ts'
import { fileRefusals } from '../files/words.ts'
import type { Vars } from '../http/authenticate.ts'
import { originalEmail, WhichEmail } from '../views/case/email.ts'
import { fileFor } from '../views/case/file-access.ts'
import { heldFile } from '../views/case/held-files.ts'
import { asDownload } from './as-download.ts'

/**
 * `POST /files` takes one file, as the body, named by `x-file-name` (percent-encoded UTF-8), and answers
 * what it is called by: whoever sent it may send it along with a message, within a day. `GET /files/:id`
 * downloads it, `GET /files/:id/preview` shows an image made anew. Below `/cases/:number` they are the same,
 * for whoever followed a link from an email, and below `/embed` for the widget, which brings its token.
 * `GET /cases/:number/emails/:seq/original` downloads an email as it came over the wire, where that was kept.
 */
export function files(): Hono<Vars> {
  return new Hono<Vars>()
    .post('/files', upload)
    .post('/cases/:number/files', upload)
    .post('/embed/files', upload)
    .get('/files/:id', download)
    .get('/cases/:number/files/:id', download)
    .get('/embed/files/:id', download)
    .get('/files/:id/preview', preview)
    .get('/cases/:number/files/:id/preview', preview)
    .get('/embed/files/:id/preview', preview)
    .get('/cases/:number/emails/:seq/original', original)
}

async function upload(c: Request<Vars>): Promise<Response> {
  const { runtime, visitor } = c.get('ctx')
  if (visitor.kind === 'nobody') throw new Refusal('sign_in', troubleWords.signInFirst)
  const { body } = c.req.raw
  const name = nameIn(c.req.header('x-file-name'))
  if (!body) throw new Refusal('invalid', fileRefusals.empty(name), 'files')
  const length = c.req.header('content-length')
  const kept = await keepFile(runtime, {
    ...{ owner: ownerOf(visitor), countsFor: countsFor(visitor), name, body },
    declared: length === undefined ? null : Number(length),
  })
  c.header('cache-control', 'no-store')
  return c.json(heldFile(visitor, kept))
}

function nameIn(header = ''): string {
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}

/** Whatever it is, it is saved, and opened as a page it could do nothing. */
const inert = "default-src 'none'; frame-ancestors 'none'; sandbox"

async function download(c: Request<Vars>): Promise<Response> {
  const file = await fileFor(c.get('ctx'), c.req.param('id') ?? '')
  const { store } = c.get('ctx').runtime.files
  const body = file.state === 'clean' ? await store.read(file.id) : null
  if (!body) throw new Refusal('not_found', notFoundWords.file)
  return answer(body, { ...saved(file.name), 'content-length': String(file.size) })
}

async function original(c: Request<Vars>): Promise<Response> {
  const { number = '', seq = '' } = c.req.param()
  const ctx = c.get('ctx')
  const { success, data } = WhichEmail.safeParse({ number, seq: Number(seq) })
  if (!success) throw new Refusal('not_found', notFoundWords.email)
  const { id, name } = await originalEmail(ctx, data)
  return answer(webStream(Readable.from(rawPieces(ctx.runtime.db, id))), saved(name))
}

const saved = (name: string): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'content-disposition': asDownload(name),
  'cache-control': 'private, no-store',
})

async function preview(c: Request<Vars>): Promise<Response> {
  const file = await fileFor(c.get('ctx'), c.req.param('id') ?? '')
  const isThere = file.state === 'clean' && file.width !== null
  const etag = `"${file.sha256}"`
  // Asked for each time, so that nobody sees it who may no longer; sent once.
  const headers = { 'content-type': 'image/webp', 'cache-control': 'private, no-cache', etag }
  if (isThere && c.req.header('if-none-match') === etag) return answer(null, headers, 304)
  const { store } = c.get('ctx').runtime.files
  const body = isThere ? await store.read(previewKey(file.id)) : null
  if (!body) throw new Refusal('not_found', notFoundWords.file)
  return answer(body, headers)
}

const answer = (
  body: ReadableStream<Uint8Array> | null,
  headers: Record<string, string>,
  status = 200,
): Response =>
  new Response(body, {
    status,
    headers: {
      'content-security-policy': inert,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...headers,
    },
  })
