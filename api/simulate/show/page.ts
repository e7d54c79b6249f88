import { caseNumber } from '@caselead/core/case/state.ts'
import { type Markup, mj } from '@caselead/emails/look/markup.ts'
import type { Outcome } from '../outcome.ts'
import { reportWords } from '../words.ts'
import { clockInWords } from './changes.ts'
import { cases } from './page/cases.ts'
import { figures } from './page/figures.ts'
import { styles } from './page/styles.ts'

/** The outcome as one page of HTML that needs nothing else. */
export function page(outcome: Outcome): string {
  const { title, matrix, against, remarks, zone } = outcome
  const head =
    mj`<meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" /><title>${title}</title>`.source
  const body = mj`<main><h1>${title}</h1>
    <p>Matrix: ${matrix.name}, version ${matrix.version}${against && mj`, compared with ${against.name}`}. Times: ${zone}.</p>
    <ul class="muted">${remarks.map((remark) => mj`<li>${remark}</li>`)}</ul>
    ${expected(outcome)}
    ${figures(outcome)}
    ${notCarriedOver(outcome)}
    ${cases(outcome)}
  </main>`.source
  const style = `<style>${styles()}</style>`
  return `<!doctype html>\n<html lang="en"><head>${head}${style}</head><body>${body}</body></html>\n`
}

const expected = ({ expectations }: Outcome): Markup | false =>
  expectations.length > 0 &&
  mj`<section><h2>${reportWords.expected}</h2><ul>${expectations.map(
    ({ text, met, line }) =>
      mj`<li class="${met ? 'met' : 'unmet'}">${met ? '✓ came true' : '✗ did not come true'}: ${text} <small>line ${line}</small></li>`,
  )}</ul></section>`

const mostDropped = 50

const notCarriedOver = ({ dropped, assumed }: Outcome): Markup | false =>
  dropped.length + assumed > 0 &&
  mj`<section><h2>What people did</h2>
    ${assumed > 0 && mj`<p>${reportWords.acceptedByWork(assumed)}</p>`}
    ${dropped.length > 0 && mj`<p>${reportWords.notCarriedOver(dropped.length)}</p>`}
    <ul>${dropped
      .slice(0, mostDropped)
      .map(
        ({ caseId, who, what, why }) =>
          mj`<li>${caseNumber(caseId)} ${who}, ${clockInWords(what)}: ${why}</li>`,
      )}</ul></section>`
