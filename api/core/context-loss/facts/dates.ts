import type { Fact } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'
import { meaning } from '../stems.ts'

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const moment = new RegExp(
  [
    '\\d{4}-\\d\\d-\\d\\d(?:[t ]\\d\\d:\\d\\d)?',
    '\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}',
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b(?: \\d{4})?`,
    `${month} \\d{1,2}(?:st|nd|rd|th)?\\b`,
    `(?:last |this )?${day}(?: (?:morning|afternoon|evening|night))?`,
    'yesterday(?: (?:morning|afternoon|evening))?',
    '(?:last|this) (?:night|week|weekend|month|morning|afternoon|evening)',
    '(?:\\d{1,3}|one|two|three|four|five|six|a few|several|a couple of|an?) (?:minutes?|hours?|days?|weeks?|months?) ago',
    '(?:at|since|around|from) \\d{1,2}(?::\\d\\d| ?[ap]m)(?: ?[ap]m)?',
    '\\d{1,2}:\\d\\d(?: ?[ap]m)?',
    'today',
    '(?:since|after) (?:the |our |your )?(?:last |latest |recent )?(?:update|upgrade|release|rollout|migration|move)',
  ].join('|'),
  'gi',
)

const beginning =
  /\b(?:since|started|starting|began|begun|first|happened|happens|occurred|noticed|stopped|broke|broken|went|appeared|from)\b/i
const deadline = /\b(?:by|before|until|till|due|deadline|latest|need|needs)\b/i

/** Days and times a text gives: `of` says whether something began then, is due then, or what it is the day of. */
export function datesIn({ text, isQuestion }: Sentence): Fact[] {
  if (isQuestion) return []
  const found = [...text.matchAll(moment)]
  return found.slice(0, 20).map((match) => {
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const about = before.split(/[,;:]/).at(-1) ?? ''
    return { kind: 'date', value: match[0], of: roles(`${about} ${match[0]}`, text) }
  })
}

function roles(clause: string, sentence: string): string[] {
  const about = meaning(sentence.toLowerCase().split(/[^\p{L}]+/u))
  if (/\bsince\b/i.test(clause)) return ['start', ...about]
  if (deadline.test(clause)) return ['due', ...about]
  return beginning.test(sentence) ? ['start', ...about] : ['day', ...about]
}
