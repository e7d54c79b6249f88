import { newKey } from './key.ts'
import type { Store } from './store.ts'

interface Kept {
  who: string
  drafts: Record<string, { fields: Record<string, string>; key: string | null }>
}

/** Everything typed and not yet sent. It stays with the person who typed it. */
export class Drafts {
  readonly #store: Store
  #kept: Kept

  constructor(store: Store) {
    this.#store = store
    this.#kept = store.read<Kept>('drafts') ?? { who: '', drafts: {} }
  }

  belongTo(who: string): void {
    if (who === this.#kept.who) return
    this.#kept = { who, drafts: {} }
    this.#save()
  }

  fields(name: string): Record<string, string> {
    return this.#kept.drafts[name]?.fields ?? {}
  }

  has(name: string): boolean {
    return Object.values(this.fields(name)).some((text) => text.trim())
  }

  /** An edited draft gets a new key: under the old one the desk may already hold the old words. */
  type(name: string, field: string, text: string): void {
    const fields = { ...this.fields(name), [field]: text }
    this.#kept.drafts[name] = { fields, key: null }
    this.#save()
  }

  /** The same key for the same words, so that trying again cannot send them twice. */
  key(name: string): string {
    const draft = this.#kept.drafts[name]
    const key = draft?.key ?? newKey()
    this.#kept.drafts[name] = { fields: draft?.fields ?? {}, key }
    this.#save()
    return key
  }

  drop(name: string): void {
    delete this.#kept.drafts[name]
    this.#save()
  }

  #save() {
    this.#store.write('drafts', this.#kept)
  }
}
