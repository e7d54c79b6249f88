import { keysOf } from '@caselead/core/base/keyed.ts'
import { newestOfEachKind } from '@caselead/db/mailbox.ts'
import type { MailKind, MailProps } from '@caselead/emails/letters/props.ts'
import { renderMail } from '@caselead/emails/render.ts'
import { companyOf } from '../runtime/company.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { MailboxLook } from '../views/types/index.ts'
import { exampleMails } from './example-mails.ts'

const prefix = 'example-'
const kinds = keysOf(exampleMails)

/** A mail of each kind: the newest, or an example if none was sent recently. */
export async function mailboxLooks(runtime: Runtime): Promise<MailboxLook[]> {
  const newest = await newestOfEachKind(runtime.db)
  const missing = kinds.filter((kind) => !newest.some((one) => one.kind === kind))
  const examples = await Promise.all(
    missing.map(async (kind) => {
      const { subject } = await rendered(runtime, kind)
      return { id: prefix + kind, kind, subject, isExample: true as const }
    }),
  )
  return [...newest, ...examples].sort((a, b) => orderOf(a) - orderOf(b))
}

/** An example by the id it was listed with; null for any other id. */
export async function exampleMail(runtime: Runtime, id: string) {
  const kind = kinds.find((each) => id === prefix + each)
  return kind ? rendered(runtime, kind) : null
}

/** In the company's own name and colour. */
async function rendered<K extends MailKind>({ db }: Runtime, kind: K) {
  const company = await companyOf(db)
  return renderMail(kind, withCompany(exampleMails[kind], company))
}

function withCompany<K extends MailKind>(
  props: MailProps[K],
  company: Awaited<ReturnType<typeof companyOf>>,
): MailProps[K] {
  if (!('cases' in props)) return { ...props, company }
  return { ...props, cases: props.cases.map((one) => ({ ...one, company })) }
}

const orderOf = ({ kind }: MailboxLook): number => {
  const at = kinds.findIndex((each) => each === kind)
  return at < 0 ? kinds.length : at
}
