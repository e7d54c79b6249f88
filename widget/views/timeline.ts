import type { Sentence } from '@caselead/core/wording/what-next.ts'
import { html, nothing } from 'lit'
import type { CaseEntry } from '../../api/views/types/index.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { caseWords } from '../words/case.ts'
import { type Reader, when } from '../words/when.ts'
import { wordsPiece } from './files/files-view.ts'
import { icon } from './icons.ts'
import { type Piece, timePiece } from './pieces.ts'

/** What happened, the latest first: it is what a customer comes for. */
export function timelinePiece(
  timeline: readonly CaseEntry[],
  reader: Reader,
  open: OpenCase,
): Piece {
  return html`<ol class="timeline" part="timeline" reversed>
    ${timeline
      .filter(isWorthTelling)
      .toReversed()
      .map((entry) => entryPiece(entry, reader, open))}
  </ol>`
}

/** That an update was promised stands in the strip. */
const isWorthTelling = ({ kind, body }: CaseEntry): boolean =>
  kind !== 'update_promised' || body !== null

/** The newest words of a person, and all that happened since; then what was before. */
export function newestAndEarlier(
  timeline: readonly CaseEntry[],
): [newest: CaseEntry[], earlier: CaseEntry[]] {
  const words = timeline.findLastIndex(({ by, body }) => body !== null && by !== 'automatic')
  const from = Math.max(words, 0)
  return [timeline.slice(from), timeline.slice(0, from)]
}

function entryPiece(entry: CaseEntry, reader: Reader, open: OpenCase): Piece {
  const { at, by, body, kind, files } = entry
  const isUpdate = kind === 'update_sent' || kind === 'update_promised'
  const time = timePiece(at, when(at, reader))
  if (body === null && !files)
    return html`<li class="step" part="entry"><p class="by">${sentencePiece(entry, reader)} ${time}</p></li>`
  const isAutomatic = by === 'automatic'
  return html`<li class="${by} ${isUpdate && by === 'team' ? 'update' : ''}" part="entry">
    <p class="by">
      ${isAutomatic ? icon('clock') : nothing}<b>${sentencePiece(entry, reader)}</b>
      ${isUpdate && !isAutomatic ? updatePiece : nothing} ${time}
    </p>
    ${wordsPiece(entry, open)}
  </li>`
}

const updatePiece = html`<span class="kind">${icon('flag')}${caseWords.update}</span>`

export function sentencePiece({ sentence, time }: Sentence, reader: Reader): Piece {
  return time === null
    ? html`${sentence}`
    : html`${sentence} ${timePiece(time, when(time, reader))}`
}
