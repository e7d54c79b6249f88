import { html, nothing } from 'lit'
import type { Panel } from '../panel/panel.ts'
import type { Reader } from '../words/when.ts'
import { caseView } from './case-view.ts'
import { casesView } from './cases-view.ts'
import { backIcon, closeIcon } from './icons.ts'
import { newCaseView } from './new-case-view.ts'
import { type Piece, type Submit, skeleton, troublePiece } from './pieces.ts'
import { replyForm } from './reply-form.ts'
import { signInView } from './sign-in-view.ts'

/** What the panel asks of the element it is shown in. */
export interface Deeds {
  hide: () => void
  submit: Submit
}

export function panelPiece(panel: Panel, reader: Reader, { hide, submit }: Deeds): Piece {
  return html`<div class="head" part="header">
      ${panel.canGoBack ? backButton(panel) : nothing}
      <h2 id="title" part="title" tabindex="-1">${titleOf(panel)}</h2>
      <button class="icon" part="close" aria-label="Close" @click=${hide}>${closeIcon}</button>
    </div>
    <div class="body" part="body">${bodyOf(panel, reader, submit)}</div>
    ${footOf(panel, submit)}`
}

function titleOf({ desk, place, view }: Panel): string {
  const name = desk.company?.name
  if (place !== view.name && view.name !== 'case') return name ?? 'Help'
  if (view.name === 'case') return `Case ${view.open.number}`
  return view.name === 'new' ? 'Open a case' : name ? `Your cases at ${name}` : 'Your cases'
}

function bodyOf(panel: Panel, reader: Reader, submit: Submit): Piece {
  const { desk, place, view } = panel
  if (place === 'entering') return enteringView(panel)
  if (!desk.session) return signInView(panel.signIn, panel.whySignIn, submit)
  if (view.name === 'new') {
    return newCaseView(panel.newCase, reader, () => submit(() => panel.openCase()))
  }
  return html`${lateNotice(panel)}
  ${
    view.name === 'case'
      ? caseView(view.open, reader)
      : casesView(panel.cases, reader, (number) => panel.showCase(number))
  }`
}

function footOf(panel: Panel, submit: Submit): Piece {
  const { desk, view } = panel
  if (!desk.session) return nothing
  if (view.name === 'case' && view.open.view) {
    const { open } = view
    return foot(replyForm(open, () => submit(() => panel.sendReply(open))))
  }
  return view.name === 'cases' ? foot(casesFoot(panel)) : nothing
}

const backButton = (panel: Panel): Piece =>
  html`<button
    class="icon"
    part="back"
    aria-label="Back to your cases"
    @click=${() => panel.goTo({ name: 'cases' })}
  >
    ${backIcon}
  </button>`

function enteringView(panel: Panel): Piece {
  const { entering } = panel
  if (entering.busy || !entering.trouble) return skeleton(3)
  return html`${troublePiece(entering)}
    <button part="button" @click=${() => panel.enter()}>Try again</button>`
}

function casesFoot(panel: Panel): Piece {
  const { desk, newCase } = panel
  const leave = html`<button class="link" @click=${() => desk.leave()}>Sign out</button>`
  return html`<button class="primary" part="button primary" @click=${() => panel.goTo({ name: 'new' })}>
      ${newCase.isBegun ? 'Go on with your new case' : 'Open a case'}
    </button>
    <div class="row">
      <p class="quiet">Signed in as ${desk.session?.name}</p>
      ${desk.session?.by === 'code' ? leave : nothing}
    </div>`
}

const foot = (piece: Piece): Piece => html`<div class="foot" part="foot">${piece}</div>`

const lateNotice = ({ desk }: Panel): Piece =>
  desk.company?.lateNotice
    ? html`<p class="notice wait" part="notice">${desk.company.lateNotice}</p>`
    : nothing
