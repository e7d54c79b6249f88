import { svg } from 'lit'

const icon = (paths: ReturnType<typeof svg>, turns = '') =>
  svg`<svg class=${turns} viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`

export const speechIcon = icon(
  svg`<path d="M4 5h16v11H9l-5 4z"></path><path d="M8 9h8M8 12.5h5"></path>`,
)
export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"></path>`)
export const backIcon = icon(svg`<path d="M15 5l-7 7 7 7"></path>`, 'turns')
