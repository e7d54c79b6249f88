import { html, nothing } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { caseWords } from '../words/case.ts'
import { followerWords } from '../words/followers.ts'
import { frame } from '../words/frame.ts'
import { type Reader, when } from '../words/when.ts'
import { type FollowerDeeds, followersPiece } from './followers-view.ts'
import { icon } from './icons.ts'
import {
  noticePiece,
  type Piece,
  skeleton,
  stripPiece,
  timePiece,
  troublePiece,
  zonePiece,
} from './pieces.ts'
import { stalePiece } from './stale.ts'
import { newestAndEarlier, sentencePiece, timelinePiece } from './timeline.ts'

export interface CaseDeeds extends FollowerDeeds {
  origin: string
}

export function caseView(open: OpenCase, reader: Reader, deeds: CaseDeeds): Piece {
  const { view, loading } = open
  const stuck = !loading.busy && loading.trouble
  return html`
    ${troublePiece(loading)}
    ${stuck ? html`<button part="button" @click=${() => open.load()}>${frame.tryAgain}</button>` : nothing}
    ${stalePiece(open, reader)}
    ${view ? insidePiece(open, view, reader, deeds) : stuck ? nothing : skeleton(2)}
  `
}

function insidePiece(open: OpenCase, view: CaseView, reader: Reader, deeds: CaseDeeds): Piece {
  const follows = followerWords.summary(view.followers.map(({ name }) => name))
  const [newest, earlier] = newestAndEarlier(open.timeline)
  return html`
    ${stripPiece(view, reader)}
    ${view.waitingOnCustomer ? noticePiece(needs(view), 'wait') : nothing}
    ${troublePiece(open.downloading)} ${timelinePiece(newest, reader, open)}
    <div>
      ${earlier.length > 0 ? fold(caseWords.earlier(earlier.length), timelinePiece(earlier, reader, open)) : nothing}
      ${troublePiece(open.looking)} ${open.earlier === null ? nothing : lookBackPiece(open)}
      ${fold(caseWords.progress, progressPiece(view, reader))}
      ${fold(follows, followersPiece(open.followers, view, deeds))}
    </div>
    <p class="row small">
      <span class="quiet">${view.number}</span>
      <a href="${deeds.origin}/cases/${view.number}" target="_blank" rel="noopener">${caseWords.whole}</a>
    </p>
    ${zonePiece(reader)}
  `
}

const needs = ({ isOwn, openedBy }: CaseView): string =>
  isOwn ? caseWords.needsYou : caseWords.needsThem(openedBy)

const fold = (name: string, content: Piece): Piece =>
  html`<details>
    <summary>${icon('down')}${name}</summary>
    ${content}
  </details>`

const lookBackPiece = (open: OpenCase): Piece =>
  html`<button class="link" part="button" ?disabled=${open.looking.busy} @click=${() => open.lookBack()}>
    ${caseWords.showEarlier}
  </button>`

/** Where it stands, what comes next, and when the people around it work. */
function progressPiece({ told, climbs, ...view }: CaseView, reader: Reader): Piece {
  const { lead, backup, standing } = view
  return html`<div class="group">
    <p>${caseWords.standing(standing)}</p>
    ${told.map((one) => html`<p>${sentencePiece(one, reader)}${one.time === null ? nothing : '.'}</p>`)}
    ${
      climbs
        ? html`<p>
            ${climbs.unless} ${timePiece(climbs.at, when(climbs.at, reader))}, ${climbs.sentence}.
          </p>`
        : nothing
    }
    ${lead?.hours ? quiet(caseWords.works(lead.name, lead.hours)) : nothing}
    ${lead?.backAt ? quiet(caseWords.onLeave(lead.name, when(lead.backAt, reader))) : nothing}
    ${backup ? quiet(caseWords.backup(backup.name)) : nothing}
  </div>`
}

const quiet = (said: string): Piece => html`<p class="quiet">${said}</p>`
