import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { DeskElement } from './desk-element.ts'
import { base } from './look/base.ts'
import { caseLook } from './look/case.ts'
import { colours } from './look/colours.ts'
import { controls } from './look/controls.ts'
import { inlineLook } from './look/inline.ts'
import { OpenCase } from './panel/open-case.ts'
import { Poll } from './poll.ts'
import { inlineView } from './views/inline-view.ts'
import type { Piece } from './views/pieces.ts'
import { readerHere } from './words/when.ts'

const everyMs = 60_000

/**
 * One case inside a page: who leads it, when the next update comes, and its latest step. Whoever signs
 * in to a `<caselead-widget>` on the page is signed in here, too.
 *
 * @element caselead-case
 *
 * @attr {string} number - The case, "C-1042".
 * @attr {string} origin - The desk, "https://desk.example.com". By default where the script came from.
 * @attr {string} identity - A token from your server that says who is signed in on your page: an HS256
 *   JWT signed at most ten minutes ago.
 * @attr {"light"|"dark"} theme - Always light or dark, instead of following the reader's system.
 *
 * @csspart card - The whole card; inside it `status`, `next-update`, `lead`, `how`, `entry`, `notice`.
 * @csspart button - Shows the case in the panel; only where the page has a `<caselead-widget>`.
 *
 * @cssprop [--caselead-accent=the company's colour] - Links and passed time, see `<caselead-widget>`.
 * @cssprop [--caselead-font=system-ui] - The font family.
 * @cssprop [--caselead-radius=10px] - The corners.
 *
 * @fires caselead-show - The customer wants to see the case, `detail.number`, in the panel.
 * @fires caselead-identity-needed - The desk didn't accept `identity`, or it has expired: set a fresh one.
 */
export class CaseleadCase extends DeskElement {
  static override properties: PropertyDeclarations = { number: {} }
  static override styles = [base, colours, controls, caseLook, inlineLook]
  declare number: string
  #open: OpenCase | null = null

  constructor() {
    super()
    this.number = ''
    const wanted = () => Boolean(this.desk.session && this.#open)
    const work = async () => this.#open?.refresh() ?? null
    this.addController(new Poll({ everyMs, wanted, work }))
  }

  override arrived(): void {
    void this.#open?.load()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (!changed.has('number')) return
    this.#open = this.number
      ? new OpenCase(this.desk, this.number, () => this.requestUpdate())
      : null
    void this.#enter()
  }

  override render(): Piece {
    if (!this.#open) return nothing
    const panel = document.querySelector('caselead-widget')
    const show = panel && (() => this.tell('caselead-show', { number: this.number }))
    return html`<div class="root" lang="en" data-theme=${this.theme ?? nothing}>
      ${inlineView(this.#open, this.desk, readerHere(Date.now()), show)}
    </div>`
  }

  async #enter() {
    if (this.desk.session) await this.#open?.load()
    // Without the network the next look says so.
    else await this.desk.enter().catch(() => this.requestUpdate())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'caselead-case': CaseleadCase
  }
}
