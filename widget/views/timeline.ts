import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import type { Sentence } from '@caselead/core/wording/what-next.ts'
import { html, nothing } from 'lit'
import { dayAndTime, type Reader, when } from '../words/when.ts'
import { type Piece, timePiece } from './pieces.ts'

/** What happened, the latest first: it is what a customer comes for. */
export function timelinePiece(timeline: readonly TimelineEntry[], reader: Reader): Piece {
  return html`<ol class="timeline" part="timeline" reversed>
    ${timeline.toReversed().map((entry) => entryPiece(entry, reader))}
  </ol>`
}

function entryPiece(entry: TimelineEntry, reader: Reader): Piece {
  const { at, by, body } = entry
  return html`<li class=${by} part="entry">
    <p>${sentencePiece(entry, reader)}</p>
    <p class="quiet">${timePiece(at, dayAndTime(at, reader))}</p>
    ${body ? html`<p class="words" dir="auto">${body}</p>` : nothing}
  </li>`
}

export function sentencePiece({ sentence, time }: Sentence, reader: Reader): Piece {
  return time === null
    ? html`${sentence}`
    : html`${sentence} ${timePiece(time, when(time, reader))}`
}
