import type { HelpArticleView } from '@caselead/api/views/help/types.ts'
import type { Api } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../layout/answer.ts'
import { type Draft, draftOf } from '../../new-case/draft.ts'
import { addressOf } from '../addresses.ts'

type Verdict = 'yes' | 'no' | 'why'

interface Reading {
  slug: string
  fields: Fields | null
  /** The verdict just given, from the address. */
  rated: string | null
  /** What tells one browser from another, without a cookie. */
  browser: string
}

interface ArticlePage {
  article: HelpArticleView
  /** The verdict just given: it helped, it didn't, or it didn't and why. */
  rated: Verdict | null
  /** What was missing, as it was typed. */
  why: string
  fault: Fault | null
  /** The case they were writing, which this article solved. */
  draft: Draft | null
}

const unrated = { rated: null, why: '', fault: null, draft: null }

const verdicts: readonly Verdict[] = ['yes', 'no', 'why']

/** An article's page, or what follows a verdict on it. */
export async function articlePage(help: Api['help'], asked: Reading): Promise<Answer<ArticlePage>> {
  const rated = verdicts.find((each) => each === asked.rated) ?? null
  const isRead = asked.fields === null && rated === null
  const { ok: found, refusal } = await attempt(() => help.article({ slug: asked.slug, isRead }))
  if (refusal?.code === 'not_found' || refusal?.code === 'invalid') return notFound
  if (refusal) throw new Error(refusal.message)
  if ('movedTo' in found) {
    const { movedTo: slug } = found
    return asked.fields ? articlePage(help, { ...asked, slug }) : goTo(addressOf(slug))
  }
  if (!asked.fields) return show({ ...unrated, article: found, rated })
  return rate(help, found, asked.fields, asked.browser)
}

async function rate(
  help: Api['help'],
  article: HelpArticleView,
  fields: Fields,
  browser: string,
): Promise<Answer<ArticlePage>> {
  const solved = fields.one('solved', ['yes', 'no'])
  if (!solved) return show({ ...unrated, article })
  const why = fields.text('why')
  const key = browser.padEnd(shortestKey).slice(0, longestKey)
  const { refusal } = await attempt(() =>
    help.rate({
      ...{ slug: article.slug, solved: solved === 'yes', why: why || undefined, key },
      ofAnswer: fields.text('of') === 'answer',
    }),
  )
  const draft = draftOf(fields)
  if (draft.subject || draft.body) return show({ ...unrated, article, rated: 'yes', draft })
  if (refusal) return show({ ...unrated, article, rated: 'no', why, fault: refusal })
  const said = why ? 'why' : solved
  return goTo(`${addressOf(article.slug)}?solved=${said}#did`)
}

const shortestKey = 8
const longestKey = 200
