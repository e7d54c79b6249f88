import type { AccountDetail, AccountView, ContactView } from '@caselead/api/views/types/index.ts'
import { copyRules, type Plan } from '@caselead/core/base/vocabulary.ts'
import type { Accounts } from '../api.ts'
import { attempt, type Fault, invalid, type Outcome } from '../forms/attempt.ts'
import type { Fields } from '../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../layout/answer.ts'
import { accountForm } from '../words/team/accounts.ts'

/** What was typed about a company, as the desk takes it. */
export const accountOf = (fields: Fields) => ({
  name: fields.text('name'),
  plan: fields.text('plan') as Plan,
  valueUsd: Number(fields.text('valueUsd').replaceAll(/[\s,$]/g, '') || '0'),
  vip: fields.text('vip') === 'yes',
  zone: fields.text('zone'),
  sharesCases: fields.text('sharesCases') === 'yes',
  copiesFollow: fields.one('copiesFollow', copyRules) ?? undefined,
})

export const typedOf = ({ sharesCases, valueUsd, vip, ...account }: AccountView) => ({
  ...{ name: account.name, plan: account.plan, zone: account.zone },
  ...{ valueUsd: String(valueUsd), copiesFollow: account.copiesFollow },
  ...{ vip: vip ? 'yes' : '', sharesCases: sharesCases ? 'yes' : '' },
})

const contactOf = (fields: Fields) => ({
  name: fields.text('name'),
  email: fields.text('email'),
  zone: fields.text('zone'),
})

export interface AccountPage {
  account: AccountDetail
  /** The contact whose form is open. */
  contact: ContactView | null
  /** The form it was about: `save`, `add`, or the contact's id. */
  refused: { form: string; fault: Fault; fields: Fields } | null
}

/** Goes on to the account when a form was carried out. */
export async function accountPage(
  accounts: Accounts,
  { id, contact, ...list }: ContactsAsked,
  fields: Fields | null,
): Promise<Answer<AccountPage>> {
  const form = fields?.text('form') ?? ''
  const outcome = fields && (await carriedOut(accounts, id, form, fields))
  if (outcome && !outcome.refusal)
    return goTo(`/desk/accounts/${id}?done=${form === 'invite' ? 'invite' : 'yes'}`)
  const found = await attempt(() => accounts.account({ id, ...list }))
  if (found.refusal) return notFound
  const refused = fields && outcome?.refusal ? { form, fault: outcome.refusal, fields } : null
  const open = refused ? refused.fields.text('contact') : contact
  const known = found.ok.contacts.find((each) => each.id === open)
  const typed = refused && open ? { id: open, ...contactOf(refused.fields) } : null
  return show({ account: found.ok, contact: known ?? typed, refused })
}

/** Which account, which of its contacts, and which page of them. */
interface ContactsAsked {
  id: string
  contact: string
  words: string
  page: number
  after?: string
  before?: string
}

async function carriedOut(
  accounts: Accounts,
  id: string,
  form: string,
  fields: Fields,
): Promise<Outcome<unknown>> {
  if (form === 'save') return attempt(() => accounts.edit({ id, ...accountOf(fields) }))
  if (form === 'add') {
    return attempt(() =>
      accounts.addContact({
        ...{ accountId: id, ...contactOf(fields) },
        invite: fields.text('invite') === 'yes',
      }),
    )
  }
  const contact = fields.text('contact')
  if (!contact) return { refusal: invalid(accountForm.unknown, 'form') }
  if (form === 'invite') return attempt(() => accounts.inviteContact({ id: contact }))
  return attempt(() => accounts.editContact({ id: contact, ...contactOf(fields) }))
}
