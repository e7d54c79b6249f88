import { Refusal, type Wrong } from '@caselead/core/base/refusal.ts'
import type { ArticleToKeep } from '@caselead/db/help/write.ts'
import { savingWords as words } from '../words.ts'
import type { Standing } from './standing.ts'

interface Wanted {
  slug: string
  article: Omit<ArticleToKeep, 'language' | 'source'>
}

/** What customers would see at once waits for publishing, as the text does. */
export function refusePublicChanges(standing: Standing, wanted: Wanted): void {
  const [first, ...others] = publicChanges(standing, wanted)
  if (first) throw new Refusal('invalid', first.message, first.field, others)
}

function publicChanges({ article, text }: Standing, wanted: Wanted): Wrong[] {
  const after = wanted.article
  const isForOthers = article.readers !== after.readers
  const checks: [isChanged: boolean, what: string, field: string][] = [
    [article.category_id !== after.category_id, words.category, 'category'],
    [article.position !== after.position, words.order, 'order'],
    [text?.state === 'published' && text.slug !== wanted.slug, words.address, 'slug'],
    [isForOthers, words.readers, 'readers'],
    [!isForOthers && article.plans.join() !== after.plans.join(), words.plans, 'plans'],
    [article.related.join() !== after.related.join(), words.related, 'related'],
  ]
  return checks.flatMap(([isChanged, what, field]) =>
    isChanged ? [{ message: words.publishToChange(what), field }] : [],
  )
}
