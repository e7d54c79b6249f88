import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '@caselead/api/app.ts'
import type { AppParts } from '@caselead/api/http/app-parts.ts'
import { appRouter, type Caller } from '@caselead/api/routers/router.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { found } from './found.ts'
import type { World } from './world.ts'

/** What can be asked of the desk from outside, found out from the program itself. */

// biome-ignore lint/suspicious/noExplicitAny: any schema and any procedure
type Any = any

export interface Procedure {
  path: string
  type: 'query' | 'mutation'
  /** Names of its input's fields. */
  fields: string[]
  /** An input it would take: `tell` may say what stands in a field. */
  input(tell: (field: string, path: string) => unknown): Any
}

export const procedures: readonly Procedure[] = found(
  Object.entries(appRouter._def.procedures),
).map(([path, procedure]: [string, Any]) => {
  const [schema] = procedure._def.inputs
  const shape = schema ? shapeOf(schema) : {}
  return {
    path,
    type: procedure._def.type,
    fields: Object.keys(shape),
    input: (tell) => (schema ? sample(schema, (field) => tell(field, path), '') : undefined),
  }
})

function shapeOf(schema: Any): Any {
  return schemaOf(schema).shape ?? shapeOf(schemaOf(schema).innerType)
}

function schemaOf(schema: Any): Any {
  return schema._zod.def
}

function sample(schema: Any, tell: (field: string) => unknown, field: string): unknown {
  const inner = schemaOf(schema).type === 'optional' ? schemaOf(schema).innerType : schema
  // Ids of what was uploaded before.
  if (field === 'files') return undefined
  if (schemaOf(inner).type === 'array') return [sample(schemaOf(inner).element, tell, field)]
  if (schemaOf(inner).type === 'boolean') return inner === schema ? false : undefined
  const told = field === '' ? undefined : tell(field)
  if (told !== undefined) return told
  const def = schemaOf(schema)
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([name, each]) => [name, sample(each, tell, name)]),
      )
    case 'string':
      return field === 'email' ? 'somebody@elsewhere.example' : 'Some words'
    case 'number':
      return 7
    case 'boolean':
      return false
    case 'array':
      return []
    case 'enum':
      return Object.values(def.entries)[0]
    case 'literal':
      return def.values[0]
    case 'union':
      return sample(def.options[0], tell, field)
    case 'optional':
    case 'default':
      return undefined
    case 'nullable':
      return sample(def.innerType, tell, field)
    case 'pipe':
      return sample(def.in, tell, field)
    default:
      throw new Error(`no sample is known for ${def.type}, in ${field}`)
  }
}

export async function call(caller: Caller, path: string, input: unknown): Promise<unknown> {
  const [router = '', name = ''] = path.split('.')
  return (caller as Any)[router][name](input)
}

/** What came back: the answer, or the refusal in its words. Anything else is a bug and goes on. */
export async function outcome(
  deed: Promise<unknown>,
): Promise<{ answer: unknown; refusal: null } | { answer: null; refusal: Refusal }> {
  try {
    return { answer: await deed, refusal: null }
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    if (!(cause instanceof Refusal)) throw error
    return { answer: null, refusal: cause }
  }
}

/** Addresses of plain HTTP, as they are registered: `/cases/:number/live`. */
export function routes({ runtime }: World): { method: string; path: string }[] {
  const files = { portal: '.', widget: '.' }
  const none = {} as Any
  const parts: AppParts = {
    ...{ runtime, auth: none, live: none, limit: none, portal: none, files },
    ...{ mailboxKey: 'key', metricsToken: 'token', publicUrl: null, spareLocal: true },
    trustedProxies: () => false,
  }
  const plain = createApp(parts).routes.filter(({ path }) => !path.includes('*'))
  return found(plain).map(({ method, path }) => ({ method, path }))
}

/** Addresses of the portal's pages: `/cases/:number`. */
export const pages: readonly string[] = found(pagesIn(''))

function pagesIn(folder: string): string[] {
  const root = join(import.meta.dirname, '../../portal/src/pages')
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return pagesIn(path)
    const page = path.replace(/\.(astro|ts)$/, '').replace(/\/index$/, '')
    return [page.replaceAll(/\[(\w+)\]/g, ':$1') || '/']
  })
}
