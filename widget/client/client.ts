import type { CompanyView, FileView } from '../../api/views/types/index.ts'
import { ask, askForBlob } from './ask.ts'
import { Entrance } from './entrance.ts'
import type { Given, Mutation, OutputOf, Query } from './procedures.ts'
import { asTrouble } from './trouble.ts'
import { type Sending, upload } from './upload.ts'

/** One desk, shared by every element of the page. It says `change` and `arrived`. */
export class Desk extends Entrance {
  company: CompanyView | null = this.store.read('company')
  #fileLimits: OutputOf<'anyone.fileLimits'> | null = null

  /** Whose desk it is; its name and colour are only niceties, so nothing is said without them. */
  async meetCompany(): Promise<void> {
    const company = await this.query('anyone.company').catch(() => null)
    if (!company) return
    this.company = company
    this.store.write('company', company)
    this.changed()
  }

  async query<P extends Query>(path: P, ...[input]: Given<P>): Promise<OutputOf<P>> {
    const search = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
    return resultOf(await this.#call(`${path}${search}`))
  }

  async mutate<P extends Mutation>(path: P, ...[input]: Given<P>): Promise<OutputOf<P>> {
    return resultOf(await this.#call(path, input))
  }

  /** How much may be attached; where that can't be told now, the desk still refuses too much. */
  async fileLimits(): Promise<OutputOf<'anyone.fileLimits'>> {
    this.#fileLimits ??= await this.query('anyone.fileLimits').catch(() => null)
    return this.#fileLimits ?? { bytes: Number.POSITIVE_INFINITY, each: Number.POSITIVE_INFINITY }
  }

  upload(sending: Sending): Promise<FileView> {
    return this.withToken((token) =>
      upload(`${this.origin}/embed/files`, token, sending),
    ) as Promise<FileView>
  }

  /** A file or an image, by its path. */
  blob(path: string): Promise<Blob> {
    return this.withToken((token) => askForBlob(this.origin + path, token))
  }

  /** Tried once more with a new token, where the one there was has run out. */
  async withToken<T>(work: (token: string | undefined) => Promise<T>): Promise<T> {
    const token = this.session?.token
    try {
      return await work(token)
    } catch (error) {
      if (asTrouble(error).kind !== 'signed_out') throw error
      if (token === this.session?.token) this.leave()
      await this.enter()
      if (!this.session) throw error
      return work(this.session.token)
    }
  }

  #call(path: string, body?: unknown): Promise<unknown> {
    return this.withToken((token) => ask(`${this.origin}/embed/trpc/${path}`, { token, body }))
  }
}

const desks = new Map<string, Desk>()

export function deskAt(origin: string): Desk {
  const known = desks.get(origin) ?? new Desk(origin)
  desks.set(origin, known)
  return known
}

const resultOf = <T>(answer: unknown): T => (answer as { result: { data: T } }).result.data
