import { caseNumber } from '@caselead/core/case/state.ts'
import { type Markup, mj } from '@caselead/emails/look/markup.ts'
import type { Outcome } from '../outcome.ts'
import { pageWords, reportWords } from '../words.ts'
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
  const body = mj`<header class="head"><div class="frame">
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 3v18M17 3v18M7 8h10M7 12.5h10M7 17h10" /></svg>
      Caselead <small>${pageWords.simulation}</small></div></header>
    <main class="frame"><h1>${title}</h1>
    <dl class="strip">
      ${fact(pageWords.matrix, pageWords.version(matrix.name, matrix.version))}
      ${against && fact(pageWords.comparedWith, against.name)}
      ${fact(pageWords.times, zone)}
    </dl>
    <ul class="muted">${remarks.map((remark) => mj`<li>${remark}</li>`)}</ul>
    ${expected(outcome)}
    ${figures(outcome)}
    ${notCarriedOver(outcome)}
    ${cases(outcome)}
  </main>`.source
  const style = `<style>${styles()}</style>`
  return `<!doctype html>\n<html lang="en"><head>${head}${style}</head><body>${body}</body></html>\n`
}

const fact = (name: string, value: string): Markup =>
  mj`<div><dt>${name}</dt><dd>${value}</dd></div>`

const expected = ({ expectations }: Outcome): Markup | false =>
  expectations.length > 0 &&
  mj`<section><h2>${reportWords.expected}</h2><ul class="expected">${expectations.map(
    ({ text, met, line }) =>
      mj`<li class="${met ? 'met' : 'unmet'}"><b>${met ? pageWords.met : pageWords.unmet}</b> ${text} <small>${pageWords.line(line)}</small></li>`,
  )}</ul></section>`

const mostDropped = 50

const notCarriedOver = ({ dropped, assumed }: Outcome): Markup | false =>
  dropped.length + assumed > 0 &&
  mj`<section><h2>${pageWords.whatPeopleDid}</h2>
    ${assumed > 0 && mj`<p>${reportWords.acceptedByWork(assumed)}</p>`}
    ${dropped.length > 0 && mj`<p>${reportWords.notCarriedOver(dropped.length)}</p>`}
    <ul>${dropped
      .slice(0, mostDropped)
      .map(
        ({ caseId, who, what, why }) =>
          mj`<li>${caseNumber(caseId)} ${who}, ${clockInWords(what)}: ${why}</li>`,
      )}</ul></section>`
