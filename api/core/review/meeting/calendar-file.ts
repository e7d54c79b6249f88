import { type Instant, minutes } from '../../base/instant.ts'
import { iso } from '../../look/times.ts'

/** An invitation asks people, takes it back, or is only a file to keep. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

interface Attendee {
  name: string
  email: string
}

export interface CalendarEvent {
  method: CalendarMethod
  /** The same for as long as it's the same meeting. */
  uid: string
  /** Goes up with every change. */
  sequence: number
  /** When this was written. */
  stamp: Instant
  startsAt: Instant
  /** Minutes. */
  lasts: number
  title: string
  place: string
  about: string
  url: string
  organiser: Attendee | null
  attendees: readonly Attendee[]
}

/** A meeting as calendars read it (RFC 5545), in UTC, which each shows in its own zone. */
export function calendarFile(event: CalendarEvent): string {
  const { method, organiser, attendees, place, about } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Caselead//Reviews//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${inUtc(event.stamp)}`,
    `DTSTART:${inUtc(event.startsAt)}`,
    `DTEND:${inUtc(event.startsAt + minutes(event.lasts))}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    `URL:${oneLine(event.url)}`,
    ...(organiser
      ? [`ORGANIZER;CN=${quoted(organiser.name)}:mailto:${oneLine(organiser.email)}`]
      : []),
    ...attendees.map(
      ({ name, email }) =>
        `ATTENDEE;CN=${quoted(name)};ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:${oneLine(email)}`,
    ),
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** "20261201T093000Z" */
const inUtc = (at: Instant): string => iso(Math.floor(at / 1000) * 1000).replace(/[-:]|\.000/g, '')

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(unprintable, '')

const unprintable = /\p{Cc}/gu

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, '')

/** A parameter has no way to hold a quotation mark. */
const quoted = (text: string): string => `"${text.replaceAll('"', '’').replace(/\p{Cc}+/gu, ' ')}"`

const mostOctets = 75

/** No line is longer than 75 octets; what goes on begins with a blank, and no letter is split. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
