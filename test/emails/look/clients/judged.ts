import type { Client, Use } from './clients.ts'
import { usesOf } from './html-uses.ts'
import { markup } from './support/markup.ts'
import { properties, values } from './support/properties.ts'
import type { Row, Support } from './support/row.ts'
import { rules } from './support/rules.ts'

export const support: Support = { ...markup, ...properties, ...values, ...rules }

/** What a letter uses that a mail program may not know, one line each. */
export const unsupported = (html: string): string[] => [...new Set(usesOf(html).flatMap(judged))]

function judged(use: Use): string[] {
  const row = support[rowFor(use)]
  const where = use.on === null ? use.what : `${use.what} on <${use.on}>`
  if (!row) return [`${where}: look it up on caniemail.com and add it to the table`]
  const lost = lostOn(use, row)
  if (lost.length === 0 || row.harmless !== null) return []
  return [`${where} is unknown to ${lost.join(', ')}: ${row.source}`]
}

/** The row of the table that tells of a use. */
export function rowFor({ what, on }: Use): string {
  const here = `${what} on ${on}`
  return here in support ? here : what
}

const lostOn = ({ readers, within }: Use, { lackedBy }: Row): Client[] =>
  lackedBy.filter(
    (client) =>
      readers.includes(client) && !within.some((what) => support[what]?.lackedBy.includes(client)),
  )
