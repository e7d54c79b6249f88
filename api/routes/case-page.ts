import { caseVersion } from '@caselead/db/cases.ts'
import type { MiddlewareHandler } from 'hono'
import { CaseNumber } from '../actions/verb.ts'
import type { Context } from '../context.ts'
import { minutes } from '../core/instant.ts'
import { isWithin } from '../visitor.ts'
import type { Vars } from './who-asks.ts'

const mostPages = 500
const goodFor = minutes(1)

interface Page {
  body: string
  headers: [name: string, value: string][]
}

/**
 * A case page is rendered once per reader, event and minute. Every request still asks the database
 * how far the case has come and whether this visitor may see it.
 */
export function casePage(): MiddlewareHandler<Vars> {
  const pages = new Map<string, Page>()
  return async (c, next) => {
    const key = await keyOf(c.get('ctx'), c.req.param('number') ?? '', c.req.url)
    const known = key ? pages.get(key) : undefined
    if (known) return new Response(known.body, { headers: known.headers })
    await next()
    if (key && c.res.status === 200 && !c.res.headers.has('set-cookie')) {
      const page = { body: await c.res.text(), headers: [...c.res.headers] }
      keep(pages, key, page)
      c.res = new Response(page.body, { headers: page.headers })
    }
    return undefined
  }
}

function keep(pages: Map<string, Page>, key: string, page: Page): void {
  const [oldest] = pages.keys()
  if (pages.size >= mostPages && oldest !== undefined) pages.delete(oldest)
  pages.set(key, page)
}

/** Null when the page must be made anew, whatever is known. */
async function keyOf(ctx: Context, text: string, url: string): Promise<string | null> {
  const { desk, visitor } = ctx
  const number = CaseNumber.safeParse(text)
  if (!number.success || url.includes('?')) return null
  if (visitor.kind !== 'contact' && visitor.kind !== 'link') return null
  const version = await caseVersion(desk.db, number.data)
  if (!version) return null
  const { seq, contact_id, account_id } = version
  const one = { id: number.data, contact: { id: contact_id }, account: { id: account_id } }
  if (!isWithin(visitor, one)) return null
  const minute = Math.floor(desk.now() / goodFor)
  const late = (await desk.lag()) > goodFor
  return [number.data, seq, visitor.kind, visitor.id, visitor.zone, minute, late].join(' ')
}
