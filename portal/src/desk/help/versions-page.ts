import type { ArticleVersions, ComparedVersions } from '@caselead/api/views/help/desk/types.ts'
import type { Articles } from '../../api.ts'
import { attempt, type Fault } from '../../forms/attempt.ts'
import type { Fields } from '../../forms/fields.ts'
import { type Answer, goTo, notFound, show } from '../../layout/answer.ts'
import type { pageAsked } from '../../layout/paging.ts'
import { articleId } from './article-id.ts'

export interface VersionsPage {
  list: ArticleVersions
  mayRestore: boolean
  compared: { older: number; newer: number; difference: ComparedVersions } | null
  fault: Fault | null
}

interface VersionsAsked {
  id: number
  language: string
  /** As its address says them. */
  older: string | null
  newer: string | null
  list: ReturnType<typeof pageAsked>
}

/** The versions of a text, two of them compared; goes back to the article once one is restored. */
export async function versionsPage(
  articles: Articles,
  { id, language, older, newer, list: page }: VersionsAsked,
  fields: Fields | null,
): Promise<Answer<VersionsPage>> {
  const outcome = fields && (await restored(articles, { id, language }, fields))
  if (outcome?.ok) {
    return goTo(`/desk/help/articles/${id}?${new URLSearchParams({ language, done: 'restore' })}`)
  }
  const [found, { mayPublish }] = await Promise.all([
    attempt(() => articles.versions({ id, language, ...page })),
    articles.choices(),
  ])
  if (found.refusal) return notFound
  const list = found.ok
  const [from, to] = [articleId(older ?? ''), articleId(newer ?? '')]
  const compared = from && to ? await comparedIn(articles, { id, language }, from, to) : null
  const mayRestore = mayPublish && !list.isFromFiles
  return show({ list, mayRestore, compared, fault: outcome?.refusal ?? null })
}

interface WhichText {
  id: number
  language: string
}

const restored = (articles: Articles, which: WhichText, fields: Fields) =>
  attempt(() =>
    articles.restore({
      ...which,
      version: fields.number('version') ?? 0,
      restored: fields.number('restored') ?? 0,
    }),
  )

async function comparedIn(articles: Articles, which: WhichText, older: number, newer: number) {
  const { ok } = await attempt(() => articles.compare({ ...which, older, newer }))
  return ok ? { older, newer, difference: ok } : null
}
