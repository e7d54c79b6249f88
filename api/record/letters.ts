import { days } from '@caselead/core/base/instant.ts'
import type { Letter } from '@caselead/core/case/letters.ts'
import type { Case } from '@caselead/core/case/state.ts'
import type { CapabilityRow } from '@caselead/db/case/write-cases.ts'
import { type LetterPayload, type LetterRow, letterOf } from '@caselead/db/queues/letters.ts'
import { hashToken, linkToken, replyToken } from '../auth/tokens.ts'

export function letterRow(id: string, one: Case, letter: Letter, at: number): LetterRow {
  const payload: LetterPayload = {
    ...{ letter, contactId: readerOf(letter, one) },
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

/** Whose mail it is, or whom it's about. */
const readerOf = (letter: Letter, one: Case): string =>
  letter.to === 'customer' ? (letter.follower?.id ?? one.contact.id) : one.contact.id

function addressed(letter: Letter, one: Case): Pick<LetterRow, 'carrier' | 'recipient'> {
  switch (letter.to) {
    case 'customer':
      return { carrier: 'mail', recipient: `contact:${readerOf(letter, one)}` }
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

/**
 * A customer's mail carries a link to its case and an address to answer to, each of its own; an alert to
 * one of the team the address alone.
 */
export function capabilityRows(row: LetterRow, secret: string): CapabilityRow[] {
  const payload = letterOf(row)
  if (!payload) return []
  const { letter, contactId } = payload
  if ((letter.to !== 'customer' && letter.to !== 'agent') || row.case_id === null) return []
  const at = Date.parse(row.created_at)
  const common = { case_id: row.case_id, created_at: row.created_at }
  const until = (lasts: number) => new Date(at + lasts).toISOString()
  const reply = {
    token_hash: hashToken(replyToken(secret, row.id)).toString('hex'),
    expires_at: until(replyLasts),
  }
  if (letter.to === 'agent') {
    return [{ ...common, ...reply, scope: 'agent', contact_id: null, agent_id: letter.agent.id }]
  }
  const customer = { ...common, contact_id: contactId, agent_id: null }
  return [
    {
      ...customer,
      token_hash: hashToken(linkToken(secret, row.id)).toString('hex'),
      scope: 'case',
      expires_at: until(linkLasts),
    },
    { ...customer, ...reply, scope: letter.kind === 'survey' ? 'survey' : 'reply' },
  ]
}
