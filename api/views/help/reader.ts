import type { HelpReader } from '@caselead/core/help/readers.ts'
import type { Context } from '../../auth/context.ts'
import type { Visitor } from '../../auth/visitor.ts'
import { type Catalogue, languagesOf } from '../../help/centre/catalogue.ts'
import { languageName } from '../../help/centre/language-name.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { HelpLanguage } from './types.ts'

/** A link from an email opens one case: it signs nobody in. */
export function readerOf(visitor: Visitor): HelpReader {
  switch (visitor.kind) {
    case 'nobody':
    case 'link':
      return 'nobody'
    case 'contact':
      return visitor.plan
    case 'agent':
      return visitor.role === 'partner' ? 'guest' : 'team'
  }
}

export interface Reading {
  catalogue: Catalogue
  reader: HelpReader
  /** The one asked for; if it has no article, the one with most. */
  language: string
  languages: HelpLanguage[]
}

export const readingOf = (
  { runtime, visitor }: Context,
  asked: string | undefined,
): Promise<Reading> => readingFor(runtime, readerOf(visitor), asked)

export async function readingFor(
  { help }: Pick<Runtime, 'help'>,
  reader: HelpReader,
  asked: string | undefined,
): Promise<Reading> {
  const catalogue = await help.catalogue()
  const codes = languagesOf(catalogue.texts(reader))
  const language = codes.find((code) => code === asked) ?? codes[0] ?? usual
  const languages = codes.map((code) => ({ code, name: languageName(code) }))
  return { catalogue, reader, language, languages }
}

/** Whether there's an article for this visitor at all. */
export async function hasHelp({ runtime, visitor }: Context): Promise<boolean> {
  const catalogue = await runtime.help.catalogue()
  return catalogue.texts(readerOf(visitor)).length > 0
}

const usual = 'en'
