import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { DeskElement } from './desk-element.ts'
import { base } from './look/base.ts'
import { caseLook } from './look/case.ts'
import { colours } from './look/colours.ts'
import { controls } from './look/controls.ts'
import { filesLook } from './look/files.ts'
import { panelLook } from './look/panel.ts'
import { viewsLook } from './look/views.ts'
import { Keyboard } from './panel/keyboard.ts'
import { Panel } from './panel/panel.ts'
import { Poll } from './poll.ts'
import { takeDragged, takePasted } from './views/files/carried.ts'
import { icon } from './views/icons.ts'
import { type Deeds, panelPiece } from './views/panel-view.ts'
import type { Piece } from './views/pieces.ts'
import { frame } from './words/frame.ts'
import { readerHere } from './words/when.ts'

const everyMs = 20_000
const fillsTheScreen = '(max-width: 480px), (max-height: 420px)'

/**
 * A launcher and a panel where customers see their cases, read and answer one, and open another.
 *
 * @element caselead-widget
 *
 * @attr {string} origin - The desk, "https://desk.example.com". By default where the script came from.
 * @attr {string} identity - A token from your server that says who is signed in on your page: an HS256
 *   JWT signed at most ten minutes ago. Without it the panel asks for an email address and mails a code.
 *   You can set, change or remove it at any time.
 * @attr {string} label - The words on the launcher; "Help" by default.
 * @attr {"light"|"dark"} theme - Always light or dark, instead of following the reader's system.
 * @attr {boolean} open - Whether the panel is shown.
 *
 * @csspart launcher - The button that shows and hides the panel.
 * @csspart panel - The panel; inside it `header`, `title`, `back`, `close`, `body` and `foot`.
 * @csspart cases - The list of cases; `case` is one of them.
 * @csspart next-update, lead, how - The strip of a case: when the next update comes, who leads it, how
 *   severe it is.
 * @csspart forecast - What will happen to a case that is being written.
 * @csspart suggestions - Articles that may help with a case that is being written; `suggestion` is one of them.
 * @csspart attached - The files of a message that's being written; `file` is one that came with a message.
 * @csspart followers - Who else gets the emails about a case.
 * @csspart status - The status of a case in a word.
 * @csspart timeline - What happened in a case; `entry` is one step.
 * @csspart field - A label with its control.
 * @csspart button - A button; the one that matters most is also `primary`.
 * @csspart notice - A sentence about something that's wrong, late or needed.
 *
 * @cssprop [--caselead-accent=the company's colour] - Buttons, links, passed time. Any colour: it is
 *   made lighter or darker until text in it and on it has a contrast of 4.5 to 1.
 * @cssprop --caselead-on-accent - Text on the accent; white by default, black in dark mode.
 * @cssprop [--caselead-font=system-ui] - The font family.
 * @cssprop [--caselead-radius=10px] - The corners of the panel.
 * @cssprop [--caselead-inset-inline=20px] - Distance from the end side of the window.
 * @cssprop [--caselead-inset-block=20px] - Distance from the lower edge of the window.
 * @cssprop [--caselead-layer=2147483000] - The z-index.
 *
 * @fires caselead-shown - The panel was shown.
 * @fires caselead-hidden - The panel was hidden.
 * @fires caselead-case-opened - The customer opened a case; `detail.number` is "C-1042".
 * @fires caselead-identity-needed - The desk didn't accept `identity`, or it has expired: set a fresh one.
 */
export class CaseleadWidget extends DeskElement {
  static override properties: PropertyDeclarations = {
    open: { type: Boolean, reflect: true },
    label: {},
  }
  static override styles = [base, colours, controls, caseLook, panelLook, viewsLook, filesLook]
  declare open: boolean
  declare label: string
  readonly #keyboard = new Keyboard(this, () => this.#panel?.place ?? '')
  #panel: Panel | null = null

  constructor() {
    super()
    this.open = false
    this.label = frame.launcher
    this.addController(this.#keyboard)
    const wanted = () => this.open && this.#panel?.isOnCase === true
    const work = async () => this.#panel?.refresh() ?? null
    this.addController(new Poll({ everyMs, wanted, work }))
  }

  /** Shows the panel, on a case when its number ("C-1042") is given, and takes the keyboard there. */
  show(number?: string): void {
    this.#keyboard.take()
    this.open = true
    if (number) this.#panel?.showCase(number)
    this.requestUpdate()
  }

  /** Hides the panel and gives the keyboard back to where it came from. */
  hide(): void {
    this.open = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('caselead-show', this.#onShowCase)
    if (this.#panel?.desk === this.desk) return
    this.#panel = new Panel(this.desk, {
      changed: () => this.requestUpdate(),
      opened: (number) => this.tell('caselead-case-opened', { number }),
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('caselead-show', this.#onShowCase)
  }

  override arrived(): void {
    this.#panel?.arrived()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (!this.#panel || !changed.has('open')) return
    this.#panel.isShown = this.open
    if (this.open) void this.#panel.enter()
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.open && this.#panel?.isIdle) void this.#panel.enter()
    if (!changed.has('open')) return
    if (this.open) this.tell('caselead-shown')
    else if (changed.get('open')) this.tell('caselead-hidden')
  }

  override render(): Piece {
    const { open, label, theme } = this
    return html`<div class="root" lang="en" data-theme=${theme ?? nothing} @keydown=${this.#onKey}>
      <button
        class="launcher"
        ?hidden=${!this.hasMet}
        part="launcher"
        aria-controls="panel"
        aria-expanded=${open}
        aria-haspopup="dialog"
        @click=${() => (open ? this.hide() : this.show())}
      >
        ${icon(open ? 'close' : 'talk')} ${label}
      </button>
      <section
        class="panel"
        part="panel"
        id="panel"
        role="dialog"
        aria-labelledby="title"
        ?hidden=${!open}
        @focusout=${this.#onFocusOut}
        @dragover=${this.#onDrag}
        @drop=${this.#onDrag}
        @paste=${this.#onPaste}
      >
        ${open && this.#panel ? panelPiece(this.#panel, readerHere(Date.now()), this.#deeds) : nothing}
      </section>
      <div class="unseen" role="status">${this.#panel?.said}</div>
    </div>`
  }

  readonly #deeds: Deeds = {
    hide: () => this.hide(),
    submit: async (work) => {
      await work()
      await this.#keyboard.goTo('[aria-invalid="true"]')
      const failed = this.renderRoot.querySelector('.notice.bad')
      failed?.scrollIntoView({ block: 'nearest' })
    },
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.open || event.isComposing || event.defaultPrevented) return
    // A dialog of the page underneath is not what the key was meant for.
    event.stopPropagation()
    this.hide()
  }

  #onDrag = (event: DragEvent) => takeDragged(event, this.#panel?.attachments ?? null)
  #onPaste = (event: ClipboardEvent) => takePasted(event, this.#panel?.attachments ?? null)

  /** On a narrow screen the panel covers what the keyboard has gone to. */
  #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const isOutside = relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)
    if (isOutside && matchMedia(fillsTheScreen).matches) this.hide()
  }

  #onShowCase = (event: Event) => {
    this.show((event as CustomEvent<{ number: string }>).detail.number)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'caselead-widget': CaseleadWidget
  }
}
