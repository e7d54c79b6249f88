import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import type { Sentence } from '@caselead/core/wording/what-next.ts'
import { html, nothing } from 'lit'
import { caseWords } from '../words/case.ts'
import { type Reader, when } from '../words/when.ts'
import { icon } from './icons.ts'
import { type Piece, timePiece } from './pieces.ts'

/** What happened, the latest first: it is what a customer comes for. */
export function timelinePiece(timeline: readonly TimelineEntry[], reader: Reader): Piece {
  return html`<ol class="timeline" part="timeline" reversed>
    ${timeline
      .filter(isWorthTelling)
      .toReversed()
      .map((entry) => entryPiece(entry, reader))}
  </ol>`
}

/** That an update was promised stands in the strip. */
const isWorthTelling = ({ kind, body }: TimelineEntry): boolean =>
  kind !== 'update_promised' || body !== null

/** The newest words of a person, and all that happened since; then what was before. */
export function newestAndEarlier(
  timeline: readonly TimelineEntry[],
): [newest: TimelineEntry[], earlier: TimelineEntry[]] {
  const words = timeline.findLastIndex(({ by, body }) => body !== null && by !== 'automatic')
  const from = Math.max(words, 0)
  return [timeline.slice(from), timeline.slice(0, from)]
}

function entryPiece(entry: TimelineEntry, reader: Reader): Piece {
  const { at, by, body, kind } = entry
  const isUpdate = kind === 'update_sent' || kind === 'update_promised'
  const time = timePiece(at, when(at, reader))
  if (body === null)
    return html`<li class="step" part="entry"><p class="by">${sentencePiece(entry, reader)} ${time}</p></li>`
  const isAutomatic = by === 'automatic'
  return html`<li class="${by} ${isUpdate && by === 'team' ? 'update' : ''}" part="entry">
    <p class="by">
      ${isAutomatic ? icon('clock') : nothing}<b>${sentencePiece(entry, reader)}</b>
      ${isUpdate && !isAutomatic ? updatePiece : nothing} ${time}
    </p>
    <p class="words" dir="auto">${body}</p>
  </li>`
}

const updatePiece = html`<span class="kind">${icon('flag')}${caseWords.update}</span>`

export function sentencePiece({ sentence, time }: Sentence, reader: Reader): Piece {
  return time === null
    ? html`${sentence}`
    : html`${sentence} ${timePiece(time, when(time, reader))}`
}
