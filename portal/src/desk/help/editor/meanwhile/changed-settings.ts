import type { ArticleChoices } from '@caselead/api/views/help/desk/types.ts'
import {
  readersInWords,
  meanwhile as texts,
  editor as words,
} from '../../../../words/desk/help/writing.ts'
import { orderIn, type TypedArticle } from '../typed-article.ts'

/** A setting that isn't saved as it stands in the form, both as they're read. */
export interface ChangedSetting {
  name: string
  theirs: string
  yours: string
}

export function changedSettings(
  theirs: TypedArticle,
  yours: TypedArticle,
  choices: ArticleChoices,
): ChangedSetting[] {
  const after = settingsOf(yours, choices)
  return settingsOf(theirs, choices).flatMap((before, at) => {
    const now = after[at]
    if (!now || before.value === now.value) return []
    return [{ name: before.name, theirs: before.read, yours: now.read }]
  })
}

/** As they're compared and as they're read: two categories, or two people, may have the same name. */
interface Setting {
  name: string
  value: string
  read: string
}

function settingsOf(article: TypedArticle, { categories, owners }: ArticleChoices): Setting[] {
  const { category, newCategory, owner, related, reviewBy, readers, plans, slug } = article
  const order = String(orderIn(article))
  const slugs = related.join(', ')
  const whose = readers === 'plan' ? plans : []
  const title = newCategory || categories.find((each) => each.slug === category)?.title
  const who = owners.find(({ id }) => id === owner)?.name
  return [
    { name: words.category, value: newCategory || category, read: title || category || texts.none },
    { name: words.order, value: order, read: order },
    { name: words.slug, value: slug, read: slug || texts.ofTitle },
    {
      ...{ name: words.who, value: [readers, ...whose].join() },
      read: readersInWords(readers, plans) || texts.none,
    },
    { name: words.owner, value: owner, read: who || owner || words.nobody },
    { name: words.reviewBy, value: reviewBy, read: reviewBy || texts.none },
    { name: words.related, value: slugs, read: slugs || texts.none },
  ]
}
