import { Refusal } from '@caselead/core/base/refusal.ts'
import { notFoundWords } from '@caselead/core/base/words.ts'
import { mayRead } from '@caselead/core/help/readers.ts'
import { readersOfImage } from '@caselead/db/help/images.ts'
import { type HelpFile, helpFile } from '@caselead/db/help/import.ts'
import type { Context } from '../../auth/context.ts'
import { readerOf } from './reader.ts'

/** An image for whoever may read an article that shows it; the team sees those of drafts, too. */
export async function helpImage(
  { runtime: { db }, visitor }: Context,
  sha256: string,
): Promise<HelpFile & { isPublic: boolean }> {
  const [file, articles] = await Promise.all([helpFile(db, sha256), readersOfImage(db, sha256)])
  const reader = readerOf(visitor)
  const isTheirs = reader === 'team' || articles.some((each) => mayRead(each, reader))
  if (!file || !isTheirs) throw new Refusal('not_found', notFoundWords.file)
  return { ...file, isPublic: articles.some((each) => mayRead(each, 'nobody')) }
}
