import { archiveArticle, WhichVersion } from '../actions/help/archive.ts'
import { Article } from '../actions/help/article.ts'
import { PublishArticle, publishArticle } from '../actions/help/publish.ts'
import { RestoreVersion, restoreVersion } from '../actions/help/restore.ts'
import { saveDraft } from '../actions/help/save-draft.ts'
import { ArticlesAsked, articleList } from '../views/help/desk/article-list.ts'
import { AsReader, articleAs } from '../views/help/desk/as-reader.ts'
import { FromCase, fromCase } from '../views/help/desk/from-case.ts'
import { articleChoices, articleToWrite, WhichArticleText } from '../views/help/desk/one-article.ts'
import { PreviewArticle, previewArticle } from '../views/help/desk/preview.ts'
import {
  articleVersions,
  CompareTyped,
  CompareVersions,
  compareTyped,
  compareVersions,
  VersionsAsked,
} from '../views/help/desk/versions.ts'
import { agent, router } from './trpc.ts'

/** The help centre, for whoever writes it. */
export const articlesRouter = router({
  list: agent.input(ArticlesAsked).query(({ ctx, input }) => articleList(ctx, ctx.visitor, input)),
  one: agent.input(WhichArticleText).query(({ ctx, input }) => articleToWrite(ctx, input)),
  choices: agent.query(({ ctx }) => articleChoices(ctx, ctx.visitor)),
  preview: agent.input(PreviewArticle).query(({ ctx, input }) => previewArticle(ctx, input)),
  as: agent.input(AsReader).query(({ ctx, input }) => articleAs(ctx, input)),
  versions: agent.input(VersionsAsked).query(({ ctx, input }) => articleVersions(ctx, input)),
  compare: agent.input(CompareVersions).query(({ ctx, input }) => compareVersions(ctx, input)),
  compareTyped: agent.input(CompareTyped).query(({ ctx, input }) => compareTyped(ctx, input)),
  fromCase: agent.input(FromCase).query(({ ctx, input }) => fromCase(ctx, input)),
  saveDraft: agent
    .input(Article)
    .mutation(({ ctx, input }) => saveDraft(ctx.runtime, ctx.visitor, input)),
  publish: agent
    .input(PublishArticle)
    .mutation(({ ctx, input }) => publishArticle(ctx.runtime, ctx.visitor, input)),
  archive: agent
    .input(WhichVersion)
    .mutation(({ ctx, input }) => archiveArticle(ctx.runtime, ctx.visitor, input)),
  restore: agent
    .input(RestoreVersion)
    .mutation(({ ctx, input }) => restoreVersion(ctx.runtime, ctx.visitor, input)),
})
