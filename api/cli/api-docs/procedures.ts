import { z } from 'zod'
import { embedRouter } from '../../routers/embed.ts'
import { appRouter } from '../../routers/router.ts'
import { type MayRefuse, refusalsBelow } from './refusals.ts'
import { type Definition, definition, readSource } from './sources.ts'

/** A procedure as it is documented: what the router knows of it, and what stands at its action. */
export interface Documented {
  /** "customer.case" */
  path: string
  type: string
  /** The procedure of routers/trpc.ts it is built on: "customer". */
  audience: string
  /** Pages of other sites may ask it, too. */
  isEmbedded: boolean
  does: string
  /** Its Zod schema; undefined when nothing is sent. */
  input: z.ZodType | undefined
  /** "CaseView", and where that name is known. */
  answer: string
  answerFile: string
  /** Refusals beyond those of its audience. */
  refusals: MayRefuse[]
}

type Procedure = { _def: { type: string; inputs?: unknown[] } }
type Routers = Record<string, Record<string, Procedure>>

const ownRouters: Routers = appRouter._def.record
const embedded: Routers = embedRouter._def.record

/** Every procedure in the order of the routers. */
export const procedures = (): Documented[] =>
  Object.entries(ownRouters).flatMap(([router, all]) => {
    const written = writtenIn(fileOf(router))
    return Object.entries(all).map(([name, { _def }]) => {
      const path = `${router}.${name}`
      const found = written.get(name)
      if (!found?.action.comment) throw new Error(`Say what ${path} does in a /** … */ above it.`)
      return {
        path,
        type: _def.type,
        audience: found.audience,
        isEmbedded: embedded[router]?.[name] === all[name],
        does: found.action.comment,
        input: shapeIn(_def.inputs),
        answer: answerOf(path, found.action.text),
        answerFile: found.action.file,
        refusals: refusalsBelow(found.action),
      }
    })
  })

/** Routers that stand in a folder, by name. */
const inFolders: Record<string, string> = {
  reviewActions: 'desk/review-actions',
  queue: 'desk/queue',
  reviews: 'desk/reviews',
  reports: 'desk/reports',
}

const fileOf = (router: string): string => `api/routers/${inFolders[router] ?? router}.ts`

/** A line of a router: the words above it, its name, what it is built on, and what it calls. */
const line =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?(\w+):\s*(\w+)\s*(?:\.input\(\w+\)\s*)?\.(?:query|mutation)\(\(\{[^}]*\}\)\s*=>\s*(\w+)\(/g

/** What each line of a router is built on, and the function it calls. */
function writtenIn(file: string): Map<string, { audience: string; action: Definition }> {
  const found = [...readSource(file).matchAll(line)]
  return new Map(
    found.map(([, own, name = '', audience = '', called = '']) => {
      const action = definition(file, called)
      if (!action) throw new Error(`${file} calls ${called}, which is not found.`)
      const comment = own ? own.replace(/\s*\*\s/g, ' ').trim() : action.comment
      return [name, { audience, action: { ...action, comment } }]
    }),
  )
}

const shapeIn = ([input]: unknown[] = []): z.ZodType | undefined =>
  input instanceof z.ZodType ? input : undefined

/** What stands between the angles of its Promise. */
function answerOf(path: string, text: string): string {
  const start = text.indexOf('Promise<')
  if (start < 0) throw new Error(`Say which type ${path} answers with: Promise<…>.`)
  const from = start + 'Promise<'.length
  let depth = 1
  let end = from
  for (; depth > 0 && end < text.length; end++) {
    if (text[end] === '<') depth++
    if (text[end] === '>') depth--
  }
  return text
    .slice(from, end - 1)
    .replace(/\s+/g, ' ')
    .trim()
}
