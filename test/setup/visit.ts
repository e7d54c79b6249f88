import type { World } from './world.ts'

export interface Page {
  status: number
  /** Where it ended up, without the host. */
  path: string
  html: string
  /** What a person reads: no tags, blanks as one. */
  text: string
}

interface Cookie {
  value: string
  path: string
}

/**
 * A browser without scripts: it keeps cookies, follows links and sends forms. It sits at this very
 * machine, or at the given network address behind a proxy; it may say what it calls itself.
 */
export function visit({ url }: { url: string }, from?: string, browser?: string) {
  const jar = new Map<string, Cookie>()

  const cookiesFor = (path: string): string =>
    [...jar]
      .filter(([, each]) => path.startsWith(each.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    const [, path = '/'] = /;\s*path=([^;]+)/i.exec(line) ?? []
    if (value === '' || /max-age=0\b/i.test(line)) jar.delete(name)
    else jar.set(name, { value, path })
  }

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const to = new URL(path, url)
    const headers = new Headers({ accept: 'text/html', cookie: cookiesFor(to.pathname) })
    if (from) headers.set('x-forwarded-for', from)
    if (browser) headers.set('user-agent', browser)
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value)
    })
    const response = await fetch(to, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }

  async function open(path: string, init: RequestInit = {}, hops = 5): Promise<Page> {
    const response = await ask(path, init)
    const html = await response.text()
    const next = response.headers.get('location')
    if (next && hops > 0) return open(next, {}, hops - 1)
    const { pathname, search } = new URL(path, url)
    return { status: response.status, path: pathname + search, html, text: readable(html) }
  }

  return {
    ask,
    /** What it would send along to this path. */
    cookiesFor,
    open: (path: string) => open(path),
    /** Sends a form of that page, as a browser would from the same site. */
    submit: (path: string, fields: Record<string, string> | [string, string][]) =>
      open(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: url } }),
  }
}

export type Visit = ReturnType<typeof visit>

/** Signs somebody in with the code the mailbox brings them. */
export async function signedIn(
  w: World,
  email: string,
  from?: string,
  browser = visit(w, from),
): Promise<Visit> {
  await browser.submit('/sign-in', { email, asked: 'yes' })
  const code = await w.signInCode(email)
  const { status, path } = await browser.submit('/sign-in', { email, code, sent: 'yes', to: '/' })
  if (status !== 200 || path === '/sign-in') throw new Error(`${email} was not let in: ${status}`)
  return browser
}

export interface Form {
  [name: string]: string
}

/**
 * The forms of a page that are sent to the page itself, one for each of its verbs, with what stands in
 * them: no files, and nothing of what only scripts make use of.
 */
export function formsOf(html: string): Form[] {
  const shown = html.replace(/<template\b.*?<\/template>/gs, '')
  const forms = shown.match(/<form\b[^>]*method="post".*?<\/form>/gs) ?? []
  const own = forms.filter((form) => !/^<form\b[^>]*\baction=/.test(form))
  return own.flatMap((form) => {
    const tags = form.match(/<(input|textarea|select|button)\b[^>]*>/g) ?? []
    const fields = tags.filter((tag) => attribute(tag, 'type') !== 'file')
    const named = fields.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)
    const filled = Object.fromEntries(named.filter(([name]) => name !== '')) as Form
    const verbs = fields
      .filter((tag) => attribute(tag, 'type') === 'radio' && attribute(tag, 'name') === 'verb')
      .map((tag) => attribute(tag, 'value'))
    return verbs.length > 0 ? verbs.map((verb) => ({ ...filled, verb })) : [filled]
  })
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** The address of the case a mail links to, key included. */
export function linkIn(text: string): string {
  const [link] = /https?:\/\/\S+\/cases\/C-\d+(?:\/survey)?\?key=[\w-]+/.exec(text) ?? []
  if (!link) throw new Error(`no link in: ${text}`)
  return link
}

export const readable = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
