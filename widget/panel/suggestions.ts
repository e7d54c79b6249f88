import { type HowRead, mostReadBefore, readings } from '@caselead/core/help/read-before.ts'
import type { HelpResult } from '../../api/views/help/types.ts'
import type { Desk } from '../client/client.ts'

interface Reading {
  slug: string
  how: HowRead
}

const draft = 'read'
/** More of a text says no more about it. */
const longest = 400

/** Articles that may help with the case being written, and how far its writer got with each. */
export class Suggestions {
  list: readonly HelpResult[] = []
  readonly #desk: Desk
  readonly #changed: () => void
  #asked = ''

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk
    this.#changed = changed
  }

  /** Everything that was suggested, even if other articles match better by now. */
  get read(): readonly Reading[] {
    const kept = this.#desk.drafts.fields(draft).list
    return kept ? JSON.parse(kept) : []
  }

  howRead(slug: string): HowRead {
    return this.read.find((each) => each.slug === slug)?.how ?? 'shown'
  }

  /** Nobody gets less far with an article than they were. */
  note(slug: string, how: HowRead): void {
    const furthest = Math.max(readings.indexOf(how), readings.indexOf(this.howRead(slug)))
    const others = this.read.filter((each) => each.slug !== slug)
    const all = [...others, { slug, how: readings[furthest] ?? how }].slice(-mostReadBefore)
    this.#desk.drafts.type(draft, 'list', JSON.stringify(all))
  }

  async follow(subject: string, body: string): Promise<void> {
    const words = { subject: subject.trim(), body: body.trim().slice(0, longest) }
    const asked = JSON.stringify(words)
    if (asked === this.#asked) return
    this.#asked = asked
    const isEmpty = words.subject + words.body === ''
    const found = isEmpty ? [] : await this.#desk.mutate('help.suggest', words).catch(() => null)
    if (asked !== this.#asked) return
    // Without an answer the last ones stay, and the same words are asked about again.
    if (!found) this.#asked = ''
    for (const { slug } of found ?? []) if (!this.#isNoted(slug)) this.note(slug, 'shown')
    this.list = found ?? this.list
    this.#changed()
  }

  forget(): void {
    this.#desk.drafts.drop(draft)
  }

  #isNoted(slug: string): boolean {
    return this.read.some((each) => each.slug === slug)
  }
}
