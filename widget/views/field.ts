import type { Label } from '@caselead/core/base/labels.ts'
import { html, nothing, type TemplateResult } from 'lit'
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
        .value=${value}
        aria-invalid=${wrong !== null}
        aria-describedby=${describedBy}
        @input=${(event: Event) => onType(typed(event))}
      ></textarea>`,
  )
}

export function choiceField(field: Field, labels: Record<string, Label>): Piece {
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
        <option value="" ?selected=${!field.value}>Please choose</option>
        ${Object.entries(labels).map(option)}
      </select>`,
  )
}

function fieldPiece(field: Field, control: (control: Control) => TemplateResult): Piece {
  const { name, label, hint, wrong } = field
  const told = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ')
  return html`<div class="field" part="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="quiet" id="${name}-hint">${hint}</p>` : nothing}
    ${control({ ...field, describedBy: told || nothing })}
    ${wrong ? html`<p class="wrong" id="${name}-wrong">${wrong}</p>` : nothing}
  </div>`
}
