import { Trouble, troubleOf } from './trouble.ts'

const patienceMs = 20_000
/** A file over a slow line. */
const filePatienceMs = 900_000

export interface Question {
  token?: string | undefined
  /** Sent as JSON with POST; without it the request is a GET. */
  body?: unknown
}

/** The one way to the desk: its answer, or a `Trouble`. */
export async function ask(url: string, question: Question): Promise<unknown> {
  const answer = await answerTo(url, question)
  const text = await answer.text().catch(unreachable)
  const told = answer.status === 204 ? null : read(text)
  if (!answer.ok) throw troubleOf(answer.status, told, answer.headers.get('retry-after'))
  // A hotel's sign-in page also answers 200.
  if (told === unreadable) throw new Trouble('unreachable')
  return told
}

/** A file or an image as it is. */
export async function askForBlob(url: string, token: string | undefined): Promise<Blob> {
  const answer = await answerTo(url, { token }, filePatienceMs)
  if (answer.ok) return answer.blob().catch(unreachable)
  const told = read(await answer.text().catch(unreachable))
  throw troubleOf(answer.status, told, answer.headers.get('retry-after'))
}

function answerTo(
  url: string,
  { token, body }: Question,
  patience = patienceMs,
): Promise<Response> {
  const headers: Record<string, string> = {}
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const asked: RequestInit = {
    headers,
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }
  if (body !== undefined) Object.assign(asked, { method: 'POST', body: JSON.stringify(body) })
  return fetch(url, asked).catch(unreachable)
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
