import { cut } from '@caselead/core/base/text.ts'
import type { InCopy } from '@caselead/core/case/commands.ts'
import { mostFollowers } from '@caselead/core/case/evolve/followers.ts'
import { account } from '@caselead/db/team/accounts.ts'
import { agentsByEmails, type ContactRow, contactsByEmails } from '@caselead/db/team/people.ts'
import type { ReceivedMail } from '@caselead/emails/provider/received.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { addressesIn, domainOf, type Written } from '../headers/addresses.ts'
import { headerOf } from '../headers/header.ts'

/**
 * People besides us a customer's mail went to. Colleagues follow its case unasked where their account
 * says so; everybody else is the lead's to decide about. Nothing where the account wants no followers.
 */
export async function copiedIn(
  { db, mailer, supportAddress }: Runtime,
  mail: ReceivedMail,
  writer: ContactRow,
  accountId: string,
): Promise<{ copied?: InCopy }> {
  const ours = [supportAddress.toLowerCase(), writer.email?.toLowerCase() ?? '']
  const isOurs = (address: string) =>
    domainOf(address) === mailer.domain || mailer.isOurs(address) || ours.includes(address)
  const people = peopleIn(mail).filter(({ address }) => !isOurs(address))
  if (people.length === 0) return {}
  const rule = (await account(db, accountId))?.copies_follow ?? 'never'
  if (rule === 'never') return {}
  const addresses = people.map(({ address }) => address)
  const [contacts, agents] = await Promise.all([
    contactsByEmails(db, addresses),
    agentsByEmails(db, addresses),
  ])
  const known = people
    .filter(({ address }) => !agents.some(({ email }) => email.toLowerCase() === address))
    .map((one) => ({
      ...one,
      contact: contacts.find(({ email }) => email?.toLowerCase() === one.address),
    }))
  const isUnasked = ({ contact }: (typeof known)[number]) =>
    rule === 'always' && [contact?.account_id, writer.account_id].every((id) => id === accountId)
  return {
    copied: {
      follow: known.filter(isUnasked).flatMap(({ contact }) => (contact ? [named(contact)] : [])),
      offer: known
        .filter((one) => !isUnasked(one))
        .map(({ address, name, contact }) => ({
          ...{ address, name: contact?.name ?? nameIn(name) },
          ...(contact && { contact: named(contact) }),
        })),
    },
  }
}

const named = ({ id, name }: ContactRow) => ({ id, name })

const longestName = 100

const nameIn = (written: string): string => cut(written.replace(/\s+/g, ' '), longestName)

/** In To and Cc, each once; no program, and no list, whose id has a dot for the at sign. */
export function peopleIn(mail: ReceivedMail): Written[] {
  const lists = ['list-post', 'list-id', 'x-google-group-id', 'mailing-list'].map((each) =>
    headerOf(mail, each).toLowerCase(),
  )
  const isList = ({ address }: Written) =>
    lists.some((list) => list.includes(address) || list.includes(address.replace('@', '.')))
  const named = [...mail.to, ...mail.cc].slice(0, mostFollowers * 2).flatMap(addressesIn)
  const people = new Map(named.map((each) => [each.address, each]))
  return [...people.values()]
    .filter((each) => !nobody.test(each.address) && !isList(each))
    .slice(0, mostFollowers)
}

/** Addresses behind which nobody reads. */
const nobody =
  /^(?:no|do-?not|dont)[-_.]?reply|^(?:mailer-daemon|postmaster|bounces?|notifications?|owner-)|[-_.+](?:bounces?|request|owner|noreply)(?:[-_.+=]|@)/
