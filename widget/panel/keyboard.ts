import type { LitElement, ReactiveController } from 'lit'

/** Where the keyboard is while the panel is shown, changes and is hidden. */
export class Keyboard implements ReactiveController {
  readonly #host: LitElement & { open: boolean }
  readonly #placeNow: () => string
  #place = ''
  #returnTo: HTMLElement | null = null
  #isWanted = false
  #wasInside = false

  constructor(host: LitElement & { open: boolean }, placeNow: () => string) {
    this.#host = host
    this.#placeNow = placeNow
  }

  /** Goes into the panel with the next update, and back when the panel is hidden. */
  take(): void {
    const { activeElement } = document
    if (!this.#host.open) this.#returnTo = activeElement as HTMLElement | null
    this.#isWanted = true
  }

  /** The first of these that is there. */
  async goTo(...selectors: string[]): Promise<void> {
    await this.#host.updateComplete
    this.#goTo(selectors)
  }

  hostUpdate(): void {
    this.#wasInside = this.#host.shadowRoot?.activeElement?.closest('.panel') != null
  }

  hostUpdated(): void {
    const before = this.#place
    this.#place = this.#host.open ? this.#placeNow() : ''
    if (!this.#isWanted && (!this.#wasInside || this.#place === before)) return
    this.#isWanted = false
    if (this.#place) this.#goTo([`[data-number="${CSS.escape(before)}"]`, '#code', 'h2'])
    else this.#giveBack()
  }

  #giveBack() {
    const { body } = document
    const place = this.#returnTo
    if (place?.isConnected && place !== body && place !== this.#host) place.focus()
    else this.#goTo(['.launcher'])
  }

  #goTo(selectors: string[]) {
    const found = selectors.map((one) => this.#host.renderRoot.querySelector<HTMLElement>(one))
    found.find((one) => one !== null)?.focus()
  }
}
