import { html, nothing } from 'lit'
import type { OpenCase } from '../panel/open-case.ts'
import { type Reader, when } from '../words/when.ts'
import type { Piece } from './pieces.ts'

/** A view that could not be brought up to date says how old it is. */
export function stalePiece({ stale, view, readAt }: OpenCase, reader: Reader): Piece {
  const isOld = stale && stale.kind !== 'signed_out' && view
  return html`<div role="status">
    ${
      isOld
        ? html`<p class="notice" part="notice">
          We cannot be reached right now. This is how it stood ${when(readAt, reader)}.
        </p>`
        : nothing
    }
  </div>`
}
