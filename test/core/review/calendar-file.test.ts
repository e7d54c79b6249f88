import { type CalendarEvent, calendarFile } from '@caselead/core/review/meeting/calendar-file.ts'
import { expect, test } from 'vitest'
import { calendarEvents } from '../../setup/calendar-like.ts'

const event: CalendarEvent = {
  ...{ method: 'REQUEST', uid: 'review-3@help.example', sequence: 2 },
  stamp: Date.parse('2026-11-30T09:00:00.700Z'),
  ...{ startsAt: Date.parse('2026-12-01T09:30:00Z'), lasts: 45 },
  ...{
    title: 'November 2026',
    place: 'Room Elbe',
    about: 'C-1 Labels stop',
    url: 'https://a.example/7',
  },
  organiser: { name: 'Sofia Marin', email: 'sofia@northwind.example' },
  attendees: [{ name: 'Tom Okafor', email: 'tom@northwind.example' }],
}

test('a meeting is one event with its time in UTC, its organiser and who comes', () => {
  const { method, events } = calendarEvents(calendarFile(event))
  expect(method).toBe('REQUEST')
  expect(events).toEqual([
    {
      ...{ UID: 'review-3@help.example', SEQUENCE: '2', DTSTAMP: '20261130T090000Z' },
      ...{ DTSTART: '20261201T093000Z', DTEND: '20261201T101500Z', SUMMARY: 'November 2026' },
      ...{ LOCATION: 'Room Elbe', DESCRIPTION: 'C-1 Labels stop', URL: 'https://a.example/7' },
      ...{ ORGANIZER: 'mailto:sofia@northwind.example', ATTENDEE: 'mailto:tom@northwind.example' },
      STATUS: 'CONFIRMED',
    },
  ])
})

test('one that’s called off says so', () => {
  const { method, events } = calendarEvents(calendarFile({ ...event, method: 'CANCEL' }))
  expect([method, events[0]?.STATUS]).toEqual(['CANCEL', 'CANCELLED'])
})

test.for<[what: string, text: string]>([
  ['commas, semicolons and backslashes', 'A, b; c\\n d'],
  ['lines', 'One\nTwo\n\nThree'],
  ['what looks like a property', 'x\r\nEND:VEVENT\nBEGIN:VALARM'],
  ['letters of many octets', 'Überprüfung 漢字 😀 '.repeat(30).trim()],
  ['a long word', 'a'.repeat(500)],
])('what people wrote comes back as it was: %s', ([, text]) => {
  const whole = calendarFile({ ...event, title: text, about: text, place: text })
  const [parsed] = calendarEvents(whole).events
  const meant = text.replaceAll('\r\n', '\n')
  expect([parsed?.SUMMARY, parsed?.DESCRIPTION, parsed?.LOCATION]).toEqual([meant, meant, meant])
  const octets = whole.split('\r\n').map((line) => Buffer.byteLength(line))
  expect(Math.max(...octets)).toBeLessThanOrEqual(75)
  expect(whole).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
  expect(whole).not.toContain('\ufffd')
})

test('a name can’t end its parameter', () => {
  const attendees = [{ name: 'Tom "T"\r\nX:1', email: 'tom@northwind.example\r\nX:1' }]
  const [parsed] = calendarEvents(calendarFile({ ...event, attendees })).events
  expect(parsed).toMatchObject({ ATTENDEE: 'mailto:tom@northwind.exampleX:1', STATUS: 'CONFIRMED' })
  expect(parsed).not.toHaveProperty('X')
})
