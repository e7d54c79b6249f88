// What was written before an article solved it: kept in this tab, offered below the thanks.

import { keptDraft } from '../before/solved-draft.ts'

const form = document.querySelector<HTMLFormElement>('[data-bring-back]')
const kept = form?.hidden ? keptDraft(form, location.pathname) : []
if (form && kept.length > 0) {
  form.append(...kept.map(([name, value]) => hidden(name, value)))
  form.hidden = false
}

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  return Object.assign(input, { type: 'hidden', name, value })
}
