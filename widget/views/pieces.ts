import { priorityNames, statusNames, statusOfCustomer } from '@caselead/core/base/labels.ts'
import { severityClass, severityLadder } from '@caselead/core/look/severity.ts'
import { away } from '@caselead/core/look/spans.ts'
import { zoneName } from '@caselead/core/look/times.ts'
import { html, nothing, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import type { CustomersCase } from '../../api/views/types/index.ts'
import type { Attempt } from '../client/attempt.ts'
import { caseWords } from '../words/case.ts'
import { frame } from '../words/frame.ts'
import { nextUpdate } from '../words/promise.ts'
import { type Reader, when } from '../words/when.ts'
import { clockPiece, icon } from './icons.ts'

export type Piece = TemplateResult | typeof nothing

export const statusPiece = ({ status, isOwn, openedBy }: CustomersCase): Piece =>
  html`<span class="status ${status}" part="status"
    >${status === 'waiting' ? icon('reply') : status === 'resolved' ? icon('check') : nothing}
    ${isOwn ? statusNames[status] : statusOfCustomer(status, openedBy)}</span
  >`

/** How severe it is, as a ladder and a word. */
export const severityPiece = ({ priority }: Pick<CustomersCase, 'priority'>): Piece =>
  html`<span class="sev ${severityClass(priority)}"
    ><svg viewBox="0 0 12 14" aria-hidden="true">${unsafeSVG(severityLadder(priority))}</svg
    >${priorityNames[priority]}</span
  >`

/** When they hear next, who leads, how severe it is: the one strip of every surface. */
export function stripPiece(one: CustomersCase, reader: Reader): Piece {
  const promised = nextUpdate(one, reader.now)
  const cell = (part: string, name: string, value: unknown) =>
    html`<div class=${part} part=${part}>
      <p class="k">${name}</p>
      <p class="v">${value}</p>
    </div>`
  return html`<div class="strip" part="strip" role="group" aria-label=${caseWords.status}>
    ${
      promised
        ? html`<div class="next ${promised.late ? 'late' : ''}" part="next-update">
            <p class="k">${promised.words}</p>
            <p class="v">
              ${timePiece(promised.at, when(promised.at, reader))}
              <span class="quiet">${away(promised.at, reader.now)}</span>
            </p>
            ${promised.since === null ? nothing : clockPiece(promised.since, promised.at, reader.now)}
          </div>`
        : cell('next', caseWords.state, statusPiece(one))
    }
    ${
      one.lead
        ? cell('lead', one.isOwn ? caseWords.lead : caseWords.theLead, one.lead.name)
        : html`<div class="lead" part="lead">
            <p class="v">${one.isOwn ? caseWords.noLead : caseWords.noLeadYet}</p>
          </div>`
    }
    ${cell('how', caseWords.severity, severityPiece(one))}
  </div>`
}

/** "Next update by 14:30 today", with the time that passes. */
export function promisePiece(one: CustomersCase, reader: Reader): Piece {
  const promised = nextUpdate(one, reader.now)
  if (!promised) return nothing
  const { words, at, since, late } = promised
  return html`<span class="next-update ${late ? 'late' : ''}" part="next-update"
    >${words} <b>${timePiece(at, when(at, reader))}</b>${
      since === null ? nothing : clockPiece(since, at, reader.now)
    }</span
  >`
}

export const timePiece = (at: number, words: string): Piece =>
  html`<time datetime=${new Date(at).toISOString()}>${words}</time>`

/** The zone of all times around it, once. */
export const zonePiece = ({ zone }: Reader): Piece =>
  html`<p class="quiet small">${frame.zone(zoneName(zone))}</p>`

/** Always in the page, so that what appears in it is read out. Fields say their own trouble. */
export function troublePiece({ trouble }: Attempt, fields: readonly string[] = []): Piece {
  const isElsewhere = trouble?.kind === 'signed_out' || fields.includes(trouble?.field ?? '')
  const said = isElsewhere ? null : trouble?.message
  return html`<div role="status">${said ? noticePiece(said, 'bad') : nothing}</div>`
}

/** A sentence that something is wrong, late or waited for. */
export const noticePiece = (said: string, kind: 'bad' | 'wait' | '' = ''): Piece =>
  html`<p class="notice ${kind}" part="notice">${icon('alert')}<span>${said}</span></p>`

export const skeleton = (bones: number): Piece =>
  html`<div class="cases" aria-busy="true">
    <span class="unseen">${frame.loading}</span>
    ${Array.from({ length: bones }, () => html`<div class="bone"></div>`)}
  </div>`

/** Stays reachable while it works: a disabled button would drop the keyboard's place. */
export const sendButton = (words: string, { busy }: Attempt, form?: string): Piece =>
  html`<button
    class="primary ${form ? 'wide' : ''}"
    part="button primary"
    type="submit"
    form=${form ?? nothing}
    aria-disabled=${busy}
  >
    ${busy ? frame.working : words}
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
