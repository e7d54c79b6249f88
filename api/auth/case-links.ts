import { days } from '@caselead/core/base/instant.ts'
import { ownCookie } from './session-cookie.ts'

const mostKept = 5
const separator = '.'

/**
 * The keys of links from mails that this browser has followed, newest first, in one cookie: a key
 * is in no address bar, history or referrer, and signing out ends them all.
 */
export function caseLinks(publicUrl: string) {
  const cookie = ownCookie('caselead_links', publicUrl, days(30))
  const kept = (headers: Headers): [caseId: number, key: string][] =>
    (cookie.read(headers) ?? '')
      .split('~')
      .slice(0, mostKept)
      .map((part) => part.split(separator))
      .flatMap(([id, key]) => (/^\d{1,15}$/.test(id ?? '') && key ? [[Number(id), key]] : []))
  return {
    /** The key that opens this case, if its link has been followed. */
    keyOf: (headers: Headers, caseId: number): string | null =>
      kept(headers).find(([id]) => id === caseId)?.[1] ?? null,
    with(headers: Headers, caseId: number, key: string): string {
      const others = kept(headers).filter(([id]) => id !== caseId)
      const all = [[caseId, key] as const, ...others].slice(0, mostKept)
      return cookie.set(all.map((each) => each.join(separator)).join('~'))
    },
    clear: cookie.clear,
  }
}
