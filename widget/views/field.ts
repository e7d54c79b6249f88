import type { Label } from '@caselead/core/base/labels.ts'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from './icons.ts'
import { type Piece, typed } from './pieces.ts'

export interface Field {
  name: string
  label: string
  value: string
  wrong: string | null
  onType: (text: string) => void
  hint?: string
}

/** What a control of a field needs to be told, whichever control it is. */
interface Control extends Field {
  describedBy: string | typeof nothing
}

export function textField(field: Field & { type?: string; autocomplete?: string }): Piece {
  return fieldPiece(
    field,
    ({ name, value, wrong, describedBy, onType }) =>
      html`<input
        id=${name}
        type=${field.type ?? 'text'}
        autocomplete=${(field.autocomplete ?? 'off') as AutoFill}
        inputmode=${field.autocomplete === 'one-time-code' ? 'numeric' : nothing}
        maxlength="200"
        .value=${value}
        aria-invalid=${wrong !== null}
        aria-describedby=${describedBy}
        @input=${(event: Event) => onType(typed(event))}
      />`,
  )
}

export function longField(field: Field): Piece {
  return fieldPiece(
    field,
    ({ name, value, wrong, describedBy, onType }) =>
      html`<textarea
        id=${name}
        rows="1"
        .value=${value}
        aria-invalid=${wrong !== null}
        aria-describedby=${describedBy}
        @input=${(event: Event) => onType(typed(event))}
      ></textarea>`,
  )
}

export function choiceField(field: Field, labels: Record<string, Label>, choose: string): Piece {
  const option = ([value, { name }]: [string, Label]) =>
    html`<option value=${value} ?selected=${value === field.value}>${name}</option>`
  return fieldPiece(
    field,
    ({ name, wrong, describedBy, onType }) =>
      html`<select
        id=${name}
        aria-invalid=${wrong !== null}
        aria-describedby=${describedBy}
        @change=${(event: Event) => onType(typed(event))}
      >
        <option value="" ?selected=${!field.value}>${choose}</option>
        ${Object.entries(labels).map(option)}
      </select>`,
  )
}

/** One of a few, all in sight. */
export function picksField(field: Field, labels: Record<string, Label>): Piece {
  const { name, label, value, wrong, onType } = field
  const pick = ([key, { name: words }]: [string, Label], n: number) =>
    html`<label>
      <input
        type="radio"
        id=${n === 0 ? name : `${name}-${key}`}
        name=${name}
        value=${key}
        .checked=${key === value}
        aria-invalid=${wrong !== null}
        aria-describedby=${wrong ? `${name}-wrong` : nothing}
        @change=${(event: Event) => onType(typed(event))}
      />${words}
    </label>`
  return html`<fieldset class="field" part="field">
    <legend>${label}</legend>
    <div class="picks">${Object.entries(labels).map(pick)}</div>
    ${wrongPiece(field)}
  </fieldset>`
}

function fieldPiece(field: Field, control: (control: Control) => TemplateResult): Piece {
  const { name, label, hint, wrong } = field
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ')
  return html`<div class="field" part="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="quiet small" id="${name}-hint">${hint}</p>` : nothing}
    ${control({ ...field, describedBy: described || nothing })} ${wrongPiece(field)}
  </div>`
}

const wrongPiece = ({ name, wrong }: Field): Piece =>
  wrong === null
    ? nothing
    : html`<p class="wrong" id="${name}-wrong">${icon('alert')}<span>${wrong}</span></p>`
