import type { Context } from '../../auth/context.ts'
import { publicArticles } from '../../views/help/category.ts'
import type { HelpPublic } from '../../views/help/types.ts'

/** The articles everyone may read, and what they're called from outside. */
export interface PublicHelp {
  articles: readonly HelpPublic[]
  origin: string
  /** The company's name. */
  company: string
  address: (slug: string) => string
}

export async function publicHelp(ctx: Context): Promise<PublicHelp> {
  const { publicUrl: origin, company } = ctx.runtime
  const [articles, { name }] = await Promise.all([publicArticles(ctx), company()])
  return { articles, origin, company: name, address: (slug) => origin + pathOf(slug) }
}

export const pathOf = (slug: string): string => `/help/articles/${encodeURIComponent(slug)}`
