import { choiceToken } from '@caselead/api/auth/mail-choice.ts'
import { business, ines, lena, priya, sofia, staff } from '@caselead/api/demo/cast.ts'
import { keepFactsUpToDate } from '@caselead/api/jobs/due/keep-facts.ts'
import type { Caller } from '@caselead/api/routers/router.ts'
import type { Paging } from '@caselead/api/views/types/index.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { contactByEmail } from '@caselead/db/team/people.ts'
import { expect, test } from 'vitest'
import { openMany } from '../../setup/crowd.ts'
import { found, theOne } from '../../setup/found.ts'
import {
  allReferredTo,
  allWaitFor,
  greatAction,
  greatDesk,
  greatReports,
  greatReview,
  many,
} from '../../setup/great-desk.ts'
import { writeArticle } from '../../setup/help-centre.ts'
import { call, outcome, pages, procedures } from '../../setup/surface.ts'
import { signedIn, visit } from '../../setup/visit.ts'
import { world } from '../../setup/world.ts'

const w = await world({ at: '2026-11-24T08:00:00Z' })
const article = { slug: 'blank-labels', title: 'Blank labels', markdown: 'Turn it off and on.' }
const articleId = await writeArticle(w, { ...article, category: 'printing' })
const matrix = defaultMatrix(staff, business)
const ids = await openMany(w.db, {
  at: Array.from({ length: many }, (_, n) => w.now() + minutes(n % 7)),
  ...{ email: priya.email, matrix, secret: w.runtime.secret },
})
await greatDesk(w.db)
await keepFactsUpToDate(w.runtime)
const reviewId = await greatReview(w.db, ids)
const actionId = await greatAction(w.db)
await greatReports(w.db, reviewId, ids)
const number = `C-${ids[0]}`
const reader = theOne(await contactByEmail(w.db, priya.email))
const token = choiceToken(w.runtime.secret, { contactId: reader.id, what: 'updates' })

/** More rows than a list is read by, fewer than there are of anything. */
const mostRows = 200
const mostCharacters = 400_000

const callers = {
  admin: await w.as(sofia.email),
  lead: await w.as(ines.email),
  customer: await w.as(priya.email),
  partner: await w.as(lena.email),
  operator: w.operator,
}
const { number: solved } = await callers.customer.customer.open({
  ...{ subject: 'Blank labels', body: 'All of them.', impact: 'one', urgency: 'question' },
})
await callers.admin.agent.resolve({ number: solved, resolution: 'Turned off and on.' })
const document = JSON.stringify({ ...matrix, version: undefined })

/** What the questions name, by their field, or by procedure and field. */
const named: Record<string, unknown> = {
  number,
  seq: 1,
  token,
  words: '',
  text: 'Which version is it?',
  show: 'all',
  page: 1,
  incident: 'I-1',
  'team.person id': 'now-1',
  'accounts.account id': 'great-1',
  'mail.one id': 'aside-1',
  'mailbox.mail id': 'sent-1',
  'matrix.document version': 1,
  'customer.list show': 'open',
  'agent.find words': 'export',
  'matrix.check text': document,
  'matrix.preview text': document,
  impact: 'one',
  urgency: 'question',
  filter: 'open',
  slug: article.slug,
  'help.category slug': 'printing',
  'help.readers id': 1,
  'agent.behindFigure figure': 'resolution',
  'agent.splitFigure figure': 'returned',
  'agent.splitFigure by': 'tier',
  q: 'blank labels',
  'customer.report version': 1,
  'articles.one id': articleId,
  'articles.as id': articleId,
  'articles.versions id': articleId,
  'articles.compare id': articleId,
  'articles.compareTyped id': articleId,
  'articles.fromCase number': solved,
  markdown: 'Turn it off.',
  title: 'Blank labels',
  about: 'Nothing prints',
  older: 1,
  newer: 1,
  reader: 'nobody',
  review: reviewId,
  action: actionId,
  'reviewActions.list of': 'all',
  readers: 'everyone',
  plans: 'starter',
  language: 'en',
}
const tell = (field: string, path: string) => named[`${path} ${field}`] ?? named[field] ?? ''
const leftOut = (input: Record<string, unknown> | undefined) =>
  input && Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''))

/** The longest list in an answer, and where it stands. */
function longest(answer: unknown, at = ''): [length: number, at: string] {
  if (typeof answer !== 'object' || answer === null) return [0, at]
  const inside = Object.entries(answer).map(([name, each]) =>
    longest(each, Array.isArray(answer) ? `${at}[]` : `${at}.${name}`),
  )
  const own: [number, string] = [Array.isArray(answer) ? answer.length : 0, at]
  return [own, ...inside].reduce((most, each) => (each[0] > most[0] ? each : most))
}

interface Paged {
  paging: Paging
}

const isPaged = (answer: unknown): answer is Paged =>
  typeof answer === 'object' && answer !== null && 'paging' in answer

/** The rows of a page: the list beside its paging that is as long as the page says. */
const rowsOf = ({ paging, ...answer }: Paged): unknown[] =>
  Object.values<unknown>(answer).find(
    (each): each is unknown[] => Array.isArray(each) && each.length === paging.shown,
  ) ?? []

