import type { Impact, Urgency } from '../../api/core/words.ts'
import type { Forecast } from '../../api/views.ts'
import { Attempt } from '../desk/attempt.ts'
import type { Desk } from '../desk/desk.ts'
import { type NewCaseField, newCaseFields, wrongIn } from './wrong-in.ts'

const draft = 'new'

/** A case being written, and what will happen once it is opened. */
export class NewCase {
  forecast: Forecast | null = null
  checked = false
  readonly sending: Attempt
  readonly #desk: Desk
  readonly #changed: () => void

  constructor(desk: Desk, changed: () => void) {
    this.sending = new Attempt(changed)
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
    if (field === 'impact' || field === 'urgency') void this.foresee()
  }

  wrong(field: NewCaseField): string | null {
    const { trouble } = this.sending
    if (trouble?.field === field) return trouble.message
    return this.checked ? wrongIn(field, this.text(field)) : null
  }

  /** A forecast that cannot be had is left out: the case can be opened without it. */
  async foresee(): Promise<void> {
    const asked = this.#weight()
    if (!asked.impact || !asked.urgency) return
    const told = await this.#desk.query('anyone.forecast', asked).catch(() => null)
    const { impact, urgency } = this.#weight()
    if (impact !== asked.impact || urgency !== asked.urgency) return
    this.forecast = told
    this.#changed()
  }

  /** The number of the case it became. */
  async send(): Promise<string | null> {
    this.checked = true
    this.#changed()
    if (newCaseFields.some((field) => wrongIn(field, this.text(field)))) return null
    let number: string | null = null
    await this.sending.run(async () => {
      const key = this.#desk.drafts.key(draft)
      const [subject, body] = [this.text('subject'), this.text('body')]
      const opening = { subject, body, ...this.#weight(), key, channel: 'widget' as const }
      number = (await this.#desk.mutate('customer.open', opening)).number
      this.#desk.drafts.drop(draft)
    })
    return number
  }

  #weight() {
    return { impact: this.text('impact') as Impact, urgency: this.text('urgency') as Urgency }
  }
}
