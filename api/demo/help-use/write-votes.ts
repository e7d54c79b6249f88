import { days, minutes } from '@caselead/core/base/instant.ts'
import { publishedTexts } from '@caselead/db/help/published.ts'
import { saveVote } from '@caselead/db/help/votes.ts'
import type { Db } from '@caselead/db/tables.ts'

/** Each line: a slug, yes or no, how many days ago, and what somebody wrote. */
export async function writeVotes(db: Db, now: number, lines: readonly string[]): Promise<void> {
  const texts = new Map((await publishedTexts(db)).map((text) => [text.slug, text]))
  for (const [at, line] of lines.entries()) {
    const [slug = '', verdict, ago, ...words] = line.split(' ')
    const text = texts.get(slug)
    if (!text?.version_id) throw new Error(`there’s no article ${slug} to vote on`)
    await saveVote(db, {
      ...{ text_id: text.id, version_id: text.version_id, key: `demo.${at}` },
      ...{ solved: verdict === 'yes', why: words.join(' ') || null },
      at: now - days(Number(ago)) - minutes(7 * at),
    })
  }
}
