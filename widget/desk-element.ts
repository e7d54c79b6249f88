import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit'
import { type Desk, deskAt } from './client/client.ts'
import { home } from './tag.ts'

/** What every element shares: where its desk is, who is there, and whether to be light or dark. */
export abstract class DeskElement extends LitElement {
  static override properties: PropertyDeclarations = { origin: {}, identity: {}, theme: {} }
  declare origin: string | null
  declare identity: string | null
  declare theme: 'light' | 'dark' | null
  declare desk: Desk
  /** The company's colour is known, or will not be: nothing is shown in another one before. */
  hasMet = false

  /** Somebody has signed in. */
  abstract arrived(): void

  override connectedCallback(): void {
    this.desk = deskAt(this.origin ?? home)
    this.desk.addEventListener('change', this.#onChange)
    this.desk.addEventListener('arrived', this.#onArrival)
    this.desk.addEventListener('identity-refused', this.#onRefusal)
    if (this.identity) this.desk.identity = this.identity
    void this.#meet()
    super.connectedCallback()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.desk.removeEventListener('change', this.#onChange)
    this.desk.removeEventListener('arrived', this.#onArrival)
    this.desk.removeEventListener('identity-refused', this.#onRefusal)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isTold = this.identity || changed.get('identity')
    if (changed.has('identity') && isTold) this.desk.identity = this.identity || null
  }

  override updated(_changed: PropertyValues<this>): void {
    const accent = this.desk.company?.accent
    // Set by script, which a strict Content-Security-Policy allows; in markup it would not.
    if (accent)
      this.renderRoot
        .querySelector<HTMLElement>('.root')
        ?.style.setProperty('--company-accent', accent)
  }

  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  async #meet() {
    if (!this.desk.company) await this.desk.meetCompany()
    this.hasMet = true
    this.requestUpdate()
  }

  #onChange = () => this.requestUpdate()
  #onArrival = () => this.arrived()

  #onRefusal = () => this.tell('caselead-identity-needed')
}
