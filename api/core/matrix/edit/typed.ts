import { spanInWords } from '../../base/span.ts'
import { priorities } from '../../base/vocabulary.ts'
import { slotWords } from './words.ts'

export type SlotKind =
  | 'span'
  | 'span or none'
  | 'count'
  | 'share'
  | 'tone'
  | 'amount'
  | 'priority'
  | 'switch'
  | 'sentence'

type Value = string | number | null
export type Read = { value: Value; wrong?: never } | { value?: never; wrong: string }

/** A value as it stands in its field; a span in minutes as "1 h 30 min". */
export function textOf(kind: SlotKind, value: Value): string {
  if (value === null) return ''
  if (kind === 'span' || kind === 'span or none') return spanInWords(Number(value) * 60_000)
  return kind === 'share' ? `${Math.round(Number(value) * 1000) / 10}%` : String(value)
}

/** A value as somebody typed it, or what is wrong with it. */
export function read(kind: SlotKind, text: string): Read {
  switch (kind) {
    case 'span':
      return spanFrom(text)
    case 'span or none':
      return text === '' ? { value: null } : spanFrom(text)
    case 'count':
      return within(text, { from: 1, to: 1_000_000, whole: true }, slotWords.count)
    case 'amount':
      return within(text.replace(/^\$ ?/, '').replaceAll(',', ''), { from: 0 }, slotWords.amount)
    case 'tone':
      return within(text.replace('−', '-'), { from: -1, to: 1 }, slotWords.tone)
    case 'share': {
      const percent = within(text.replace(/ ?%$/, ''), { from: 0.1, to: 100 }, slotWords.share)
      return percent.wrong ? percent : { value: Number(percent.value) / 100 }
    }
    case 'priority':
      return amongst(text, priorities)
    case 'switch':
      return amongst(text, ['on', 'off'])
    case 'sentence':
      return text === '' ? { wrong: slotWords.sentence } : { value: text }
  }
}

const inYear = 525_600
const inHours = /^(\d{1,7}(?:[.,]\d{1,2})?) ?(?:h|hours?)$/i
const inMinutes = /^(\d{1,7}) ?(?:m|min|minutes?)$/i
const inBoth = /^(\d{1,7}) ?(?:h|hours?) ?(\d{1,7}) ?(?:m|min|minutes?)$/i

function spanFrom(text: string): Read {
  const [, hours = 0, minutes = 0] = inBoth.exec(text) ??
    inHours.exec(text) ?? [null, 0, inMinutes.exec(text)?.[1] ?? 0]
  const total = Number(String(hours).replace(',', '.')) * 60 + Number(minutes)
  return total > 0 && total <= inYear ? { value: total } : { wrong: slotWords.span }
}

interface Bounds {
  from: number
  to?: number
  whole?: boolean
}

function within(text: string, { from, to = Infinity, whole = false }: Bounds, wrong: string): Read {
  const value = text === '' ? Number.NaN : Number(text)
  const fits = Number.isFinite(value) && value >= from && value <= to
  return fits && (!whole || Number.isInteger(value)) ? { value } : { wrong }
}

const amongst = (text: string, choices: readonly string[]): Read =>
  choices.includes(text) ? { value: text } : { wrong: slotWords.choice }
