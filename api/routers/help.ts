import { PutTogether, putTogether } from '../actions/help/put-together.ts'
import { Rate, rate } from '../actions/help/rate.ts'
import { SaveSynonyms, saveSynonyms } from '../actions/help/save-synonyms.ts'
import { ArticleRead, helpArticle, helpMarkdown, WhichArticle } from '../views/help/article.ts'
import { helpCategory, publicArticles, WhichCategory } from '../views/help/category.ts'
import { articleReaders, WhichText } from '../views/help/figures/articles.ts'
import {
  SearchesBehind,
  searchesBehind,
  VisitsBehind,
  visitsBehind,
} from '../views/help/figures/behind.ts'
import { FigurePeriod, helpFigures } from '../views/help/figures/figures.ts'
import { foundCases, Words } from '../views/help/found-cases.ts'
import { helpHome, InLanguage } from '../views/help/home.ts'
import { helpSearch, Search } from '../views/help/search.ts'
import { helpSuggestions, WrittenSoFar } from '../views/help/suggest.ts'
import { synonymLists } from '../views/help/synonyms.ts'
import { agent, anyone, lead, router } from './trpc.ts'

export const helpRouter = router({
  home: anyone.input(InLanguage).query(({ ctx, input }) => helpHome(ctx, input)),
  category: anyone.input(WhichCategory).query(({ ctx, input }) => helpCategory(ctx, input)),
  article: anyone.input(ArticleRead).query(({ ctx, input }) => helpArticle(ctx, input)),
  markdown: anyone.input(WhichArticle).query(({ ctx, input }) => helpMarkdown(ctx, input)),
  search: anyone.input(Search).query(({ ctx, input }) => helpSearch(ctx, input)),
  /** Articles that may help with a case that’s being written. Posted, so that nothing typed ends up in a URL; nothing is changed. */
  suggest: anyone.input(WrittenSoFar).mutation(({ ctx, input }) => helpSuggestions(ctx, input)),
  /** Asks the hosted model for an answer, if one is set. It's a mutation because it takes seconds and may cost money. */
  putTogether: anyone.input(PutTogether).mutation(({ ctx, input }) => putTogether(ctx, input)),
  /** The visitor's own cases about the same thing; none if they aren't signed in. */
  cases: anyone.input(Words).query(({ ctx, input }) => foundCases(ctx, input)),
  rate: anyone.input(Rate).mutation(({ ctx, input }) => rate(ctx, input)),
  /** What the help centre saves, and what it lacks. */
  figures: agent.input(FigurePeriod).query(({ ctx, input }) => helpFigures(ctx, input)),
  readers: agent.input(WhichText).query(({ ctx, input }) => articleReaders(ctx, input)),
  visits: agent.input(VisitsBehind).query(({ ctx, input }) => visitsBehind(ctx, input)),
  searches: agent.input(SearchesBehind).query(({ ctx, input }) => searchesBehind(ctx, input)),
  /** Which words mean the same to the search. */
  synonyms: agent.query(({ ctx }) => synonymLists(ctx)),
  saveSynonyms: lead
    .input(SaveSynonyms)
    .mutation(({ ctx, input }) => saveSynonyms(ctx.runtime, ctx.visitor, input)),
  /** The articles everyone may read, for a sitemap or a feed. */
  all: anyone.query(({ ctx }) => publicArticles(ctx)),
})
