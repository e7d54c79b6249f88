import type { CaseEntry, CaseView, FileView } from '../../api/views/types/index.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import { saveAs } from '../client/save-as.ts'
import { asTrouble, type Trouble } from '../client/trouble.ts'
import { Attachments } from './attachments.ts'
import { Followers } from './followers.ts'
import { Pictures } from './pictures.ts'

/** One case being read, and the reply being written to it. */
export class OpenCase {
  readonly number: string
  view: CaseView | null = null
  /** What happened, as far back as it was asked for. */
  timeline: readonly CaseEntry[] = []
  /** What was before that is asked for by this; null when there is nothing. */
  earlier: number | null = null
  readAt = 0
  /** Why the view could not be brought up to date since `readAt`. */
  stale: Trouble | null = null
  readonly loading: Attempt
  readonly sending: Attempt
  readonly looking: Attempt
  readonly downloading: Attempt
  readonly attachments: Attachments
  readonly pictures: Pictures
  readonly followers: Followers
  readonly #desk: Desk
  readonly #changed: () => void

  constructor(desk: Desk, number: string, changed: () => void) {
    this.number = number
    this.loading = new Attempt(changed)
    this.sending = new Attempt(changed)
    this.looking = new Attempt(changed)
    this.downloading = new Attempt(changed)
    this.attachments = new Attachments(desk, number, changed)
    this.pictures = new Pictures(desk, changed)
    this.followers = new Followers(desk, number, () => this.refresh(), changed)
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
    if (!body.trim() && this.attachments.list.length === 0) return false
    const sent = await this.sending.run(async () => {
      await this.attachments.settled()
      const key = this.#desk.drafts.key(number)
      const files = this.attachments.ids
      await this.#desk.mutate('customer.write', { number, body, files, key, channel: 'widget' })
      // What was typed or attached while this was on its way is the next message.
      if (this.reply === body) this.#desk.drafts.drop(number)
      this.attachments.wereSent(files)
    })
    if (sent) await this.refresh()
    return sent
  }

  download({ id, name }: FileView): Promise<boolean> {
    return this.downloading.run(async () => {
      saveAs(name, await this.#desk.blob(`/embed/files/${id}`))
    })
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
