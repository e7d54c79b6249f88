import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import type { CaseView } from '../../api/views/types/index.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import { asTrouble, type Trouble } from '../client/trouble.ts'

/** One case being read, and the reply being written to it. */
export class OpenCase {
  readonly number: string
  view: CaseView | null = null
  /** What happened, as far back as it was asked for. */
  timeline: readonly TimelineEntry[] = []
  /** What was before that is asked for by this; null when there is nothing. */
  earlier: number | null = null
  readAt = 0
  /** Why the view could not be brought up to date since `readAt`. */
  stale: Trouble | null = null
  readonly loading: Attempt
  readonly sending: Attempt
  readonly looking: Attempt
  readonly #desk: Desk
  readonly #changed: () => void

  constructor(desk: Desk, number: string, changed: () => void) {
    this.number = number
    this.loading = new Attempt(changed)
    this.sending = new Attempt(changed)
    this.looking = new Attempt(changed)
    this.#desk = desk
    this.#changed = changed
  }

  get reply(): string {
    return this.#desk.drafts.fields(this.number).body ?? ''
  }

  set reply(text: string) {
    this.#desk.drafts.type(this.number, 'body', text)
    this.#changed()
  }

  load(): Promise<boolean> {
    return this.loading.run(() => this.#read())
  }

  /** Brings the view up to date; trouble is noted, and shown more quietly than when loading. */
  async refresh(): Promise<Trouble | null> {
    this.stale = await this.#read().then(() => null, asTrouble)
    if (!this.stale) this.loading.trouble = null
    this.#changed()
    return this.stale
  }

  /** Shows what happened before all that is shown. */
  lookBack(): Promise<boolean> {
    return this.looking.run(async () => {
      const { number, earlier } = this
      if (earlier === null) return
      const page = await this.#desk.query('customer.case', { number, before: earlier })
      this.timeline = [...page.timeline, ...this.timeline]
      this.earlier = page.earlier
    })
  }

  async send(): Promise<boolean> {
    const { number, reply: body } = this
    if (!body.trim()) return false
    const sent = await this.sending.run(async () => {
      const key = this.#desk.drafts.key(number)
      await this.#desk.mutate('customer.write', { number, body, key, channel: 'widget' })
      // What was typed while this was on its way is the next message.
      if (this.reply === body) this.#desk.drafts.drop(number)
    })
    if (sent) await this.refresh()
    return sent
  }

  async #read() {
    const view = await this.#desk.query('customer.case', { number: this.number })
    if (view.seq >= (this.view?.seq ?? 0)) this.#show(view)
    this.readAt = Date.now()
  }

  /** What was looked back at stays, unless so much came since that there is a gap. */
  #show(view: CaseView) {
    this.view = view
    const [first] = view.timeline
    const isJoined = this.timeline.some(({ seq }) => seq === first?.seq)
    const before = isJoined ? this.timeline.filter(({ seq }) => seq < (first?.seq ?? 0)) : []
    this.timeline = [...before, ...view.timeline]
    if (!isJoined) this.earlier = view.earlier
  }
}
