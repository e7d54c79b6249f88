import { letterOf } from '@caselead/db/queues/letters.ts'
import type { Row } from '@caselead/db/tables.ts'
import { contactWithAccount } from '@caselead/db/team/people.ts'
import type { CaseMailProps, UpdateProps } from '@caselead/emails/letters/props.ts'
import { linkToken, replyToken } from '../../auth/tokens.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Composed } from './composed.ts'
import { stopUpdatesUrl } from './stop-url.ts'

/**
 * What one of several letters that leave together says. It's kept when that is settled, so that a second try
 * says the same and nothing fails over it. Its links, which open a case, are made when it leaves.
 */
interface SettledUpdate {
  letter: string
  props: Omit<CaseMailProps, 'stopUrl'>
  /** Others like it can be stopped. */
  stops: boolean
}

export type ComposedUpdate = Extract<Composed, { kind: 'update' }>

export function saidIn(
  letter: string,
  { props: { stopUrl, ...props } }: ComposedUpdate,
): SettledUpdate {
  const happened = props.happened.map(({ at, sentence }) => ({ at, sentence }))
  const about = { ...props.case, url: '' }
  return { letter, props: { ...props, happened, case: about }, stops: stopUrl !== undefined }
}

/** What letters that leave together say, the one that leads first; null for any other letter. */
export function settledIn(row: Row<'outbox'>): SettledUpdate[] | null {
  const { said } = letterOf(row) ?? {}
  return said ? said.filter(isSettled) : null
}

const isSettled = (one: unknown): one is SettledUpdate =>
  one instanceof Object && 'letter' in one && 'props' in one

/** The first of them, as the mail's own; null where its reader has no address any more. */
export async function composeSettled(
  runtime: Runtime,
  row: Row<'outbox'>,
  { letter, props, stops }: SettledUpdate,
): Promise<ComposedUpdate | null> {
  const contactId = letterOf(row)?.contactId ?? ''
  const contact = await contactWithAccount(runtime.db, contactId)
  if (!contact?.email) return null
  return {
    ...{ kind: 'update', props: linked(runtime, letter, props), to: contact.email },
    ...{ fromName: props.company.name, number: props.case.number, automatic: true },
    replyToken: replyToken(runtime.secret, letter),
    stopUrl: stops ? stopUpdatesUrl(runtime, contactId) : null,
  }
}

/** All of them in one mail. */
export const updatesIn = (runtime: Runtime, settled: readonly SettledUpdate[]): UpdateProps[] =>
  settled.map(({ letter, props }) => ({
    ...linked(runtime, letter, props),
    replyTo: runtime.mailer.replyTo(replyToken(runtime.secret, letter)),
  }))

function linked(
  { publicUrl, secret }: Runtime,
  letter: string,
  props: SettledUpdate['props'],
): CaseMailProps {
  const { number } = props.case
  const url = `${publicUrl}/cases/${number}?key=${linkToken(secret, letter)}`
  return { ...props, case: { ...props.case, url } }
}
