import type { Fact } from '../kinds.ts'
import type { Sentence, Word } from '../sentences.ts'
import { isSmall } from '../stems.ts'
import { isUrl } from './urls.ts'

export const accountWords =
  /^(account|workspace|tenant|organisation|organization|company|instance|environment|subdomain)$/
export const userWords = /^(user|users|username|login|userid|employee|colleague|person)$/

/** "workspace harbour-eu", "tenant: acme-prod". */
export const accountsIn = ({ words }: Sentence): Fact[] =>
  labelled(words, accountWords).map(({ value, label }) => ({ kind: 'account', value, of: [label] }))

/** "user maria.keller", "username: mk", a mail address. */
export function usersIn({ words }: Sentence): Fact[] {
  const mails = words.flatMap(({ low, text }) =>
    isMail(low) ? [{ kind: 'user' as const, value: text, of: ['email'] }] : [],
  )
  const names = labelled(words, userWords).filter(({ value }) => !value.includes('@'))
  return [...mails, ...names.map(({ value }) => ({ kind: 'user' as const, value, of: ['user'] }))]
}

export const isMail = (low: string): boolean =>
  low.length <= 254 && /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,24}$/.test(low)

function labelled(words: readonly Word[], label: RegExp): { value: string; label: string }[] {
  return words.flatMap(({ low }, at) => {
    if (!label.test(low)) return []
    let next = at + 1
    while (/^(name|id|is|called|named|number|code)$/.test(words[next]?.low ?? '')) next++
    const word = words[next]
    if (!word || !isName(word, words[next - 1] as Word)) return []
    const more = words[next + 1]
    const last = more && /^\p{Lu}\p{Ll}/u.test(more.text) && more.before === '' ? more.text : ''
    const isPerson = /^\p{Lu}\p{Ll}+$/u.test(word.text)
    return [{ value: isPerson && last ? `${word.text} ${last}` : word.text, label: low }]
  })
}

function isName({ text, low, before }: Word, previous: Word): boolean {
  if (isUrl(low) || /[.,;!?()]/.test(before) || text.length > 80) return false
  if (before.includes(':') || /["“„'‘`]$/.test(before)) return true
  if (isSmall(low)) return false
  if (/^(is|called|named)$/.test(previous.low)) return true
  return /[\d_.@-]/.test(text.slice(1)) || /^\p{Lu}/u.test(text)
}
