import { html, nothing } from 'lit'
import type { CustomersCase } from '../../api/views/types/index.ts'
import type { MyCases } from '../panel/my-cases.ts'
import { frame } from '../words/frame.ts'
import { home } from '../words/home.ts'
import type { Reader } from '../words/when.ts'
import {
  type Piece,
  promisePiece,
  skeleton,
  statusPiece,
  troublePiece,
  zonePiece,
} from './pieces.ts'

export function casesView(
  cases: MyCases,
  reader: Reader,
  showCase: (number: string) => void,
): Piece {
  const { list, loading } = cases
  const stuck = !loading.busy && loading.trouble
  return html`
    ${troublePiece(loading)}
    ${stuck ? html`<button part="button" @click=${() => cases.load()}>${frame.tryAgain}</button>` : nothing}
    ${list ? listPiece(list, reader, showCase) : stuck ? nothing : skeleton(3)}
    ${troublePiece(cases.looking)} ${list && cases.hasOlder ? olderPiece(cases) : nothing}
    ${list && list.length > 0 ? zonePiece(reader) : nothing}
  `
}

const olderPiece = (cases: MyCases): Piece =>
  html`<button part="button" ?disabled=${cases.looking.busy} @click=${() => cases.lookBack()}>
    ${home.older}
  </button>`

function listPiece(
  list: readonly CustomersCase[],
  reader: Reader,
  showCase: (number: string) => void,
): Piece {
  if (list.length === 0) return emptyPiece
  return html`<section class="group" aria-labelledby="cases">
    <h3 id="cases">${home.cases}</h3>
    <ul class="cases" part="cases">
      ${inOrder(list).map(
        (one) =>
          html`<li>
            <button part="case" data-number=${one.number} @click=${() => showCase(one.number)}>
              ${summaryPiece(one, reader)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`
}

/** What waits for them first, what is over last. */
const inOrder = (list: readonly CustomersCase[]): CustomersCase[] => {
  const place = ({ status }: CustomersCase) => ['waiting', 'open'].indexOf(status)
  const isOver = (one: CustomersCase) => place(one) === -1
  return [
    ...list.filter((one) => place(one) === 0),
    ...list.filter((one) => place(one) === 1),
    ...list.filter(isOver),
  ]
}

function summaryPiece(one: CustomersCase, reader: Reader): Piece {
  const [ledBy, noLead] = one.isOwn
    ? ([home.about, home.aboutNoLead] as const)
    : ([home.ofOthers, home.ofOthersNoLead] as const)
  const about = one.lead ? ledBy(one.number, one.lead.name) : noLead(one.number)
  return html`<span class="subject">${one.subject}</span>
    <span class="quiet small">${about}</span>
    ${one.status === 'open' ? promisePiece(one, reader) : statusPiece(one)}`
}

const emptyPiece = html`<div class="empty">
  <h3>${home.none}</h3>
  <p class="quiet">${home.noneHint}</p>
</div>`
