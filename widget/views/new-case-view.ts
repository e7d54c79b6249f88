import { impactLabels, openingQuestions, severityLabels } from '@caselead/core/base/labels.ts'
import { html, nothing } from 'lit'
import type { HelpLink } from '../../api/views/help/types.ts'
import type { Forecast } from '../../api/views/types/index.ts'
import type { NewCase } from '../panel/new-case.ts'
import { type NewCaseField, newCaseFields } from '../panel/wrong-in.ts'
import { newCase } from '../words/new-case.ts'
import { type Reader, when } from '../words/when.ts'
import { choiceField, type Field, longField, picksField, textField } from './field.ts'
import { attachButtons, attachedPiece } from './files/attachments-view.ts'
import { suggestionsPiece } from './help/suggestions-view.ts'
import {
  onSubmit,
  type Piece,
  sendButton,
  severityPiece,
  timePiece,
  troublePiece,
  zonePiece,
} from './pieces.ts'

const form = 'new-case'

export interface NewCaseDeeds {
  send: () => void
  showArticle: (article: HelpLink) => void
}

export function newCaseView(
  one: NewCase,
  reader: Reader,
  { send, showArticle }: NewCaseDeeds,
): Piece {
  const field = (name: NewCaseField): Field => ({
    ...{ name, ...openingQuestions[name] },
    value: one.text(name),
    wrong: one.wrong(name),
    onType: (text) => one.type(name, text),
  })
  return html`<form id=${form} part="new-case" novalidate @submit=${onSubmit(send)}>
      ${textField(field('subject'))}
      ${longField(field('body'))}
      <div class="picks-row">${attachButtons(one.attachments)}</div>
      ${attachedPiece(one.attachments)} ${suggestionsPiece(one.suggestions, showArticle)}
      ${choiceField(field('impact'), impactLabels, newCase.choose)}
      ${picksField(field('urgency'), severityLabels)}
    </form>
    ${one.forecast ? forecastPiece(one.forecast, reader) : nothing}`
}

/** The promise stands above the button that takes it. */
export const newCaseFoot = (one: NewCase, reader: Reader): Piece =>
  html`<div role="status">
      ${one.forecast ? firstPiece(one.forecast, reader) : html`<p class="quiet">${newCase.notYet}</p>`}
    </div>
    ${troublePiece(one.sending, newCaseFields)} ${sendButton(newCase.send, one.sending, form)}`

function firstPiece(forecast: Forecast, reader: Reader): Piece {
  const { firstResponseBy, nextUpdateBy, nextUpdateWords } = forecast
  const by = firstResponseBy ?? nextUpdateBy
  const words = firstResponseBy === null ? nextUpdateWords : newCase.firstAnswer
  if (by === null) return severityPiece(forecast)
  return html`<p class="row">
    ${severityPiece(forecast)}
    <span>${words} <b>${timePiece(by, when(by, reader))}</b></span>
  </p>`
}

function forecastPiece(forecast: Forecast, reader: Reader): Piece {
  const { nextUpdateBy, firstResponseBy, climbs, mayChange } = forecast
  const step = (words: string, at: number | null) =>
    at === null
      ? nothing
      : html`<div>
          <dt>${words}</dt>
          <dd>${timePiece(at, when(at, reader))}</dd>
        </div>`
  return html`<section class="group" part="forecast" aria-labelledby="will">
    <h3 id="will">${newCase.what}</h3>
    <dl class="will">
      ${nextUpdateBy === firstResponseBy ? nothing : step(newCase.nextUpdate, nextUpdateBy)}
      ${step(newCase.aim, forecast.resolutionTargetBy)}
    </dl>
    <p>${newCase.goesTo(forecast.goesTo)}</p>
    ${climbs ? html`<p class="quiet">${climbs.unless} ${timePiece(climbs.at, when(climbs.at, reader))}, ${climbs.sentence}.</p>` : nothing}
    ${mayChange.map((sentence) => html`<p class="quiet">${sentence}</p>`)} ${zonePiece(reader)}
  </section>`
}
