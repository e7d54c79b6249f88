import type { Context, MiddlewareHandler } from 'hono'
import { hostnameOf, isLocalName } from './local-names.ts'
import { httpWords } from './words.ts'

const { unknownHost: advice, unknownHostTitle: title } = httpWords

const page = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title>
<h1>${title}</h1>
<p>${advice}</p>`

/** Whether a request is for a name of ours: PUBLIC_URL's, or one that only this machine can mean. */
export type HasOwnName = (c: Context) => boolean

export function ownNames(publicUrl: string | null): HasOwnName {
  const own = publicUrl === null ? null : hostnameOf(new URL(publicUrl).host)
  const isOwn = (host: string): boolean => {
    const name = hostnameOf(host)
    return name !== null && (name === own || isLocalName(name))
  }
  return (c) => {
    const named = c.req.header('host') ?? 'localhost'
    // A request line may name another host than the header does; either could be believed later on.
    const asked = hostIn(c.req.url)
    return isOwn(asked) && (named === asked || isOwn(named))
  }
}

/** What stands between the scheme and the path. */
function hostIn(url: string): string {
  const start = url.indexOf('//') + 2
  const end = url.indexOf('/', start)
  return end === -1 ? url.slice(start) : url.slice(start, end)
}

/**
 * Under any other name nothing is answered: a foreign name may be made to lead here (DNS rebinding),
 * and its pages would then be ours to a browser. `/healthz` says by itself how much it tells.
 */
export const onlyOwnNames =
  (hasOwnName: HasOwnName): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.path === '/healthz' || hasOwnName(c)) return next()
    if (c.req.header('accept')?.includes('text/html')) return c.html(page, 421)
    return c.json({ error: advice, field: null }, 421)
  }
