import { Trouble, troubleOf } from './trouble.ts'

const patienceMs = 20_000

export interface Question {
  token?: string | undefined
  /** Sent as JSON with POST; without it the request is a GET. */
  body?: unknown
}

/** The one way to the desk: its answer, or a `Trouble`. */
export async function ask(url: string, { token, body }: Question): Promise<unknown> {
  const headers: Record<string, string> = {}
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const asked: RequestInit = {
    headers,
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  }
  if (body !== undefined) Object.assign(asked, { method: 'POST', body: JSON.stringify(body) })
  const answer = await fetch(url, asked).catch(unreachable)
  const text = await answer.text().catch(unreachable)
  const told = answer.status === 204 ? null : read(text)
  if (!answer.ok) throw troubleOf(answer.status, told, answer.headers.get('retry-after'))
  // A hotel's sign-in page also answers 200.
  if (told === unreadable) throw new Trouble('unreachable')
  return told
}

const unreadable = Symbol()

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}

function unreachable(): never {
  throw new Trouble('unreachable')
}
