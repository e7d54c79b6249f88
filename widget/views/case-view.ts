import { html, nothing } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { type Reader, when, zoneName } from '../words/when.ts'
import {
  avatar,
  type Piece,
  promisePiece,
  skeleton,
  statusPiece,
  timePiece,
  troublePiece,
} from './pieces.ts'
import { stalePiece } from './stale.ts'
import { sentencePiece, timelinePiece } from './timeline.ts'

export function caseView(open: OpenCase, reader: Reader): Piece {
  const { view, loading } = open
  const stuck = !loading.busy && loading.trouble
  return html`
    ${troublePiece(loading)}
    ${stuck ? html`<button part="button" @click=${() => open.load()}>Try again</button>` : nothing}
    ${stalePiece(open, reader)}
    ${view ? insidePiece(open, view, reader) : stuck ? nothing : skeleton(2)}
  `
}

function insidePiece(open: OpenCase, view: CaseView, reader: Reader): Piece {
  return html`
    <div class="top">
      <h3>${view.subject}</h3>
      ${statusPiece(view)}
    </div>
    <div class="card" part="card">
      <div class="lead" part="lead">${avatar(view.lead)} ${leadPiece(view, reader)}</div>
      ${progressPiece(view, reader)}
      ${climbPiece(view, reader)}
      <p class="quiet">${roundabout(view, reader)}</p>
    </div>
    ${view.waitingOnCustomer ? waitingPiece() : nothing}
    <div class="row">
      <h3>Activity</h3>
      <p class="quiet">latest first, in ${zoneName(reader.now, reader.zone)}</p>
    </div>
    ${timelinePiece(open.timeline, reader)} ${troublePiece(open.looking)}
    ${open.earlier === null ? nothing : earlierPiece(open)}
  `
}

const earlierPiece = (open: OpenCase): Piece =>
  html`<button class="quiet" part="button" ?disabled=${open.looking.busy} @click=${() => open.lookBack()}>
    Show earlier activity
  </button>`

function leadPiece(view: CaseView, reader: Reader): Piece {
  const { lead } = view
  return html`<div>
    <p class="subject">${lead ? `${lead.name} is your case lead` : 'We’re choosing your case lead'}</p>
    ${promisePiece(view, reader)}
  </div>`
}

/** Where it stands, and what comes next. */
const progressPiece = ({ told }: CaseView, reader: Reader): Piece =>
  html`${told.map(
    (one) => html`<p>${sentencePiece(one, reader)}${one.time === null ? nothing : '.'}</p>`,
  )}`

const climbPiece = ({ climbs }: CaseView, reader: Reader): Piece =>
  climbs
    ? html`<p class="quiet">
        ${climbs.unless} ${timePiece(climbs.at, when(climbs.at, reader))}, ${climbs.sentence}.
      </p>`
    : nothing

/** Where the case is, and when the people around it work. */
function roundabout({ lead, backup, standing }: CaseView, reader: Reader): string {
  const sentences = [
    `It’s ${standing}.`,
    lead?.hours && `${lead.name} works ${lead.hours}.`,
    lead?.backAt && `${lead.name} is on leave until ${when(lead.backAt, reader)}.`,
    backup && `${backup.name} is the backup.`,
  ]
  return sentences.filter(Boolean).join(' ')
}

const waitingPiece = (): Piece =>
  html`<p class="notice wait" part="notice">
    We need more information from you.
  </p>`
