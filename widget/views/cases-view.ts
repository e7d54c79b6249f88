import { html, nothing } from 'lit'
import type { CaseSummary } from '../../api/views/types/index.ts'
import type { MyCases } from '../panel/my-cases.ts'
import type { Reader } from '../words/when.ts'
import { avatar, type Piece, promisePiece, skeleton, statusPiece, troublePiece } from './pieces.ts'

export function casesView(
  cases: MyCases,
  reader: Reader,
  showCase: (number: string) => void,
): Piece {
  const { list, loading } = cases
  const stuck = !loading.busy && loading.trouble
  return html`
    ${troublePiece(loading)}
    ${stuck ? html`<button part="button" @click=${() => cases.load()}>Try again</button>` : nothing}
    ${list ? listPiece(list, reader, showCase) : stuck ? nothing : skeleton(3)}
    ${troublePiece(cases.looking)} ${list && cases.hasOlder ? olderPiece(cases) : nothing}
  `
}

const olderPiece = (cases: MyCases): Piece =>
  html`<button class="quiet" part="button" ?disabled=${cases.looking.busy} @click=${() => cases.lookBack()}>
    Show older cases
  </button>`

function listPiece(
  list: readonly CaseSummary[],
  reader: Reader,
  showCase: (number: string) => void,
): Piece {
  if (list.length === 0) return emptyPiece
  const isOver = ({ status }: CaseSummary) => status === 'resolved' || status === 'closed'
  const inOrder = [...list.filter((one) => !isOver(one)), ...list.filter(isOver)]
  return html`<ul class="cases" part="cases">
    ${inOrder.map(
      (one) =>
        html`<li>
          <button part="case" data-number=${one.number} @click=${() => showCase(one.number)}>
            ${summaryPiece(one, reader)}
          </button>
        </li>`,
    )}
  </ul>`
}

const summaryPiece = (one: CaseSummary, reader: Reader): Piece =>
  html`<span class="top">
      <span>
        <span class="subject">${one.subject}</span>
        <span class="quiet number">${one.number}</span>
      </span>
      ${statusPiece(one)}
    </span>
    <span class="lead">
      ${avatar(one.lead)}
      <span>
        ${one.lead ? html`${one.lead.name} is your case lead` : 'We’re choosing your case lead'}
        ${promisePiece(one, reader)}
      </span>
    </span>`

const emptyPiece = html`<div class="empty">
  <h3>No cases yet</h3>
  <p class="quiet">
    When something isn’t working, open a case. You’ll see your case lead and when the next update comes.
  </p>
</div>`
