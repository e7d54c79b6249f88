import { days, type Instant, minutes } from '@caselead/core/base/instant.ts'

/** Day first, month first, or year first. */
export const dateOrders = ['eu', 'us', 'iso'] as const
export type DateOrder = (typeof dateOrders)[number]

/** A date and time as it is written; without `order` its three numbers may be read in several. */
export interface WrittenTime {
  numbers: [number, number, number]
  order: DateOrder | null
  /** Orders that are out of the question, whatever the numbers. */
  never: readonly DateOrder[]
  hasShortYear: boolean
  /** Milliseconds into the day. */
  time: number
  /** Milliseconds ahead of UTC; a time that names no zone is taken as UTC. */
  ahead: number
}

const numeric = /^(\d{1,4})(\. ?|[-/ ])(\d{1,2})(?:\. ?|[-/ ])(\d{1,4})(?:T|,? +)(\S.*)$/
const dayAndName =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[-/ ]+(\p{L}{3,12})\.?,?[-/ ]+(\d{2}|\d{4})(?:T|,? +)(\S.*)$/iu
const nameAndDay =
  /^(\p{L}{3,12})\.?[- ]+(\d{1,2})(?:st|nd|rd|th)?,?[- ]+(\d{2}|\d{4})(?:T|,? +)(\S.*)$/iu
const compact = /^(\d{4})(\d\d)(\d\d)(?:T| )?(\d\d)(\d\d)(\d\d)?(z|[+-]\d\d:?\d\d)?$/i
const serial = /^(\d{5})[.,](\d{1,12})$/
const longest = 60

/** Null for what is no date and time of any form known here. */
export function writtenTime(text: string): WrittenTime | null {
  if (text.length > longest) return null
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  return (
    byNumbers(plain) ??
    byName(dayAndName.exec(plain), 1, 2) ??
    byName(nameAndDay.exec(plain), 2, 1) ??
    inOnePiece(plain) ??
    ofSpreadsheet(plain)
  )
}

function byNumbers(text: string): WrittenTime | null {
  const [, first = '', separator = '', second, third = '', rest = ''] = numeric.exec(text) ?? []
  const time = timeOf(rest)
  if (!time) return null
  const numbers: WrittenTime['numbers'] = [Number(first), Number(second), Number(third)]
  const hasShortYear = first.length <= 2 && third.length <= 2
  const isKnown = first.length === 4 || (first.length <= 2 && [2, 4].includes(third.length))
  if (!isKnown) return null
  const order = first.length === 4 ? 'iso' : null
  // Nobody writes months first with dots.
  const never: DateOrder[] = separator.startsWith('.') ? ['us'] : []
  return { ...time, numbers, order, hasShortYear, never }
}

function byName(found: RegExpExecArray | null, day: 1 | 2, name: 1 | 2): WrittenTime | null {
  const [month, time] = [monthOf(found?.[name] ?? ''), timeOf(found?.[4] ?? '')]
  if (!found || !month || !time) return null
  const year = found[3] ?? ''
  const numbers: WrittenTime['numbers'] = [Number(found[day]), month, Number(year)]
  return { ...time, numbers, order: 'eu', hasShortYear: year.length === 2, never: [] }
}

function inOnePiece(text: string): WrittenTime | null {
  const [, year, month, day, hour, minute, second = '00', zone = ''] = compact.exec(text) ?? []
  const time = hour && timeOf(`${hour}:${minute}:${second}${zone}`)
  if (!time) return null
  const numbers: WrittenTime['numbers'] = [Number(year), Number(month), Number(day)]
  return { ...time, numbers, order: 'iso', hasShortYear: false, never: [] }
}

/** Days since the end of 1899, as a spreadsheet counts them. */
function ofSpreadsheet(text: string): WrittenTime | null {
  const [, whole, part] = serial.exec(text) ?? []
  if (!whole) return null
  const second = 1000
  const time = Math.round((Number(`0.${part}`) * days(1)) / second) * second
  const date = new Date((Number(whole) - 25_569) * days(1))
  return {
    numbers: [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
    ...{ order: 'iso', never: [], hasShortYear: false, time, ahead: 0 },
  }
}

const timeOfDay =
  /^(?:at )?(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d{1,9})?)?(?: ?uhr)?(?: ?([ap])\.? ?m\.?)?(?: ?(z|utc|gmt)?([+-]\d\d(?::?\d\d)?)?)$/i

function timeOf(text: string): Pick<WrittenTime, 'time' | 'ahead'> | null {
  const [, hours = '', minute = '', second = '0', half, , offset] = timeOfDay.exec(text) ?? []
  const [hour, most] = [Number(hours), half ? 12 : 23]
  if (!hours || hour > most || Number(minute) > 59 || Number(second) > 59) return null
  const ofDay = half ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour
  const time = minutes(ofDay * 60 + Number(minute)) + Number(second) * 1000
  return { time, ahead: offset ? aheadOf(offset) : 0 }
}

function aheadOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1
  const figures = offset.replace(/\D/g, '')
  return sign * minutes(Number(figures.slice(0, 2)) * 60 + Number(figures.slice(2) || 0))
}

const monthNames: readonly string[] = [
  'jan gen ene',
  'feb fev',
  'mar mrz mrt',
  'apr avr abr',
  'mai may mag mei maj',
  'jun juin giu',
  'jul juil lug',
  'aug aou ago',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dez dic',
]

/** By how a name begins, in the languages of western Europe; null when it is none. */
function monthOf(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const at = monthNames.findIndex((names) =>
    names.split(' ').some((start) => plain.startsWith(start)),
  )
  return at < 0 ? null : at + 1
}

/** Read in this order; undefined for a day no calendar has. */
export function instantOf(written: WrittenTime, order: DateOrder): Instant | undefined {
  const [first, second, third] = written.numbers
  const [year, month, day] = inOrder[written.order ?? order](first, second, third)
  const whole = written.hasShortYear ? year + (year < 70 ? 2000 : 1900) : year
  if (month < 1 || month > 12 || day < 1 || whole > 9999) return undefined
  const date = Date.UTC(whole, month - 1, day)
  return date < Date.UTC(whole, month) ? date + written.time - written.ahead : undefined
}

type Numbers = (a: number, b: number, c: number) => [year: number, month: number, day: number]

const inOrder: Record<DateOrder, Numbers> = {
  eu: (day, month, year) => [year, month, day],
  us: (month, day, year) => [year, month, day],
  iso: (year, month, day) => [year, month, day],
}

/** Whether it can be read in this order at all. */
export const allows = (written: WrittenTime, order: DateOrder): boolean =>
  written.order !== null ||
  ((order !== 'iso' || written.hasShortYear) &&
    !written.never.includes(order) &&
    instantOf(written, order) !== undefined)
