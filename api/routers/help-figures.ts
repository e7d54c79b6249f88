import { SaveSynonyms, saveSynonyms } from '../actions/help/save-synonyms.ts'
import { articleReaders, WhichText } from '../views/help/figures/articles.ts'
import {
  SearchesBehind,
  searchesBehind,
  VisitsBehind,
  visitsBehind,
} from '../views/help/figures/behind.ts'
import { FigurePeriod, helpFigures } from '../views/help/figures/figures.ts'
import { synonymLists } from '../views/help/synonyms.ts'
import { agent, lead, router } from './trpc.ts'

/** What the help centre saves and what it lacks, for the team. */
export const helpFiguresRouter = router({
  overview: agent.input(FigurePeriod).query(({ ctx, input }) => helpFigures(ctx, input)),
  article: agent.input(WhichText).query(({ ctx, input }) => articleReaders(ctx, input)),
  visits: agent.input(VisitsBehind).query(({ ctx, input }) => visitsBehind(ctx, input)),
  searches: agent.input(SearchesBehind).query(({ ctx, input }) => searchesBehind(ctx, input)),
  synonyms: agent.query(({ ctx }) => synonymLists(ctx)),
  saveSynonyms: lead
    .input(SaveSynonyms)
    .mutation(({ ctx, input }) => saveSynonyms(ctx.runtime, ctx.visitor, input)),
})
