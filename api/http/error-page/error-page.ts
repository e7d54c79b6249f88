import type { Company } from '@caselead/db/settings.ts'
import { errorPageWords as words } from '../words.ts'
import { errorSheetPath } from './error-sheet.ts'
import type { KeptForm } from './kept-form.ts'

/** Why a page can't be shown. */
export interface Trouble {
  message: string
  status: number
  /** Whether something was asked for or sent, and whether what was sent has to change first. */
  asked: 'read' | 'sent' | 'wrong'
  /** What was sent, where it can be sent again from here. */
  form: KeptForm | null
  company: Pick<Company, 'name' | 'accent'>
}

/** It may load its own sheet and send its own form, and nothing else. */
const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The page for when not even the portal can answer: it asks no database. */
export function errorPage(trouble: Trouble): Response {
  const { status, message, company } = trouble
  const title = words.titles[status] ?? words.otherTitle
  const body = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${escaped(title)}</title><link rel="stylesheet" href="${errorSheetPath(company.accent)}">
<header><a href="/">${escaped(company.name)}</a></header>
<main><h1>${escaped(title)}</h1>
<p>${escaped(message)}</p>
${whatToDo(trouble)}</main>`
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'retry-after': '10',
    },
  })
}

function whatToDo({ asked, form, status }: Trouble): string {
  if (asked === 'wrong') return `<p>${words.wrong}</p>`
  if (form) return sendAgain(form)
  if (!passing.has(status)) return `<p><a href="/sign-in">${words.signIn}</a></p>`
  return asked === 'sent'
    ? `<p>${words.sent}</p>`
    : `<p><a class="button" href="">${words.reload}</a></p>`
}

/** What is over by itself after a while. */
export const passing: ReadonlySet<number> = new Set([429, 500, 503])

function sendAgain({ action, fields, typed }: KeptForm): string {
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const shown = typed.map((text) => `<p class="typed" dir="auto">${escaped(text)}</p>`)
  return `<p>${words.kept}</p>
<form method="post" action="${escaped(action)}">${hidden.join('')}<button>${words.sendAgain}</button></form>
${shown.length > 0 ? `<section><h2>${words.typed}</h2>${shown.join('')}</section>` : ''}`
}

const entities: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
