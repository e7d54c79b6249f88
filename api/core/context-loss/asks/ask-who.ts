import { accountWords, userWords } from '../facts/accounts.ts'
import { type Wanted, wanted } from '../kinds.ts'
import type { Sentence } from '../sentences.ts'
import { askedAt, isNews, isWhich } from './asking.ts'

export const whoAsks = (_: Sentence, said: string[]): Wanted[] => {
  const account = said.findIndex((low) => accountWords.test(low))
  const user = said.findIndex(
    (low, i) =>
      userWords.test(low) || low === 'email' || (low === 'address' && said[i - 1] === 'mail'),
  )
  const asks: Wanted[] = []
  const named = /^(name|id|names)$/
  if (account >= 0 && !isNews(said, account)) {
    const which = isWhich(said[account - 1] ?? '')
    const byName = named.test(said[account + 1] ?? '') && askedAt(said, account, 6) >= 0
    const nameOf =
      said.includes('name') && said.indexOf('of') < account && askedAt(said, account, 8) >= 0
    if (which || byName || (nameOf && said.includes('of')))
      asks.push(wanted('account', { of: [said[account] ?? ''] }))
  }
  if (user < 0 || isNews(said, user) || said[user - 1] === 'many') return asks
  const isMail = /^(email|address)$/.test(said[user] ?? '')
  const which = isWhich(said[user - 1] ?? '') || /^(username|login|userid)$/.test(said[user] ?? '')
  const asked = isMail || which || named.test(said[user + 1] ?? '')
  if (asked && (which || askedAt(said, user, 6) >= 0)) {
    asks.push(wanted('user', { of: [isMail ? 'email' : 'user'] }))
  }
  return asks
}
