import type { HowRead, ReadBefore } from '@caselead/core/help/read-before.ts'
import type { Context } from '../../auth/context.ts'
import { readerOf } from './reader.ts'

/** Those of these articles the visitor may read, with their titles; undefined for none. */
export async function readBefore(
  { runtime, visitor }: Context,
  asked: readonly { slug: string; how: HowRead }[],
): Promise<ReadBefore[] | undefined> {
  if (asked.length === 0) return undefined
  const texts = (await runtime.help.catalogue()).texts(readerOf(visitor))
  const titles = new Map(texts.map(({ slug, title }) => [slug, title]))
  const furthest = new Map(asked.map(({ slug, how }) => [slug, how]))
  const known = [...furthest].flatMap(([slug, how]) => {
    const title = titles.get(slug)
    return title === undefined ? [] : [{ slug, title, how }]
  })
  return known.length > 0 ? known : undefined
}
