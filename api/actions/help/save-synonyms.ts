import { Refusal } from '@caselead/core/base/refusal.ts'
import { linesWithoutSynonyms } from '@caselead/core/help/search/synonyms.ts'
import { helpChanged } from '@caselead/db/help/write.ts'
import { lockSetting, saveSetting, setting } from '@caselead/db/settings.ts'
import { z } from 'zod'
import type { Agent } from '../../auth/visitor.ts'
import { synonymWords } from '../../help/words.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const longest = 20_000
const mostLists = 20

export const SaveSynonyms = z.object({
  lists: z
    .array(
      z.object({
        language: z
          .string()
          .trim()
          .min(2)
          .max(35)
          .describe('A language: "en"; "all" for every one.'),
        lines: z
          .string()
          .max(longest, synonymWords.tooLong(longest))
          .describe('One set a line: "invoice = bill", "sso => single sign-on".'),
      }),
    )
    .max(mostLists)
    .describe('All lists: they replace what was saved before.'),
  seen: z
    .number()
    .int()
    .nullable()
    .optional()
    .describe('`at` of the lists you started from; null if there were none.'),
})

/** Replaces the team's synonyms; searches in every process use them within a second. */
export async function saveSynonyms(
  { db, now, log, help }: Runtime,
  me: Agent,
  { lists, seen }: z.output<typeof SaveSynonyms>,
): Promise<{ at: number }> {
  const wrong = lists.flatMap(({ language, lines }) => wrongLines(language, lines))
  const [first, ...others] = wrong
  if (first) throw new Refusal('invalid', first.message, first.field, others)
  const at = await db.transaction().execute(async (trx) => {
    await lockSetting(trx, 'help_synonyms')
    const before = await setting(trx, 'help_synonyms')
    if (seen !== undefined && (before?.at ?? null) !== seen) {
      throw new Refusal('conflict', synonymWords.changed(before?.by ?? ''))
    }
    const lines = Object.fromEntries(lists.map((list) => [list.language, list.lines.trim()]))
    const later = Math.max(now(), (before?.at ?? 0) + 1)
    await saveSetting(trx, 'help_synonyms', { lines, by: me.name, at: later })
    await helpChanged(trx)
    return later
  })
  await help.changed()
  log.info({ by: me.id }, 'synonyms changed')
  return { at }
}

function wrongLines(language: string, lines: string) {
  const numbers = linesWithoutSynonyms(lines.trim(), language)
  const message = synonymWords.wrongLines(numbers.slice(0, mostNamed))
  return numbers.length > 0 ? [{ message, field: `lines-${language}` }] : []
}

const mostNamed = 5
