import { refuse } from '@caselead/core/base/checks.ts'
import { Refusal, type Wrong } from '@caselead/core/base/refusal.ts'
import { plans } from '@caselead/core/base/vocabulary.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { mayPublish } from '@caselead/core/help/publishing.ts'
import { helpReaders } from '@caselead/core/help/readers.ts'
import { oneCase } from '@caselead/db/case/listed.ts'
import { textNamed } from '@caselead/db/help/one-article.ts'
import { helpCategories } from '@caselead/db/help/published.ts'
import { keepCategory, oneWriterAtATime } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { slugOf } from '../../help/render/anchors.ts'
import { savingWords as words } from '../../help/words.ts'
import { renderDraft } from '../../help/write/render-draft.ts'
import { standingOf } from '../../help/write/standing.ts'
import { ArticleText, TextLanguage } from '../../help/write/typed.ts'
import { type WrittenText, writeText } from '../../help/write/write-text.ts'
import { CaseNumber, line, RowNumber } from '../../input/shapes.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const mostRelated = 20

/** An article as it's written on the desk. */
export const Article = z.object({
  id: RowNumber.nullable().describe('Which article; null for a new one.'),
  language: TextLanguage,
  version: z
    .number()
    .int()
    .min(0)
    .max(2_147_483_647)
    .describe('The number of the version you began with; 0 if there was none.'),
  revision: z
    .number()
    .int()
    .min(0)
    .max(2_147_483_647)
    .describe('The article’s `revision` when you began; 0 for a new one.'),
  title: line().describe('The title.'),
  about: line(500).describe('A summary, in one line.'),
  slug: line().describe('The end of its address. If empty, it’s made from the title.'),
  category: line().describe('The category, by its slug.'),
  newCategory: line().describe('The name of a new category. Used instead of `category`.'),
  readers: z.enum(helpReaders).describe('Who can read it.'),
  plans: z
    .array(z.enum(plans))
    .max(plans.length)
    .describe('Whose accounts can read it, if the readers are `plan`.'),
  owner: line().describe('Who looks after it, by id; empty for nobody.'),
  reviewBy: line(10).describe(
    'When it should be looked at again: "2027-03-31"; empty for no date.',
  ),
  order: z
    .number()
    .min(-10_000)
    .max(1_000_000)
    .describe('Its position in the category: smaller numbers come first.'),
  related: z.array(line()).max(mostRelated).describe('Related articles, by their slugs.'),
  markdown: ArticleText,
  from: CaseNumber.optional().describe('The case a new article is written from.'),
})

type Typed = z.output<typeof Article>

/** Keeps an article as it's typed: as a draft, or for its readers. A refusal names everything that's wrong. */
export async function keepArticle(
  runtime: Runtime,
  me: Agent,
  typed: Typed,
  { publish, anyway }: { publish: boolean; anyway: boolean },
): Promise<WrittenText> {
  const { language, title, about, markdown, readers } = typed
  const named = readers === 'plan' ? typed.plans : []
  const draft = { language, title, markdown, readers, plans: named }
  const { rendered, problems } = await renderDraft(runtime.db, draft)
  return runtime.db.transaction().execute(async (db) => {
    await oneWriterAtATime(db)
    if (typed.from !== undefined && !(await oneCase(db, typed.from))) {
      refuse('not_found', notFoundWords.case)
    }
    const standing = typed.id === null ? null : await standingOf(db, typed.id, language)
    const slug = slugOf(typed.slug || title)
    const owners = (await runtime.team()).filter(({ role }) => role !== 'partner')
    const known = await helpCategories(db)
    const holder = slug === '' ? undefined : await textNamed(db, slug)
    const reviewBy = typed.reviewBy === '' ? null : Date.parse(`${typed.reviewBy}T00:00:00Z`)
    refuseAll([
      [title === '', words.titleMissing, 'title'],
      [slug === '' && title !== '', words.slugMissing, 'slug'],
      [
        holder !== undefined && holder.id !== standing?.text?.id,
        words.slugTaken(slug, holder?.title ?? ''),
        'slug',
      ],
      [
        !typed.newCategory && !known.some((each) => each.slug === typed.category),
        words.categoryMissing,
        'category',
      ],
      [readers === 'plan' && named.length === 0, words.plansMissing, 'plans'],
      [
        typed.owner !== '' && !owners.some(({ id }) => id === typed.owner),
        words.ownerUnknown,
        'owner',
      ],
      [Number.isNaN(reviewBy), words.dateUnreadable, 'reviewBy'],
      [publish && markdown.trim() === '', words.textMissing, 'markdown'],
      ...(publish && !anyway ? problems.map(({ what }) => [true, what, 'markdown'] as const) : []),
    ])
    const article = {
      category_id: await categoryOf(db, typed),
      ...{ readers, plans: named, position: Math.round(100 * typed.order) },
      ...{ related: relatedIn(typed), owner_id: typed.owner || null, review_by: reviewBy },
    }
    const basis = typed.id === null ? null : { ...typed, id: typed.id }
    return writeText(db, standing, basis, {
      ...{ language, slug, title, about, markdown, rendered, article, publish },
      ...{ caseId: typed.from ?? null, author: me.name, at: runtime.now() },
      mayPublish: mayPublish(me, runtime.helpPublishers),
    })
  })
}

const relatedIn = ({ related }: Typed): string[] => [
  ...new Set(related.map(slugOf).filter((slug) => slug !== '')),
]

function refuseAll(checks: readonly (readonly [isWrong: boolean, what: string, field: string])[]) {
  const [first, ...others] = checks.flatMap(([isWrong, message, field]): Wrong[] =>
    isWrong ? [{ message, field }] : [],
  )
  if (first) throw new Refusal('invalid', first.message, first.field, others)
}

/** A new category comes after the others. */
async function categoryOf(db: Db, { category, newCategory, language }: Typed): Promise<number> {
  const known = await helpCategories(db)
  const slug = newCategory ? slugOf(newCategory) || 'topic' : category
  const found = known.find((each) => each.slug === slug)
  if (found) return found.id
  const position = Math.min(2_000_000_000, 1 + Math.max(0, ...known.map((each) => each.position)))
  const names = { [language]: { title: newCategory, about: '' } }
  return (await keepCategory(db, { slug, icon: null, position, names })).id
}
