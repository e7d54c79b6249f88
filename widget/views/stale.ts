import { html, nothing } from 'lit'
import type { OpenCase } from '../panel/open-case.ts'
import { caseWords } from '../words/case.ts'
import { type Reader, when } from '../words/when.ts'
import { noticePiece, type Piece } from './pieces.ts'

/** A view that could not be brought up to date says how old it is. */
export function stalePiece({ stale, view, readAt }: OpenCase, reader: Reader): Piece {
  const isOld = stale && stale.kind !== 'signed_out' && view
  return html`<div role="status">
    ${isOld ? noticePiece(caseWords.stale(when(readAt, reader))) : nothing}
  </div>`
}
