import { statusNames } from '@caselead/core/base/labels.ts'
import { html, nothing, type TemplateResult } from 'lit'
import type { CaseSummary, PersonView } from '../../api/views/types/index.ts'
import type { Attempt } from '../client/attempt.ts'
import { nextUpdate } from '../words/promise.ts'
import { type Reader, when } from '../words/when.ts'

export type Piece = TemplateResult | typeof nothing

export const statusPiece = ({ status }: CaseSummary): Piece =>
  html`<span class="status ${status}" part="status">${statusNames[status]}</span>`

export const avatar = (person: PersonView | null): Piece =>
  html`<span class="avatar ${person ? '' : 'nobody'}" part="avatar" aria-hidden="true"
    >${person?.initials ?? '…'}</span
  >`

/** "Next update by today, 14:30 CET". */
export function promisePiece(one: CaseSummary, reader: Reader): Piece {
  const promised = nextUpdate(one, reader.now)
  if (!promised) return nothing
  const { words, at, late } = promised
  return html`<span class="next-update ${late ? 'late' : ''}" part="next-update"
    >${words} ${timePiece(at, when(at, reader))}</span
  >`
}

export const timePiece = (at: number, words: string): Piece =>
  html`<time datetime=${new Date(at).toISOString()}>${words}</time>`

/** Always in the page, so that what appears in it is read out. Fields say their own trouble. */
export function troublePiece({ trouble }: Attempt, fields: readonly string[] = []): Piece {
  const isElsewhere = trouble?.kind === 'signed_out' || fields.includes(trouble?.field ?? '')
  const said = isElsewhere ? null : trouble?.message
  return html`<div role="status">
    ${said ? html`<p class="notice bad" part="notice">${said}</p>` : nothing}
  </div>`
}

export const skeleton = (bones: number): Piece =>
  html`<div class="cases" aria-busy="true">
    <span class="unseen">Loading</span>
    ${Array.from({ length: bones }, () => html`<div class="bone"></div>`)}
  </div>`

/** Stays reachable while it works: a disabled button would drop the keyboard's place. */
export const sendButton = (words: string, { busy }: Attempt): Piece =>
  html`<button class="primary" part="button primary" type="submit" aria-disabled=${busy}>
    ${busy ? 'One moment…' : words}
  </button>`

/** Runs what a form is sent for, then takes the keyboard to what is wrong in it. */
export type Submit = (work: () => Promise<unknown>) => void

export function onSubmit(act: () => unknown) {
  return (event: Event): void => {
    event.preventDefault()
    act()
  }
}

export const typed = (event: Event): string => (event.target as HTMLInputElement).value
