import { type ClockState, clockLine } from '@caselead/core/look/clock-line.ts'
import { type Icon, icons } from '@caselead/core/look/icons.ts'
import { svg, type TemplateResult } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'

/** One of the portal's icons; a word always stands beside it. */
export const icon = (name: Icon, turns = ''): TemplateResult =>
  svg`<svg class="i ${turns}" viewBox="0 0 16 16" aria-hidden="true">${unsafeSVG(icons[name])}</svg>`

/** The time until something is due; words always stand beside it. */
export function clockPiece(since: number, due: number, now: number): TemplateResult {
  const { state, inner }: { state: ClockState; inner: string } = clockLine({ since, due, now })
  return svg`<svg class="clock ${state}" height="8" aria-hidden="true">${unsafeSVG(inner)}</svg>`
}
