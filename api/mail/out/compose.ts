import type { Named } from '@caselead/core/base/actor.ts'
import { priorityNames, statusNames, statusOfCustomer } from '@caselead/core/base/labels.ts'
import { usd } from '@caselead/core/base/money.ts'
import type { CaseEvent, EventOf } from '@caselead/core/case/events.ts'
import type { Letter } from '@caselead/core/case/letters.ts'
import { type Case, caseNumber, statusOf } from '@caselead/core/case/state.ts'
import { backupFor } from '@caselead/core/ladder/routing.ts'
import { sizeInWords } from '@caselead/core/look/sizes.ts'
import { rungOf } from '@caselead/core/matrix/matrix.ts'
import { aimOf, climbsOf, tells } from '@caselead/core/outlook/tells.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { isForFollowers, timeline } from '@caselead/core/wording/timeline.ts'
import { openIncidents } from '@caselead/db/case/incident/incidents.ts'
import { toldUntil } from '@caselead/db/queues/letter-lists.ts'
import type { Row } from '@caselead/db/tables.ts'
import { type ContactRow, contactWithAccount } from '@caselead/db/team/people.ts'
import type {
  CaseMailProps,
  CaseOpenedProps,
  FollowerMailProps,
  Person,
  RefundMailProps,
} from '@caselead/emails/letters/props.ts'
import { sender } from '@caselead/emails/words/sender.ts'
import { linkToken, replyToken } from '../../auth/tokens.ts'
import { caseAsOf } from '../../record/case-as-of.ts'
import { companyOf } from '../../runtime/company.ts'
import { colleagues } from '../../runtime/roster.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { personView } from '../../views/case/person.ts'
import { alertMail } from './alert.ts'
import { type Attaching, filesFor } from './attached.ts'
import type { Composed, WordedMail } from './composed.ts'
import { authorOf, spoken } from './spoken.ts'
import { stopUrl } from './stop-url.ts'
import { letterWithoutCase } from './without-case.ts'

/**
 * As the case stood at the letter's event, so that a second try says the same. Null when there is
 * nobody to send it to.
 */
export async function compose(runtime: Runtime, row: Row<'outbox'>): Promise<Composed | null> {
  const { db } = runtime
  const { payload } = row
  if (!('letter' in payload)) return letterWithoutCase(runtime, row)
  if (row.case_id === null || row.seq === null) return null
  const { letter, contactId } = payload
  if (letter.to === 'account' || letter.to === 'tracker') return null
  if (letter.to !== 'customer') return alertMail(runtime, row)
  const found = await caseAsOf(runtime, row.case_id, row.seq)
  if (!found) return null
  const { one } = found
  const follows = letter.follower !== undefined
  const events = follows ? found.events.filter(isForFollowers) : found.events
  const matrix = await runtime.matrices.version(db, one.matrixVersion)
  const team = await colleagues(db, row.created_at)
  const contact = await contactWithAccount(db, contactId)
  if (!contact?.email) return null
  const since = await toldUntil(db, row.case_id, row.recipient, row.seq)
  const company = await companyOf(db)
  // With their load: a rung that is full climbs elsewhere, as every page says.
  const incidents = one.incident ? await openIncidents(db) : []
  const people = await runtime.team()
  const seen = { matrix, people, now: row.created_at, incidents, forFollower: follows }
  const path = `${runtime.publicUrl}/cases/${caseNumber(one.id)}`
  const key = `?key=${linkToken(runtime.secret, row.id)}`
  const backup = backupFor(rungOf(matrix, one.level), team, one.lead, row.created_at)
  const told = spoken(
    letter.kind,
    events.filter(({ seq }) => seq > since),
  )
  const files = await filesFor(
    runtime,
    events.filter(({ seq }) => seq > since),
  )
  const refund = letter.kind === 'refund_authorised' ? refundIn(events, letter.seq) : null
  const author = person(told && authorOf(told, one.lead), team, row.created_at)
  const byPerson = told !== null && told.by.type !== 'system'
  const automatic = !byPerson && (told !== null || isAutomatic(events, since))
  const stop = stopUrl(runtime, { kind: letter.kind, one, automatic, contactId, follows })
  const props: CaseMailProps = {
    company,
    sentAt: row.created_at,
    automatic,
    severity: priorityNames[one.priority],
    status: follows
      ? statusOfCustomer(statusOf(one), one.contact.name)
      : statusNames[statusOf(one)],
    contact: { name: contact.name, zone: contact.zone },
    case: { number: caseNumber(one.id), subject: one.subject, url: path + key },
    lead: person(one.lead, team, row.created_at),
    backup: person(backup, team, row.created_at),
    ...tells(one, seen),
    resolutionTargetBy: aimOf(one, row.created_at),
    climbs: climbsOf(one, seen, false),
    happened: happened(
      events.filter(({ seq }) => seq > since),
      [told?.seq, refund?.seq],
      follows ? one.contact.name : undefined,
    ),
    ...(told && { words: told.words, saidAt: told.at }),
    ...(author && { author }),
    ...filesInProps(files),
    ...(follows && { follows: followedIn(one, contact) }),
    ...(stop !== null && { stopUrl: stop }),
  }
  const speaker = props.author ?? props.lead
  return {
    ...withExtras(letter, props, {
      ...{ events, refund, page: `${path}/survey${key}` },
      // Who follows the case may be of another company.
      article: follows ? {} : articleIn(events, runtime.publicUrl),
    }),
    to: contact.email,
    fromName: byPerson && speaker ? sender.person(speaker.name, company.name) : company.name,
    replyToken: replyToken(runtime.secret, row.id),
    number: caseNumber(one.id),
    ...{ automatic, byPerson },
    attached: files.attached,
    stopUrl: stop,
  }
}

