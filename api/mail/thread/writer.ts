import { decidedFor } from '@caselead/db/mail/senders.ts'
import type { Db, Row } from '@caselead/db/tables.ts'
import {
  agentByEmail,
  type ContactRow,
  contactsByEmails,
  contactWithAccount,
} from '@caselead/db/team/people.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import { addressesIn, domainOf, type Written } from '../headers/addresses.ts'
import { headerOf } from '../headers/header.ts'

/** Whoever wrote a mail, by its address. */
export interface Writer {
  /** Empty where the mail doesn't say. */
  address: string
  name: string
  /** The customer it is; null for anybody else. */
  contact: ContactRow | null
  /** Whoever of the team it is. */
  agent: Row<'agents'> | null
  /** Who decided that mail from here is always dropped. */
  droppedBy: { id: string; name: string } | null
}

/** `domain` is ours: groups there may write in somebody's name. */
export async function writerOf(db: Db, mail: ReceivedMail, domain: string): Promise<Writer> {
  const written = addressesIn(mail.from)
  const asked = [...beforeTheGroup(mail, written, domain), ...written]
  const [first] = asked
  const nobody = { contact: null, agent: null, droppedBy: null }
  if (!first) return { address: '', name: mail.from.slice(0, 200), ...nobody }
  const addresses = asked.map(({ address }) => address)
  const contacts = await contactsByEmails(db, addresses)
  const decided = await decidedFor(db, addresses)
  for (const each of asked) {
    const always = decided.find(({ address }) => address.toLowerCase() === each.address)
    const contact =
      contacts.find(({ email }) => email?.toLowerCase() === each.address) ??
      (always?.contact_id ? await contactWithAccount(db, always.contact_id) : null)
    if (contact) return { ...each, ...nobody, contact }
    if (always) return { ...each, ...nobody, droppedBy: always.made_by }
  }
  const agent = await agentByEmail(db, first.address)
  return { ...first, ...nobody, agent: agent ?? null }
}

/**
 * A group puts its own address where the writer's stood, and says elsewhere whose it was. Anybody can
 * write that: it is believed of our own groups, and of those at the writer's own domain.
 */
function beforeTheGroup(mail: ReceivedMail, written: Written[], domain: string): Written[] {
  const group = written[0]
  if (!group || written.length > 1) return []
  const isList = ['list-id', 'mailing-list', 'x-google-group-id'].some((each) =>
    headerOf(mail, each),
  )
  const named = ['x-original-from', 'x-original-sender', ...(isList ? ['reply-to'] : [])]
  const originals = named.flatMap((each) => addressesIn(headerOf(mail, each)))
  const groupAt = domainOf(group.address)
  return originals.filter(
    ({ address }) =>
      address !== group.address && (groupAt === domain || groupAt === domainOf(address)),
  )
}
