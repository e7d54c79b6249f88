import type { Impact, Urgency } from '@caselead/core/base/vocabulary.ts'
import type { Forecast } from '../../api/views/types/index.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import { Attachments } from './attachments.ts'
import { Suggestions } from './suggestions.ts'
import { type NewCaseField, newCaseFields, wrongIn } from './wrong-in.ts'

const draft = 'new'
/** Typing is over when nothing was typed for so long, in milliseconds. */
const pause = 500

/** A case being written, and what will happen once it is opened. */
export class NewCase {
  forecast: Forecast | null = null
  checked = false
  readonly sending: Attempt
  readonly suggestions: Suggestions
  readonly attachments: Attachments
  readonly #desk: Desk
  readonly #changed: () => void
  /** How severe it was when the forecast was told. */
  #toldOf: string | null = null
  #typing: ReturnType<typeof setTimeout> | undefined

  constructor(desk: Desk, changed: () => void) {
    this.sending = new Attempt(changed)
    this.suggestions = new Suggestions(desk, changed)
    this.attachments = new Attachments(desk, draft, changed)
    this.#desk = desk
    this.#changed = changed
  }

  get isBegun(): boolean {
    return this.#desk.drafts.has(draft)
  }

  text(field: NewCaseField): string {
    return this.#desk.drafts.fields(draft)[field] ?? ''
  }

  type(field: NewCaseField, text: string): void {
    this.#desk.drafts.type(draft, field, text)
    this.#changed()
    clearTimeout(this.#typing)
    const isChosen = field === 'impact' || field === 'urgency'
    if (isChosen) void this.foresee()
    else this.#typing = setTimeout(() => this.look(), pause)
  }

  /** Brings up to date what is said about the case as it is written so far. */
  look(): void {
    void this.foresee()
    void this.suggestions.follow(this.text('subject'), this.text('body'))
  }

  wrong(field: NewCaseField): string | null {
    const { trouble } = this.sending
    if (trouble?.field === field) return trouble.message
    return this.checked ? wrongIn(field, this.text(field)) : null
  }

  /** When none can be had, the last stays unless it is of another severity: the case can be opened without it. */
  async foresee(): Promise<void> {
    const asked = this.#draft()
    if (!asked.impact || !asked.urgency) return
    const told = await this.#desk.mutate('anyone.preview', asked).catch(() => null)
    if (JSON.stringify(asked) !== JSON.stringify(this.#draft())) return
    const severity = `${asked.impact} ${asked.urgency}`
    if (told || severity !== this.#toldOf) this.forecast = told
    if (told) this.#toldOf = severity
    this.#changed()
  }

  /** The number of the case it became. */
  async send(): Promise<string | null> {
    this.checked = true
    this.#changed()
    if (newCaseFields.some((field) => wrongIn(field, this.text(field)))) return null
    let number: string | null = null
    await this.sending.run(async () => {
      await this.attachments.settled()
      const key = this.#desk.drafts.key(draft)
      const files = this.attachments.ids
      const read = [...this.suggestions.read]
      const opening = { ...this.#draft(), files, read, key, channel: 'widget' as const }
      number = (await this.#desk.mutate('customer.open', opening)).number
      this.drop()
    })
    return number
  }

  drop(): void {
    clearTimeout(this.#typing)
    this.attachments.drop()
    this.#desk.drafts.drop(draft)
    this.suggestions.forget()
  }

  #draft() {
    const [subject, body] = [this.text('subject'), this.text('body')]
    const [impact, urgency] = [this.text('impact') as Impact, this.text('urgency') as Urgency]
    return { subject, body, impact, urgency }
  }
}
