import type { AlertFacts } from '@caselead/core/alerts/facts.ts'
import { days } from '@caselead/core/base/instant.ts'
import type { Letter } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { CapabilityRow, LetterRow } from '@caselead/db/case/write-cases.ts'
import { hashToken, linkToken, replyToken } from '../auth/tokens.ts'

/** What the outbox keeps of a letter; it is put into words when it is sent. */
export interface LetterPayload {
  letter: Letter
  contactId: string
  /** An alert is told as its case stood at this event. */
  asOf?: number
  /** It had to wait. */
  late?: true
  /** Alerts told as one, this one among them. */
  digest?: AlertFacts[]
  /** Of an account's cases that follow: the last that was asked, and what one of them missed it by. */
  followed?: { after: number; missed: string | null }
}

export function letterRow(id: string, one: Case, letter: Letter, at: number): LetterRow {
  const payload: LetterPayload = {
    ...{ letter, contactId: one.contact.id },
    ...(letter.to === 'customer' || letter.to === 'account' ? {} : { asOf: one.seq }),
  }
  return {
    id,
    case_id: one.id,
    account_id: one.account.id,
    seq: letter.seq,
    kind: letter.kind,
    ...addressed(letter, one),
    payload,
    created_at: new Date(at).toISOString(),
  }
}

function addressed(letter: Letter, one: Case): Pick<LetterRow, 'carrier' | 'recipient'> {
  switch (letter.to) {
    case 'customer':
      return { carrier: 'mail', recipient: `contact:${one.contact.id}` }
    case 'agent':
      return { carrier: 'alert', recipient: `agent:${letter.agent.id}` }
    case 'channel':
      return { carrier: 'alert', recipient: `channel:${letter.channel}` }
    case 'tracker':
      return { carrier: 'hook', recipient: `channel:${letter.channel}` }
    case 'account':
      return { carrier: 'case', recipient: `account:${one.account.id}` }
  }
}

const linkLasts = days(30)
const replyLasts = days(180)

/** A customer's mail carries a link to its case and an address to answer to, each of its own. */
export function capabilityRows(row: LetterRow, secret: string): CapabilityRow[] {
  const { letter, contactId } = row.payload as LetterPayload
  if (letter.to !== 'customer' || row.case_id === null) return []
  const at = Date.parse(row.created_at)
  const common = { case_id: row.case_id, contact_id: contactId, created_at: row.created_at }
  const until = (lasts: number) => new Date(at + lasts).toISOString()
  return [
    {
      ...common,
      token_hash: hashToken(linkToken(secret, row.id)).toString('hex'),
      scope: 'case',
      expires_at: until(linkLasts),
    },
    {
      ...common,
      token_hash: hashToken(replyToken(secret, row.id)).toString('hex'),
      scope: letter.kind === 'survey' ? 'survey' : 'reply',
      expires_at: until(replyLasts),
    },
  ]
}