function filesInProps({ attached, onPage, tooLarge }: Attaching): Pick<CaseMailProps, 'files'> {
  if (attached.length + onPage.length + tooLarge.length === 0) return {}
  const names = (files: readonly { name: string }[]) => files.map(({ name }) => name)
  const [first] = tooLarge
  const refused = first && {
    names: tooLarge.map(({ name, size }) => `${name} (${sizeInWords(size)})`),
    most: sizeInWords(first.most ?? 0),
  }
  return {
    files: {
      attached: names(attached),
      onPage: names(onPage),
      ...(refused && { tooLarge: refused }),
    },
  }
}

const followedIn = (
  { contact, account }: Case,
  reader: ContactRow,
): Required<CaseMailProps>['follows'] => ({
  contact: contact.name,
  ...(reader.account_id !== account.id && { isGuest: true }),
})

type Refund = CaseEvent & EventOf<'refund_authorised'>

interface Extras {
  /** What the mail that says we've got it suggests. */
  article: Pick<CaseOpenedProps, 'article'>
  events: CaseEvent[]
  refund: Refund | null
  /** The survey's own page. */
  page: string
}

type CustomerLetter = Extract<Letter, { to: 'customer' }>

/** With what only some kinds of mail say. */
function withExtras(letter: CustomerLetter, props: CaseMailProps, extras: Extras): WordedMail {
  const { kind, seq } = letter
  const { events, refund } = extras
  switch (kind) {
    case 'survey':
      return { kind, props: { ...props, again: isAskedAgain(events, seq), page: extras.page } }
    case 'refund_authorised':
      if (!refund) throw new Error('nothing was refunded')
      return { kind, props: { ...props, refund: refundWords(refund) } }
    case 'case_opened':
      return { kind, props: { ...props, ...extras.article } }
    case 'follower_added':
      return { kind, props: { ...props, ...followingSince(events, letter) } }
    default:
      return { kind, props }
  }
}

/** Whose case they follow, and who added them. */
function followingSince(
  events: CaseEvent[],
  { seq, follower }: CustomerLetter,
): Pick<FollowerMailProps, 'follows' | 'addedBy'> {
  const opened = events[0]?.kind === 'opened' ? events[0].data.contact.name : ''
  const added = events.findLast(
    (event) =>
      event.seq <= seq && event.kind === 'follower_added' && event.data.who.id === follower?.id,
  )
  const { actor } = added ?? {}
  return {
    follows: { contact: opened },
    addedBy: actor && actor.type !== 'system' ? actor.name : null,
  }
}

function isAskedAgain(events: CaseEvent[], until: number): boolean {
  const asked = events.findLast(({ kind, seq }) => kind === 'survey_sent' && seq <= until)
  return asked?.kind === 'survey_sent' && asked.data.again === true
}

function articleIn([opened]: CaseEvent[], publicUrl: string): Pick<CaseOpenedProps, 'article'> {
  const read = opened?.kind === 'opened' ? (opened.data.read ?? []) : []
  const mailed = read.find(({ how }) => how === 'mailed')
  if (!mailed) return {}
  const { title, slug } = mailed
  return { article: { title, url: `${publicUrl}/help/articles/${encodeURIComponent(slug)}` } }
}

const refundIn = (events: CaseEvent[], until: number): Refund | null =>
  events
    .filter((event) => event.kind === 'refund_authorised')
    .findLast(({ seq }) => seq <= until) ?? null

const refundWords = ({ data }: Refund): RefundMailProps['refund'] => ({
  amount: usd(data.usd),
  by: data.by.name,
})

function person(who: Named | null, team: Agent[], at: number): Person | null {
  const view = personView(who, team, at)
  if (!view) return null
  const { name, title, initials, hours } = view
  return { name, title, initials, hours }
}

/** Without what the mail says first. */
const happened = (
  events: CaseEvent[],
  first: (number | undefined)[],
  customer: string | undefined,
): CaseMailProps['happened'] =>
  timeline(
    events.filter(({ seq }) => !first.includes(seq)),
    customer,
  )
    .filter(({ kind }) => kind !== 'update_promised' && kind !== 'report_promised')
    .map(({ at, sentence, body }) => ({ at, sentence, ...(body === null ? {} : { body }) }))

const isAutomatic = (events: CaseEvent[], since: number): boolean =>
  events
    .filter(({ seq }) => seq > since)
    .every(({ actor, visibility }) => visibility === 'internal' || actor.type === 'system')
