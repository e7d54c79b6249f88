import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { versionOf } from '@caselead/db/help/versions.ts'
import { oneWriterAtATime } from '@caselead/db/help/write.ts'
import type { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { renderDraft } from '../../help/write/render-draft.ts'
import { standingText } from '../../help/write/standing.ts'
import { type WrittenText, writeText } from '../../help/write/write-text.ts'
import { RowNumber } from '../../input/shapes.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { WhichVersion } from './archive.ts'
import { mustPublish } from './must-publish.ts'

export const RestoreVersion = WhichVersion.extend({
  restored: RowNumber.describe('The number of the version to restore.'),
})

/**
 * Restores what an older version of a text said, as a new version. If the text is published, so is the new
 * version.
 */
export async function restoreVersion(
  runtime: Runtime,
  me: Agent,
  { restored, ...which }: z.output<typeof RestoreVersion>,
): Promise<WrittenText> {
  mustPublish(runtime, me)
  return runtime.db.transaction().execute(async (db) => {
    await oneWriterAtATime(db)
    const { article, text } = await standingText(db, which)
    const older = await versionOf(db, text.id, restored)
    if (!older) throw new Refusal('not_found', notFoundWords.version)
    const { title, about, markdown } = older
    const { language, slug } = text
    const { rendered } = await renderDraft(db, { ...article, language, title, markdown })
    const { category_id, readers, plans, position, related, owner_id, review_by } = article
    const basis = { id: article.id, version: text.number, revision: article.revision }
    return writeText(db, { article, text }, basis, {
      ...{ language, slug, title, about, markdown, rendered },
      article: { category_id, readers, plans, position, related, owner_id, review_by },
      ...{ caseId: null, author: me.name, at: runtime.now() },
      ...{ publish: text.state === 'published', mayPublish: true },
    })
  })
}
