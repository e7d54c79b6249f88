import { caseNumber } from '@caselead/core/case/state.ts'
import { capability, hasExpired } from '@caselead/db/auth/capabilities.ts'
import type { MiddlewareHandler } from 'hono'
import { caseLinks } from '../auth/case-links.ts'
import { hashToken } from '../auth/tokens.ts'
import { CaseNumber } from '../input/shapes.ts'
import type { Runtime } from '../runtime/runtime.ts'

type PathOf = (caseId: number, query: Record<string, string>) => string

const casePath: PathOf = (caseId) => `/cases/${caseNumber(caseId)}`

/** The number pressed in the mail is only chosen there; nothing is sent before they send it. */
export const surveyPath: PathOf = (caseId, { ces }) => {
  const chosen = ces && /^[1-7]$/.test(ces) ? `?ces=${ces}` : ''
  return `${casePath(caseId, {})}/survey${chosen}`
}

/**
 * The link in a mail: its key moves into a cookie, so that it is in no address bar, history or
 * referrer. Opening it changes nothing, whatever scans the mail. One that is no good leads to a page
 * that says so and how to go on. `pathOf` is the page it opens.
 */
export const caseLink = (runtime: Runtime, pathOf: PathOf = casePath): MiddlewareHandler => {
  const links = caseLinks(runtime.publicUrl)
  return async (c, next) => {
    const key = c.req.query('key')
    const number = CaseNumber.safeParse(c.req.param('number'))
    if (!key || !number.success) return next()
    const found = await capability(runtime.db, hashToken(key), ['case'], runtime.now())
    if (found?.case_id !== number.data) {
      const why = (await hasExpired(runtime.db, hashToken(key), runtime.now()))
        ? 'expired'
        : 'unknown'
      return c.redirect(`/link?case=${caseNumber(number.data)}&why=${why}`, 303)
    }
    c.header('set-cookie', links.with(c.req.raw.headers, found.case_id, key))
    c.header('referrer-policy', 'no-referrer')
    return c.redirect(pathOf(found.case_id, c.req.query()), 303)
  }
}
