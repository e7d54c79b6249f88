import { html, nothing } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { Desk } from '../client/client.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { dayAndTime, type Reader } from '../words/when.ts'
import { avatar, type Piece, promisePiece, statusPiece, timePiece, troublePiece } from './pieces.ts'
import { stalePiece } from './stale.ts'
import { sentencePiece } from './timeline.ts'

/** A case in a page of somebody else: lead, next update, last step. */
export function inlineView(
  open: OpenCase,
  { asksWho, session }: Desk,
  reader: Reader,
  show: (() => void) | null,
): Piece {
  const { number, view, loading } = open
  const isUnknown = asksWho && !session
  return html`<section class="card" part="card" aria-label="Case ${number}">
    ${isUnknown ? html`<p>Sign in to see case ${number}.</p>` : nothing}
    ${troublePiece(loading)} ${stalePiece(open, reader)}
    ${view && !isUnknown ? insidePiece(view, reader) : nothing}
    ${view || isUnknown || loading.trouble ? nothing : html`<p class="quiet">Case ${number} …</p>`}
    ${show ? html`<button part="button" @click=${show}>${isUnknown ? 'Sign in' : 'Read and answer'}</button>` : nothing}
  </section>`
}

function insidePiece(view: CaseView, reader: Reader): Piece {
  return html`
    <div class="top">
      <p>
        <span class="subject">${view.subject}</span>
        <span class="quiet number">${view.number}</span>
      </p>
      ${statusPiece(view)}
    </div>
    <div class="lead" part="lead">
      ${avatar(view.lead)}
      <p>
        ${view.lead ? `${view.lead.name} is your case lead` : 'We’re choosing your case lead'}
        ${promisePiece(view, reader)}
      </p>
    </div>
    ${lastStep(view, reader)}
  `
}

function lastStep({ timeline }: CaseView, reader: Reader): Piece {
  const entry = timeline.at(-1)
  if (!entry) return nothing
  return html`<div part="entry">
    <p class="quiet">Last step, ${timePiece(entry.at, dayAndTime(entry.at, reader))}</p>
    <p>${sentencePiece(entry, reader)}</p>
    ${entry.body ? html`<p class="words opening" dir="auto">${entry.body}</p>` : nothing}
  </div>`
}
