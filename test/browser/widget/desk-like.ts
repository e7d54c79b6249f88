import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { CaseView } from '@caselead/api/views/types/index.ts'
import { type Listening, listening } from './listening.ts'
import { forecast, now, sampleCases } from './sample-cases.ts'

const script = fileURLToPath(new URL('../../../widget/dist/caselead.js', import.meta.url))

export interface Asked {
  path: string
  token: string | undefined
  input: Record<string, string>
}

export interface Answer {
  status: number
  body?: unknown
  /** Sent as it is, in place of JSON. */
  text?: string
  /** The connection is cut instead. */
  cut?: boolean
  /** It is done, but the answer is lost. */
  lost?: boolean
}

/** A server that answers the widget as the desk does, and notes what it was asked. */
export interface DeskLike extends Listening {
  asked: Asked[]
  cases: CaseView[]
  /** What was written, once per key, as the desk keeps its promise. */
  written: Map<string, Record<string, string>>
  /** Tokens that are taken; the first is what every sign-in answers. */
  tokens: string[]
  /** Answers this once instead of the usual. */
  once(path: string, answer: Answer): void
  times(path: string): number
}

export async function deskLike(): Promise<DeskLike> {
  const exceptions: { path: string; answer: Answer }[] = []
  const server = await listening((request, response) => void answer(request, response))
  const desk: DeskLike = {
    ...server,
    asked: [],
    cases: sampleCases(),
    written: new Map(),
    tokens: ['token-1'],
    once: (path, answer) => exceptions.push({ path, answer }),
    times: (path) => desk.asked.filter((one) => one.path === path).length,
  }
  return desk

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', server.origin)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', 'authorization, content-type')
    // On a connection used before, Chromium would quietly try again what was cut.
    response.setHeader('connection', 'close')
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    if (pathname === '/widget/caselead.js') return sendScript(response)
    const path = pathname.replace(/^\/(embed\/trpc\/)?/, '')
    const posted = request.method === 'POST' ? await json(request) : null
    const input = posted ?? JSON.parse(searchParams.get('input') ?? '{}')
    const token = request.headers.authorization?.replace('Bearer ', '')
    desk.asked.push({ path, token, input })
    const at = exceptions.findIndex((exception) => exception.path === path)
    const exception = at < 0 ? undefined : exceptions.splice(at, 1)[0]?.answer
    if (exception?.lost) usual(desk, { path, token, input })
    if (exception?.cut || exception?.lost) return response.destroy()
    const { status, body, text } = exception ?? usual(desk, { path, token, input })
    response.writeHead(status, { 'content-type': 'application/json' })
    return response.end(text ?? (body === undefined ? '' : JSON.stringify(body)))
  }
}

/** A refusal as tRPC carries it. */
export function refused(status: number, code: string, message: string, field?: string): Answer {
  const refusal = { code, message, field: field ?? null }
  return { status, body: { error: { message, code: -32000, data: { code, refusal } } } }
}

function usual(desk: DeskLike, { path, token, input }: Asked): Answer {
  if (path === 'embed/code') return { status: 204 }
  if (path === 'embed/session') return admission(desk, input)
  if (path === 'anyone.company') return data(company)
  if (path === 'anyone.preview') return data(forecast)
  if (path === 'help.suggest') return data([])
  if (!token || !desk.tokens.includes(token)) {
    return refused(401, 'sign_in', 'Sign in first.')
  }
  return forCustomers(desk, path, input)
}

function forCustomers(desk: DeskLike, path: string, input: Asked['input']): Answer {
  const { number, key = '' } = input
  const found = desk.cases.find((one) => one.number === number)
  if (path === 'customer.cases') return data(before(desk.cases, input.before))
  if (path === 'customer.open') {
    if (!desk.written.has(key)) desk.cases.unshift(opened(input))
    desk.written.set(key, input)
    return data({ number: 'C-1050', seq: 1 })
  }
  if (!found) return refused(404, 'not_found', 'Case not found.')
  if (path === 'customer.case') return data(found)
  if (!desk.written.has(key)) append(found, input.body ?? '')
  desk.written.set(key, input)
  return data({ number, seq: found.seq })
}

/** The newest fifty, or as many before a case. */
function before(cases: CaseView[], number: string | undefined): CaseView[] {
  const at = cases.findIndex((one) => one.number === number) + 1
  return cases.slice(at, at + 50)
}

function admission(desk: DeskLike, { identity, code }: Asked['input']): Answer {
  const wrong = { error: 'That code is not right.', field: null }
  if (!identity && code !== '123456') return { status: 401, body: wrong }
  const body = { token: desk.tokens[0], name: 'Anna Berg', expiresAt: now + 3_600_000 }
  return { status: 200, body }
}

const company = {
  name: 'Northwind',
  accent: '#0f766e',
  supportAddress: 'help@northwind.example',
  needsSetUp: false,
  maySetUp: false,
  mailbox: false,
  lateNotice: null,
  teamNotice: null,
}

function append(one: CaseView, body: string) {
  one.seq += 1
  const sentence = 'Anna Berg wrote'
  const entry = { seq: one.seq, at: now, sentence, time: null, body }
  const who = { id: 'anna', name: 'Anna Berg' }
  one.timeline.push({ ...entry, kind: 'customer_message', by: 'customer', who, title: null })
}

function opened({ subject = '', body = '' }: Asked['input']): CaseView {
  const [like] = sampleCases()
  if (!like) throw new Error('there are no sample cases')
  const [first, ...rest] = like.timeline
  const timeline = first ? [{ ...first, body }, ...rest.slice(0, 1)] : []
  return { ...like, number: 'C-1050', subject, timeline }
}

const data = (value: unknown): Answer => ({ status: 200, body: { result: { data: value } } })

function sendScript(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/javascript' })
  return response.end(readFileSync(script))
}
