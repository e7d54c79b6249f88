import { type ArticleToKeep, keepCategory } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import { slugOf } from '../../render/anchors.ts'
import type { Planned } from '../plan.ts'
import type { Made } from '../rendered.ts'
import { importWords as words } from '../words.ts'
import { strictest } from './strictest.ts'
import type { Owner, Writing } from './writing.ts'

/** Its category is kept on the way. */
export async function saidBy(
  db: Db,
  planned: Planned,
  group: readonly Made[],
  { shelfOf, team, notes, isReadOnly }: Writing,
): Promise<{ says: ArticleToKeep; hasNewTopic: boolean }> {
  const { category, position } = shelfOf(planned)
  const { facts, language, path } = planned
  const owner = ownerOf(planned, team)
  if (facts.owner && !owner) {
    notes.push({ path, line: 1, what: words.unknownOwner(facts.owner), isWrong: false })
  }
  const topic = await keepCategory(db, category)
  const says: ArticleToKeep = {
    ...{ category_id: topic.id, language, position, source: isReadOnly ? 'files' : 'desk' },
    ...strictest(group.map((each) => each.planned.facts)),
    related: facts.related.map(slugOf),
    owner_id: owner?.id ?? null,
    review_by: facts.reviewBy,
  }
  return { says, hasNewTopic: topic.isNew }
}

export const ownerOf = ({ facts }: Planned, team: readonly Owner[]): Owner | undefined =>
  team.find(({ email }) => email.toLowerCase() === facts.owner?.toLowerCase())
