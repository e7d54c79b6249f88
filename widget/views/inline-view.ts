import { html, nothing } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { Desk } from '../client/client.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { caseWords } from '../words/case.ts'
import { type Reader, when } from '../words/when.ts'
import { type Piece, statusPiece, stripPiece, troublePiece, zonePiece } from './pieces.ts'
import { stalePiece } from './stale.ts'
import { sentencePiece } from './timeline.ts'

const { inline } = caseWords

/** A case in a page of somebody else: the promise and the last step. */
export function inlineView(
  open: OpenCase,
  { asksWho, session }: Desk,
  reader: Reader,
  show: (() => void) | null,
): Piece {
  const { number, view, loading } = open
  const isUnknown = asksWho && !session
  return html`<section class="card" part="card" aria-label=${caseWords.title(number)}>
    ${isUnknown ? html`<p>${inline.signIn(number)}</p>` : nothing}
    ${troublePiece(loading)} ${stalePiece(open, reader)}
    ${view && !isUnknown ? insidePiece(view, reader) : nothing}
    ${view || isUnknown || loading.trouble ? nothing : html`<p class="quiet">${inline.loading(number)}</p>`}
    ${show ? html`<button part="button" @click=${show}>${isUnknown ? inline.signInButton : inline.read}</button>` : nothing}
  </section>`
}

function insidePiece(view: CaseView, reader: Reader): Piece {
  return html`
    <p class="row">
      <span>
        <span class="subject">${view.subject}</span>
        <span class="quiet number">${view.number}</span>
      </span>
      ${view.status === 'waiting' ? statusPiece(view) : nothing}
    </p>
    ${stripPiece(view, reader)} ${lastStep(view, reader)} ${zonePiece(reader)}
  `
}

function lastStep({ timeline }: CaseView, reader: Reader): Piece {
  const entry = timeline.at(-1)
  if (!entry) return nothing
  return html`<div part="entry">
    <p class="quiet small">${inline.latest(when(entry.at, reader))}</p>
    <p>${sentencePiece(entry, reader)}</p>
    ${entry.body ? html`<p class="words opening" dir="auto">${entry.body}</p>` : nothing}
  </div>`
}
