import type { ReadBefore } from '@caselead/core/help/read-before.ts'
import type { HelpReader } from '@caselead/core/help/readers.ts'
import { reasonOf } from '../../base/report.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { sureAnswer } from './search.ts'
import type { HelpLink } from './types.ts'

const longest = 400

interface Opening {
  subject: string
  body: string
  /** What its customer was shown while writing it. */
  read?: readonly ReadBefore[] | undefined
}

/**
 * The articles of a case with the one that goes into the mail that says we've got it: if one surely answers,
 * and its customer hasn't read it already.
 */
export async function withMailed(
  runtime: Runtime,
  reader: HelpReader,
  { subject, body, read = [] }: Opening,
): Promise<ReadBefore[]> {
  // Nobody waits for articles that are still being read: after a start, or when many have changed.
  const found =
    runtime.suggestsByMail && runtime.help.isRead()
      ? ((await answerTo(runtime, reader, subject)) ??
        (await answerTo(runtime, reader, `${subject} ${body}`)))
      : null
  const before = read.find(({ slug }) => slug === found?.slug)?.how ?? 'shown'
  if (!found || before !== 'shown') return [...read]
  const { slug, title } = found
  return [...read.filter((each) => each.slug !== slug), { slug, title, how: 'mailed' }]
}

/** A help centre that fails stops nobody from opening a case. */
async function answerTo(
  runtime: Runtime,
  reader: HelpReader,
  words: string,
): Promise<HelpLink | null> {
  return sureAnswer(runtime, reader, words.slice(0, longest)).catch((error) => {
    runtime.log.error({ reason: reasonOf(error) }, 'no article could be looked for')
    return null
  })
}
