import type { Calendar, Weekday } from '@caselead/core/calendar/rules.ts'

type Hours = Calendar['hours']
type Windows = readonly (readonly [string, string])[]

const berlin = 'Europe/Berlin'
const officeDay = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
] as const

const on = (days: readonly Weekday[], windows: Windows): Hours =>
  Object.fromEntries(days.map((day) => [day, windows]))

const workdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

/** The office in Berlin, which keeps the public holidays. */
export const office = (holidays: readonly string[]): Calendar => ({
  zone: berlin,
  hours: on(workdays, officeDay),
  holidays,
})

const shift = (hours: Hours, zone = berlin): Calendar => ({ zone, hours, holidays: [] })

/** Whoever is on one of these works on holidays, too: together somebody is always there. */
export const shifts = {
  early: shift(on(workdays, [['06:00', '14:00']])),
  late: shift(on(workdays, [['14:00', '22:00']])),
  night: shift(on(['sun', 'mon', 'tue', 'wed', 'thu'], [['22:00', '06:00']])),
  weekendDay: shift(on(['sat', 'sun'], [['06:00', '18:00']])),
  weekendNight: shift({
    fri: [['22:00', '06:00']],
    sat: [['18:00', '06:00']],
    sun: [['18:00', '22:00']],
  }),
  engineerDay: shift(on(workdays, [['09:00', '17:00']])),
  osaka: shift(on(workdays, [['09:00', '18:00']]), 'Asia/Tokyo'),
  saoPaulo: shift(on(workdays, [['11:00', '21:00']]), 'America/Sao_Paulo'),
  weekendOnCall: shift(on(['sat', 'sun'], [['08:00', '20:00']])),
  weekendOnCallAtNight: shift(on(['fri', 'sat', 'sun'], [['20:00', '08:00']])),
  hosting: shift(on(workdays, [['08:00', '18:00']])),
}
