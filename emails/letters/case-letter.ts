import { dayIn, isSameDay, when, zoneName } from '@caselead/core/look/times.ts'
import { caseMail as words } from '../words/case-mail.ts'
import { followerMail } from '../words/follower.ts'
import {
  type Byline,
  type Cell,
  company,
  entries,
  type Letter,
  type Link,
  letter,
  longestWords,
  mostEntries,
  person,
  type Section,
  type Timeline,
  webAddress,
} from './letter.ts'
import { excerpt, line } from './plain.ts'
import type { CaseMailProps, Sentence } from './props.ts'

const oneDay = 86_400_000

interface CaseNews {
  /** What the words of a person are; a reply unless it is said. */
  wrote?: (when: string) => string
  headline?: string
  paragraphs?: string[]
  isUpdate?: boolean
  /** What the reader stops with it; automatic updates unless it is said. */
  stops?: string
  /** Where it stands is said below the news, unless that is the news. */
  saysWhere?: boolean
}

/** A mail about a case: its news, the promise, what comes next, what happened. */
export function caseLetter(props: CaseMailProps, news: CaseNews): Letter {
  const { headline = null, paragraphs = [], isUpdate = false } = news
  const said = props.words?.trim() ? excerpt(props.words, longestWords) : null
  const number = line(props.case.number, 20)
  const subject = line(props.case.subject, 120) || words.untitled
  const strip = stripOf(props)
  return letter({
    // The same for every mail of a case: mail programs part a conversation whose subject changes.
    subject: words.subject(number, subject),
    company: company(props.company),
    preview: previewOf(
      line(said?.text ?? [headline, ...paragraphs].filter(Boolean).join(' '), 120),
      strip,
    ),
    number,
    heading: subject,
    news: { by: said && bylineOf(props, news), words: said, headline, paragraphs, isUpdate },
    strip,
    sections: sectionsOf(props, news.saysWhere ?? true),
    link: linkTo(props.case.url),
    timeline: timelineOf(props),
    notes: notesOf(props),
    stop: stopOf(props, news),
  })
}

function previewOf(news: string, [first]: Cell[]): string {
  return first ? words.preview(news, first.plain) : news
}

function bylineOf(props: CaseMailProps, { wrote = words.wrote.reply }: CaseNews): Byline | null {
  const when = tell(props, props.saidAt ?? props.sentAt)
  const { lead, author } = props
  if (props.automatic) {
    const { name, onBehalfOf, onOurBehalf } = words.automatic
    const about = lead ? onBehalfOf(person(lead).name, when) : onOurBehalf(when)
    return { name, initials: null, about }
  }
  const by = author ?? lead
  if (!by) return null
  const { name, title, initials } = person(by)
  return { name, initials, about: [title, wrote(when)].filter(Boolean).join(' · ') }
}

/** When they hear next, who leads, how severe it is. */
function stripOf(props: CaseMailProps): Cell[] {
  const { strip } = words
  const cell = (name: string, value: string): Cell => {
    const shown = line(value, 80)
    return { name, value: shown, note: null, plain: strip.inPlainText(name, shown) }
  }
  return [
    nextCell(props) ?? cell(strip.status, props.status),
    cell(strip.lead, props.lead ? person(props.lead).name : strip.noLead),
    cell(strip.severity, props.severity),
  ]
}

function nextCell(props: CaseMailProps): Cell | null {
  const { nextUpdateBy: at, nextUpdateWords, sentAt, contact } = props
  if (at === null || nextUpdateWords === null) return null
  const { overdue, day, timeInPlainText } = words.strip
  const name = at < sentAt ? overdue : line(nextUpdateWords, 60)
  const zone = zoneName(contact.zone)
  const value = tell(props, at)
  // "10:50 today" is read on another day as well.
  const isNear = [-oneDay, 0, oneDay].some((off) => isSameDay(at, sentAt + off, contact.zone))
  return {
    name,
    value,
    note: isNear ? day(dayIn(at, contact.zone), zone) : zone,
    plain: timeInPlainText(name, value, zone),
  }
}

function sectionsOf(props: CaseMailProps, saysWhere: boolean): Section[] {
  const { progress, next, resolutionTargetBy, climbs, standing } = props
  const told = (one: Sentence) => sentenceUntil(props, one)
  const isNew = next && !progress.some(({ sentence }) => sentence === next.sentence)
  const where = saysWhere ? [words.where(line(standing, 160))] : []
  return [
    { heading: words.files, sentences: filesOf(props) },
    { heading: words.progress, sentences: [...where, ...progress.map(told)] },
    {
      heading: words.next,
      sentences: [
        ...(isNew ? [told(next)] : []),
        ...(resolutionTargetBy === null ? [] : [words.aim(tell(props, resolutionTargetBy))]),
        ...(climbs ? [otherwise(props, climbs)] : []),
      ],
    },
  ].filter(({ sentences }) => sentences.length > 0)
}

const mostNamed = 20

function filesOf({ files }: CaseMailProps): string[] {
  const named = (names: string[]) => names.slice(0, mostNamed).map((name) => line(name, 150))
  const attached = named(files?.attached ?? [])
  const onPage = named(files?.onPage ?? [])
  return [
    ...(attached.length > 0 ? [words.attached(attached)] : []),
    ...(onPage.length > 0 ? [words.onPage(onPage)] : []),
    ...(files?.tooLarge ? [words.tooLarge(named(files.tooLarge.names), files.tooLarge.most)] : []),
  ]
}

const otherwise = (
  props: CaseMailProps,
  { unless, at, sentence }: NonNullable<CaseMailProps['climbs']>,
): string => words.otherwise(line(unless, 80), tell(props, at), line(sentence, 200))

const sentenceUntil = (props: CaseMailProps, { sentence, time }: Sentence): string =>
  time === null ? line(sentence, 400) : words.until(line(sentence, 400), tell(props, time))

function linkTo(address: string): Link | null {
  const url = webAddress(address)
  if (url === null) return null
  return {
    label: words.view,
    url,
    hint: words.orReply,
    plain: words.viewInPlainText(url),
    rest: { label: words.rest, plain: words.restInPlainText(url) },
  }
}

function timelineOf(props: CaseMailProps): Timeline | null {
  const { happened } = props
  if (happened.length === 0) return null
  const earlier = Math.max(0, happened.length - mostEntries)
  return {
    heading: words.activity,
    earlier: earlier > 0 ? words.earlier(earlier) : null,
    entries: entries(happened.map((one) => ({ ...one, when: tell(props, one.at) }))),
  }
}

function stopOf({ stopUrl = '', follows }: CaseMailProps, { stops }: CaseNews): Letter['stop'] {
  const url = webAddress(stopUrl)
  const label = follows ? followerMail.stop : (stops ?? words.stopUpdates)
  return url === null ? null : { label, url, plain: words.stopInPlainText(label, url) }
}

function notesOf({ lead, backup, contact, follows }: CaseMailProps): string[] {
  const leads = lead && person(lead)
  return [
    ...(follows ? [followerMail.why(line(follows.contact, 80))] : []),
    ...(leads?.hours ? [words.works(leads)] : []),
    ...(backup ? [words.backup(person(backup))] : []),
    leads ? words.replyReaches(leads.name) : words.replyReachesUs,
    words.zone(zoneName(line(contact.zone, 60))),
  ]
}

const tell = ({ sentAt, contact }: CaseMailProps, at: number): string =>
  when(at, sentAt, contact.zone)
