import type { CompanyView } from '../../api/views/types/index.ts'
import { ask } from './ask.ts'
import { Entrance } from './entrance.ts'
import type { Given, Mutation, OutputOf, Query } from './procedures.ts'
import { asTrouble } from './trouble.ts'

/** One desk, shared by every element of the page. It says `change` and `arrived`. */
export class Desk extends Entrance {
  company: CompanyView | null = this.store.read('company')

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

  async #call(path: string, body?: unknown): Promise<unknown> {
    const url = `${this.origin}/embed/trpc/${path}`
    const token = this.session?.token
    try {
      return await ask(url, { token, body })
    } catch (error) {
      if (asTrouble(error).kind !== 'signed_out') throw error
      if (token === this.session?.token) this.leave()
      await this.enter()
      if (!this.session) throw error
      return ask(url, { token: this.session.token, body })
    }
  }
}

const desks = new Map<string, Desk>()

export function deskAt(origin: string): Desk {
  const known = desks.get(origin) ?? new Desk(origin)
  desks.set(origin, known)
  return known
}

const resultOf = <T>(answer: unknown): T => (answer as { result: { data: T } }).result.data
