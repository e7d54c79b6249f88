import { type Markup, mj } from '@caselead/emails/look/markup.ts'
import type { Outcome } from '../../outcome.ts'
import { pageWords, reportWords } from '../../words.ts'
import { mailColumns, mailRows } from '../mails.ts'

const shown = 25

/** What each person and channel is told at once, what later, and in how many mails. */
export function mails({ report, against }: Outcome): Markup {
  const rows = mailRows(report, against?.report ?? null)
  if (rows.length === 0) return mj`<p class="muted">${pageWords.none}</p>`
  const columns = mailColumns(rows)
  const rest = rows.length - shown
  return mj`<div class="drawing" tabindex="0" role="group" aria-label="${pageWords.mailsLabel}">
    <table class="mails"><thead><tr><th scope="col">${pageWords.to}</th>
      ${columns.map(({ name }) => mj`<th scope="col">${name}</th>`)}</tr></thead><tbody>
    ${rows.slice(0, shown).map(
      ({ name, is, was }) => mj`<tr><th scope="row">${name}</th>
      ${columns.map(
        ({ of }) =>
          mj`<td>${is[of]}${was && was[of] !== is[of] && mj` <small>${pageWords.was(was[of])}</small>`}</td>`,
      )}</tr>`,
    )}</tbody></table></div>
    ${rest > 0 && mj`<p class="muted">${reportWords.more(rest)}</p>`}`
}
