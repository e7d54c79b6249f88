import type {
  ArticleChoices,
  ArticlePreview,
  ArticleToWrite,
  ComparedVersions,
} from '@caselead/api/views/help/desk/types.ts'
import type { HelpResult } from '@caselead/api/views/help/types.ts'
import type { Api } from '../../../api.ts'
import { attempt, type Fault, type Outcome } from '../../../forms/attempt.ts'
import type { Fields } from '../../../forms/fields.ts'
import { addressOf } from '../../../help/addresses.ts'
import { type Answer, goTo, notFound, show } from '../../../layout/answer.ts'
import { meanwhile as words } from '../../../words/desk/help/writing.ts'
import {
  blankArticle,
  isLocked,
  savedAsTyped,
  type TypedArticle,
  toSend,
  typedIn,
} from './typed-article.ts'

export interface EditorPage {
  /** Null while it's new. */
  saved: ArticleToWrite | null
  typed: TypedArticle
  choices: ArticleChoices
  /** Null where it can't be rendered: the fault says why. */
  preview: ArticlePreview | null
  fault: Fault | null
  /** What was found to link or relate to; null where nobody looked. */
  found: readonly HelpResult[] | null
  /** What somebody else saved while this was written, against it. */
  meanwhile: ComparedVersions | null
  /** Only the checks keep it from being published. */
  mayInsist: boolean
}

interface EditorAsked {
  /** Null for a new one. */
  id: number | null
  language: string | undefined
  /** The case a new one begins with. */
  from: string | null
}

type Desk = Pick<Api, 'articles' | 'help'>

/** The editor of an article, or where a form of it leads. */
export async function editorPage(
  { articles, help }: Desk,
  { id, language, from }: EditorAsked,
  fields: Fields | null,
): Promise<Answer<EditorPage>> {
  const [known, choices] = await Promise.all([
    id === null ? null : attempt(() => articles.one({ id, language })),
    articles.choices(),
  ])
  if (known?.refusal) return notFound
  const saved = known?.ok ?? null
  const began = saved ? savedAsTyped(saved) : await begun(articles, from)
  if (!began) return notFound
  const { verb, slug } = verbIn(fields)
  const typed = fields ? typedIn(fields, began, isLocked(saved, choices)) : began
  const deed = deeds[verb]
  const outcome = deed ? await deed(articles, id, typed) : null
  if (outcome?.ok) return goTo(doneAddress(outcome.ok, verb))
  const now = verb === 'archive' ? began : edited(typed, verb, slug)
  const found = fields ? await foundFor(help, fields, now) : null
  const refusal = outcome?.refusal ?? null
  const preview = await attempt(() => articles.preview(previewOf(now)))
  const isBehind = refusal?.code === 'conflict' && verb !== 'archive'
  const meanwhile = isBehind && saved ? await against(articles, saved, now) : null
  const fault = (meanwhile ? besideTheirs(refusal, saved) : refusal) ?? preview.refusal ?? null
  return show({
    ...{ saved, choices, fault, found, meanwhile },
    typed: meanwhile && saved ? { ...now, version: saved.version, revision: saved.revision } : now,
    preview: preview.ok ?? null,
    mayInsist: verb === 'publish' && onlyChecks(refusal, preview.ok),
  })
}

async function begun(articles: Api['articles'], from: string | null): Promise<TypedArticle | null> {
  const blank = blankArticle('en')
  if (from === null) return blank
  const { ok } = await attempt(() => articles.fromCase({ number: from }))
  return ok ? { ...blank, title: ok.title, markdown: ok.markdown, from: ok.number } : null
}

/** "relate refunds" does something with an article. */
function verbIn(fields: Fields | null): { verb: string; slug: string } {
  const [verb = '', slug = ''] = (fields?.text('do') ?? '').split(' ')
  return { verb, slug }
}

interface KeptText {
  id: number
  language: string
}

type Deed = (
  articles: Api['articles'],
  id: number | null,
  typed: TypedArticle,
) => Promise<Outcome<KeptText>>

const deeds: Record<string, Deed> = {
  save: (articles, id, typed) => attempt(() => articles.saveDraft(toSend(id, typed))),
  publish: (articles, id, typed) => attempt(() => articles.publish(toSend(id, typed))),
  anyway: (articles, id, typed) =>
    attempt(() => articles.publish({ ...toSend(id, typed), anyway: true })),
  archive: async (articles, id, { language, version }) => {
    const { refusal } = await attempt(() => articles.archive({ id: id ?? 0, language, version }))
    return refusal ? { refusal } : { ok: { id: id ?? 0, language } }
  },
}

const doneAddress = ({ id, language }: KeptText, verb: string): string =>
  `/desk/help/articles/${id}?${new URLSearchParams({ language, done: verb === 'anyway' ? 'publish' : verb })}`

/** What a button changes of the text itself. */
function edited(typed: TypedArticle, verb: string, slug: string): TypedArticle {
  const others = typed.related.filter((each) => each !== slug)
  if (verb === 'relate') return { ...typed, related: [...others, slug] }
  if (verb === 'unrelate') return { ...typed, related: others }
  if (verb !== 'link') return typed
  return { ...typed, markdown: `${typed.markdown}\n\n[${slug}](${addressOf(slug)})` }
}

async function foundFor(help: Api['help'], fields: Fields, { language }: TypedArticle) {
  const q = fields.text('find').slice(0, longestSearch)
  if (q === '') return null
  const { ok } = await attempt(() => help.search({ q, language }))
  return ok?.articles ?? []
}

const longestSearch = 200

const previewOf = ({ language, title, markdown, readers, plans, related }: TypedArticle) => ({
  ...{ language, title, markdown, readers, plans, related },
})

/** What somebody else saved is shown below, so the refusal says so. */
const besideTheirs = (refusal: Fault | null, saved: ArticleToWrite | null): Fault | null =>
  refusal?.field === 'markdown'
    ? { ...refusal, message: words.saved(saved?.author ?? null) }
    : refusal

async function against(
  articles: Api['articles'],
  { id, language }: ArticleToWrite,
  { title, about, markdown }: TypedArticle,
): Promise<ComparedVersions | null> {
  const typed = { id, language, title, about, markdown }
  return (await attempt(() => articles.compareTyped(typed))).ok ?? null
}

/** Nothing else is wrong than what the checks found. */
function onlyChecks(refusal: Fault | null, preview: ArticlePreview | undefined): boolean {
  const known = new Set(preview?.problems.map(({ what }) => what))
  if (refusal?.code !== 'invalid' || known.size === 0) return false
  return [refusal, ...(refusal.others ?? [])].every(({ message }) => known.has(message))
}
