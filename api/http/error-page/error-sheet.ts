import { createHash } from 'node:crypto'
import { styleSheet } from '@caselead/core/look/style-sheet.ts'

const rules = `
*{box-sizing:border-box;margin:0}
body{background:var(--page);color:var(--ink);font:400 var(--text)/var(--leading) var(--sans);overflow-wrap:break-word}
header{border-block-end:1px solid var(--line);padding-inline:var(--gutter)}
header a{display:flex;align-items:center;min-block-size:3.5rem;max-inline-size:var(--wide);margin-inline:auto;color:var(--ink);font-weight:600;text-decoration:none}
main{display:grid;gap:var(--s-3);max-inline-size:32rem;margin-inline:auto;padding:var(--s-6) var(--gutter)}
h1{font-size:var(--t-28);font-weight:600;line-height:1.25;letter-spacing:-0.018em;text-wrap:balance}
h2{font-size:var(--t-16);font-weight:600}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:var(--r-1)}
button,.button{display:inline-flex;align-items:center;min-block-size:var(--control);padding-inline:1.1rem;border:1px solid transparent;border-radius:var(--r-2);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
section{display:grid;gap:var(--s-2);margin-block-start:var(--s-3);padding:var(--s-4);border-radius:var(--r-3);background:var(--sunken)}
.typed{white-space:pre-wrap}
@media (max-width:47.99rem){h1{font-size:var(--t-22)}}
@media (forced-colors:active){button,.button,section{border:1px solid}}
`

/** The tokens and what the page for errors needs beside them. */
export const errorSheet = (accent: string): string => `${styleSheet(accent)}\n${rules}`

const paths = new Map<string, string>()

/** Where that is, at an address that may be kept for good: it's read without the database. */
export function errorSheetPath(accent: string): string {
  const kept = paths.get(accent)
  if (kept) return kept
  const version = createHash('sha256').update(errorSheet(accent)).digest('hex').slice(0, 12)
  const path = `/look/${accent.slice(1)}-${errorMark}${version}.css`
  paths.set(accent, path)
  return path
}

/** What tells this sheet from the tokens alone. */
export const errorMark = 'error-'
