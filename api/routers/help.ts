import { PutTogether, putTogether } from '../actions/help/put-together.ts'
import { Rate, rate } from '../actions/help/rate.ts'
import { helpArticle, helpMarkdown, WhichArticle } from '../views/help/article.ts'
import { helpCategory, publicArticles, WhichCategory } from '../views/help/category.ts'
import { foundCases, Words } from '../views/help/found-cases.ts'
import { helpHome, InLanguage } from '../views/help/home.ts'
import { helpSearch, Search } from '../views/help/search.ts'
import { helpSuggestions, WrittenSoFar } from '../views/help/suggest.ts'
import { anyone, router } from './trpc.ts'

export const helpRouter = router({
  home: anyone.input(InLanguage).query(({ ctx, input }) => helpHome(ctx, input)),
  category: anyone.input(WhichCategory).query(({ ctx, input }) => helpCategory(ctx, input)),
  article: anyone.input(WhichArticle).query(({ ctx, input }) => helpArticle(ctx, input)),
  markdown: anyone.input(WhichArticle).query(({ ctx, input }) => helpMarkdown(ctx, input)),
  search: anyone.input(Search).query(({ ctx, input }) => helpSearch(ctx, input)),
  /** Articles that may help with a case that’s being written. Posted, so that nothing typed ends up in a URL; nothing is changed. */
  suggest: anyone.input(WrittenSoFar).mutation(({ ctx, input }) => helpSuggestions(ctx, input)),
  /** Asks the hosted model, if one is set: it takes seconds and may cost money, so it's no query. */
  putTogether: anyone.input(PutTogether).mutation(({ ctx, input }) => putTogether(ctx, input)),
  /** The visitor's own cases about the same thing; none if they aren't signed in. */
  cases: anyone.input(Words).query(({ ctx, input }) => foundCases(ctx, input)),
  rate: anyone.input(Rate).mutation(({ ctx, input }) => rate(ctx, input)),
  /** The articles everyone may read, for a sitemap or a feed. */
  all: anyone.query(({ ctx }) => publicArticles(ctx)),
})