/** Goes on to the end of a list: every row stands on one page. */
async function walk(caller: Caller, path: string, asked: object | undefined, first: Paged) {
  const rows = rowsOf(first).map((row) => JSON.stringify(row))
  let { next, page } = first.paging
  while (next !== null) {
    page += 1
    const answer = (await call(caller, path, { ...asked, page, after: next })) as Paged
    rows.push(...rowsOf(answer).map((row) => JSON.stringify(row)))
    next = answer.paging.next
  }
  expect.soft(new Set(rows).size, `rows of ${path}`).toBe(first.paging.total)
  walked.set(path, Math.max(rows.length, walked.get(path) ?? 0))
}

type Situation = [what: string, bring: () => Promise<void>]
const situations: Situation[] = [
  ['every case waits for one agent', () => allWaitFor(w.db, ines.email)],
  ['every case is with a partner', () => allReferredTo(w.db, lena.email)],
]

const answered = new Set<string>()
const walked = new Map<string, number>()

for (const [what, bring] of situations) {
  test(`no answer grows with what is there, when ${what}`, async () => {
    await bring()
    for (const { path, type, input } of procedures) {
      if (type !== 'query') continue
      for (const [who, caller] of Object.entries(callers)) {
        const asked = leftOut(input((field) => tell(field, path)))
        const { answer, refusal } = await outcome(call(caller, path, asked))
        if (refusal) continue
        answered.add(path)
        const [length, at] = longest(answer)
        expect.soft(length, `${path} as ${who}: ${at}`).toBeLessThanOrEqual(mostRows)
        const written = JSON.stringify(answer)?.length ?? 0
        expect.soft(written, `characters of ${path} as ${who}`).toBeLessThan(mostCharacters)
        if (isPaged(answer)) await walk(caller, path, asked, answer)
      }
    }
  })

  test(`no page grows with what is there, when ${what}`, async () => {
    const browsers = {
      admin: await signedIn(w, sofia.email),
      lead: await signedIn(w, ines.email),
      customer: await signedIn(w, priya.email),
      partner: await signedIn(w, lena.email),
      operator: visit(w),
    }
    await browsers.operator.open(w.printed('/mailbox'))
    const one: Record<string, string> = {
      '/cases/:number': number,
      '/cases/:number/survey': number,
      '/cases/:number/report': number,
      '/cases/:number/emails/:seq': `${number}/emails/1`,
      '/desk/cases/:number': number,
      '/desk/cases/:number/emails/:seq': `${number}/emails/1`,
      '/desk/partner/cases/:number': number,
      '/desk/accounts/:id': 'great-1',
      '/desk/people/:id': 'now-1',
      '/desk/incidents/:id': 'I-1',
      '/desk/reviews/:id': String(reviewId),
      '/desk/reviews/actions/:action': String(actionId),
      '/desk/reviews/:id/cases/:number': `${reviewId}/cases/${number}`,
      '/desk/reviews/:id/meeting.ics': String(reviewId),
      '/desk/reviews/:id/cases/:number/report': `${reviewId}/cases/${number}`,
      '/desk/mail/:id': 'aside-1',
      '/desk/health/:figure': 'returned',
      '/desk/help/readers/:id': '1',
      '/desk/help/articles/:id': String(articleId),
      '/desk/help/articles/:id/versions': String(articleId),
      '/desk/help/articles/:id/as-customer': String(articleId),
      '/desk/matrix/:version.json': '1',
      '/unsubscribe/:token': token,
      '/mailbox/:id': 'sent-1',
      '/mailbox/:id/html': 'sent-1',
    }
    const shown = found(pages).filter((page) => page !== '/sign-out' && page !== '/500')
    const asking: Record<string, string> = {
      '/desk/find': '?words=export',
      '/desk/health/behind': '?figure=resolution',
    }
    for (const page of found(shown)) {
      const path =
        page.replace(/:\w+(?:\/emails\/:seq|\/cases\/:number)?/, one[page] ?? '') +
        (asking[page] ?? '')
      expect(path, `which one of ${page}?`).not.toContain('//')
      for (const [who, browser] of Object.entries(browsers)) {
        const { html, status } = await browser.open(path)
        expect.soft(status, `${path} as ${who}`).toBeLessThan(500)
        expect.soft(html.length, `characters of ${path} as ${who}`).toBeLessThan(mostCharacters)
      }
    }
  })
}

test('every question was answered, and every list went on to its end', () => {
  const queries = procedures.filter(({ type }) => type === 'query').map(({ path }) => path)
  expect(queries.filter((path) => !answered.has(path))).toEqual([])
  expect(
    [...walked]
      .filter(([, rows]) => rows >= many)
      .map(([path]) => path)
      .sort(),
  ).toEqual([
    'accounts.account',
    'accounts.list',
    'agent.behindFigure',
    'agent.find',
    'agent.incident',
    'agent.incidents',
    'agent.queue',
    'customer.list',
    'mail.setAside',
    'mailbox.list',
    'matrix.history',
    'partner.cases',
    'reviewActions.list',
    'team.everybody',
    'team.left',
  ])
})
