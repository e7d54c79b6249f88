import type { ReactiveController } from 'lit'
import type { Trouble } from './client/trouble.ts'

const longestMs = 300_000

export interface Polled {
  everyMs: number
  /** Whether somebody is looking; asked whenever the host changes. */
  wanted: () => boolean
  work: () => Promise<Trouble | null>
}

/** Repeats its work while it is wanted and the page is visible, more slowly after trouble. */
export class Poll implements ReactiveController {
  readonly #polled: Polled
  #timer: ReturnType<typeof setTimeout> | undefined
  #lastAt = 0
  #failures = 0

  constructor(polled: Polled) {
    this.#polled = polled
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility)
    this.#pause()
  }

  hostUpdated(): void {
    const wanted = this.#polled.wanted() && !document.hidden
    if (!wanted) this.#pause()
    else if (this.#timer === undefined) this.#runIn(this.#polled.everyMs)
  }

  #pause() {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #runIn(ms: number) {
    this.#pause()
    this.#timer = setTimeout(this.#run, ms)
  }

  #run = async () => {
    this.#lastAt = Date.now()
    const trouble = await this.#polled.work()
    this.#failures = trouble ? this.#failures + 1 : 0
    // The host may have gone, or nobody may look any more.
    if (this.#timer === undefined) return
    const slower = Math.min(this.#polled.everyMs * 2 ** this.#failures, longestMs)
    this.#runIn(Math.max(slower, trouble?.retryAfterMs ?? 0))
  }

  #onVisibility = () => {
    if (document.hidden) return this.#pause()
    if (!this.#polled.wanted()) return
    this.#runIn(Math.max(0, this.#lastAt + this.#polled.everyMs - Date.now()))
  }
}
