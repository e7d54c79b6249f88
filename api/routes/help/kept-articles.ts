import { storable } from '@caselead/core/base/text.ts'
import { mayRead } from '@caselead/core/help/readers.ts'
import { versionAt } from '@caselead/db/help/published.ts'
import type { MiddlewareHandler } from 'hono'
import type { Catalogue } from '../../help/centre/catalogue.ts'
import type { Vars } from '../../http/authenticate.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { company } from '../../views/company.ts'
import { Slug } from '../../views/help/category.ts'
import { countOpened } from '../../views/help/counted.ts'

interface Kept {
  headers: Headers
  /** Bytes, since those are sent as they are; a buffer would be read as a stream. */
  body: Uint8Array<ArrayBuffer>
  text: number
  version: number | null
  /** Its category and what's related to it are as they were then. */
  catalogue: Catalogue
  /** What stands around the article: the company's name and look, and notices. */
  around: string
}

const most = 500
const largest = 60_000

/**
 * An article's page is the same for everybody who isn't signed in, so it's made once until something on it changes.
 * The database is asked each time whether everybody may still read this version.
 */
export const keptArticles = (runtime: Runtime): MiddlewareHandler<Vars> => {
  const kept = new Map<string, Kept>()
  return async (c, next) => {
    const slug = Slug.safeParse(c.req.param('slug'))
    const ctx = c.get('ctx')
    const { visitor } = ctx
    const isAlike = visitor.kind === 'nobody' && !hasOwn(c.req.raw)
    if (c.req.method !== 'GET' || !isAlike || !slug.success) return next()
    const [text, catalogue, frame] = await Promise.all([
      versionAt(runtime.db, storable(slug.data)),
      runtime.help.catalogue(),
      company(ctx),
    ])
    if (!text || !mayRead(text, 'nobody')) return next()
    const around = JSON.stringify(frame)
    const key = `${c.req.url} ${c.req.header('accept-encoding') ?? ''}`
    const known = kept.get(key)
    if (
      known?.version === text.version_id &&
      known.catalogue === catalogue &&
      known.around === around
    ) {
      countOpened(ctx, known.text)
      return new Response(known.body, { headers: known.headers })
    }
    await next()
    const { status, headers } = c.res
    if (status !== 200 || headers.has('set-cookie')) return
    const body = new Uint8Array(await c.res.clone().arrayBuffer())
    if (body.byteLength > largest) return
    kept.delete(key)
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    kept.set(key, {
      ...{ headers: new Headers(headers), body, catalogue, around },
      ...{ text: text.id, version: text.version_id },
    })
  }
}

/** Whether something of it may be meant for this visitor alone. */
const hasOwn = ({ url, headers }: Request): boolean =>
  url.includes('?') || Boolean(headers.get('cookie') || headers.get('authorization'))
