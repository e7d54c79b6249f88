import { impactLabels, openingQuestions, severityLabels } from '@caselead/core/base/labels.ts'
import { html, nothing } from 'lit'
import type { Forecast } from '../../api/views/types/index.ts'
import type { NewCase } from '../panel/new-case.ts'
import { type NewCaseField, newCaseFields } from '../panel/wrong-in.ts'
import { type Reader, when } from '../words/when.ts'
import { choiceField, type Field, longField, textField } from './field.ts'
import { onSubmit, type Piece, sendButton, timePiece, troublePiece } from './pieces.ts'

export function newCaseView(one: NewCase, reader: Reader, send: () => void): Piece {
  const field = (name: NewCaseField): Field => ({
    ...{ name, ...openingQuestions[name] },
    value: one.text(name),
    wrong: one.wrong(name),
    onType: (text) => one.type(name, text),
  })
  return html`<form part="new-case" novalidate @submit=${onSubmit(send)}>
    ${textField(field('subject'))}
    ${longField(field('body'))}
    ${choiceField(field('impact'), impactLabels)}
    ${choiceField(field('urgency'), severityLabels)}
    <div role="status">${one.forecast ? forecastPiece(one.forecast, reader) : nothing}</div>
    ${troublePiece(one.sending, newCaseFields)}
    ${sendButton('Open the case', one.sending)}
  </form>`
}

function forecastPiece(forecast: Forecast, reader: Reader): Piece {
  const { nextUpdateBy, nextUpdateWords, firstResponseBy, climbs, mayChange } = forecast
  const isAnswer = nextUpdateBy === firstResponseBy
  const step = (words: string, at: number | null) =>
    at === null
      ? nothing
      : html`<div>
          <dt>${words}</dt>
          <dd>${timePiece(at, when(at, reader))}</dd>
        </div>`
  return html`<div class="card" part="card forecast">
    <h3>What will happen</h3>
    <p>${forecast.priorityName} priority. It goes to ${forecast.goesTo}.</p>
    <dl class="steps">
      ${isAnswer ? nothing : step(nextUpdateWords ?? 'Next update by', nextUpdateBy)}
      ${step('First answer by', firstResponseBy)}
      ${step('We aim to solve it by', forecast.resolutionTargetBy)}
    </dl>
    ${climbs ? html`<p>${climbs.unless} ${timePiece(climbs.at, when(climbs.at, reader))}, ${climbs.sentence}.</p>` : nothing}
    ${mayChange.map((sentence) => html`<p class="quiet">${sentence}</p>`)}
  </div>`
}
