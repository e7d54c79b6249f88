import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { Busboy } from '@fastify/busboy'
import type { Context as Incoming, MiddlewareHandler } from 'hono'
import { forgetFile, keepFile } from '../actions/files/keep-file.ts'
import { countsFor, ownerOf } from '../auth/visitor.ts'
import { formBounds } from '../base/bounds.ts'
import { troubleWords } from '../base/words.ts'
import type { Vars } from '../http/authenticate.ts'
import { isFormWithFiles } from '../http/body/brings-files.ts'
import { httpWords } from '../http/words.ts'
import { inputWords } from '../input/words.ts'

type Field = [name: string, value: string]

/**
 * A form without scripts brings its files along. They are kept on the way in, one after another, and the
 * page is given the form without them: each as a field `files` with its id, or as `filesRefused` with what
 * is said about it.
 */
export const formFiles: MiddlewareHandler<Vars> = async (c, next) => {
  const { raw } = c.req
  if (!raw.body || !isFormWithFiles(c.req)) return next()
  const fields = await read(c, raw.body)
  const headers = new Headers(raw.headers)
  headers.set('content-type', 'application/x-www-form-urlencoded')
  headers.delete('content-length')
  const body = Buffer.from(new URLSearchParams(fields).toString())
  c.set('sent', body)
  c.req.raw = new Request(raw.url, { method: 'POST', headers, body })
  return next()
}

async function read(c: Incoming<Vars>, body: ReadableStream<Uint8Array>): Promise<Field[]> {
  const parser = parserOf(c.req.header('content-type') ?? '')
  const { keep, cutShort, kept } = keeper(c)
  const fields: Field[] = []
  let isTooMuch = false
  const tooMuch = () => {
    isTooMuch = true
  }
  parser.on('field', (name, value, isNameCut, isValueCut) => {
    if (isNameCut || isValueCut) tooMuch()
    else fields.push([name, value])
  })
  parser.on('file', (_field, stream, name) => keep(stream, name))
  parser.on('filesLimit', () => fields.push(tooManyFiles(formBounds.files)))
  for (const limit of ['fieldsLimit', 'partsLimit'] as const) parser.on(limit, tooMuch)
  try {
    await pipeline(Readable.fromWeb(body as WebStream<Uint8Array>), parser)
  } catch {
    await cutShort()
    throw unreadable()
  }
  const found = await kept()
  if (isTooMuch) throw new Refusal('too_large', httpWords.tooLarge)
  return [...fields, ...found]
}

/** Refuses a form that does not say where its parts end. */
function parserOf(type: string) {
  const { field: fieldSize, fields, files, name: fieldNameSize } = formBounds
  const limits = { fieldSize, fields, files, fieldNameSize, parts: fields + files, headerPairs: 20 }
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw unreadable()
  }
}

const unreadable = () => new Refusal('invalid', troubleWords.unreadable)

const tooManyFiles = (most: number): Field => ['filesRefused', inputWords.tooManyFiles(most)]

/** Takes files in, and no more than a message may bring; others are read to their end and left. */
function keeper(c: Incoming<Vars>) {
  const { runtime, visitor } = c.get('ctx')
  const { each } = runtime.files.limits
  const open = new Set<PassThrough>()
  const all: Promise<Field | Error>[] = []

  async function take(name: string, body: PassThrough): Promise<Field | Error> {
    try {
      const owner = ownerOf(visitor)
      const file = { owner, countsFor: countsFor(visitor), name, declared: null, body }
      return ['files', (await keepFile(runtime, file)).id]
    } catch (error) {
      return error instanceof Refusal ? ['filesRefused', error.message] : asError(error)
    }
  }

  return {
    keep(stream: Readable, name: string | undefined): void {
      stream.on('error', () => {})
      if (!name || visitor.kind === 'nobody') return void stream.resume()
      if (all.length >= each) {
        stream.resume()
        all.push(Promise.resolve(tooManyFiles(each)))
        return
      }
      const body = stream.pipe(new PassThrough())
      // Told to whoever reads it; before that, to nobody.
      body.on('error', () => {})
      open.add(body)
      const taken = take(name, body).finally(() => {
        open.delete(body)
        // Whatever of it nobody wanted: the rest of the form stands behind it.
        stream.unpipe(body)
        stream.resume()
      })
      all.push(taken)
    },
    /** What came in whole goes, too: the form it came with is sent again with all of it. */
    async cutShort(): Promise<void> {
      for (const body of open) body.destroy(new Error('the form broke off'))
      for (const each of await Promise.all(all)) {
        if (!(each instanceof Error) && each[0] === 'files') {
          await forgetFile(runtime, each[1]).catch(() => {})
        }
      }
    },
    async kept(): Promise<Field[]> {
      const found = await Promise.all(all)
      return found.map((each) => {
        if (each instanceof Error) throw each
        return each
      })
    },
  }
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error))
