import type { HelpArticleView, HelpLink } from '../../api/views/help/types.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import type { Dressing } from '../later/dressing.ts'

/** An article of the help centre, read beside the case that's being written. */
export class OpenArticle {
  readonly slug: string
  readonly title: string
  view: HelpArticleView | null = null
  /** How it looks; null where that couldn't be fetched. */
  dressing: Dressing | null = null
  readonly loading: Attempt
  readonly #desk: Desk

  constructor(desk: Desk, { slug, title }: HelpLink, changed: () => void) {
    this.slug = slug
    this.title = title
    this.loading = new Attempt(changed)
    this.#desk = desk
  }

  load(): Promise<boolean> {
    return this.loading.run(async () => {
      const [view, dressing] = await Promise.all([
        this.#read(this.slug),
        import('../later/dressing.ts').catch(() => null),
      ])
      this.dressing = dressing
      this.view = view
    })
  }

  image(path: string): Promise<Blob> {
    return this.#desk.blob(`/embed${path}`)
  }

  get address(): string {
    return `${this.#desk.origin}/help/articles/${encodeURIComponent(this.slug)}`
  }

  /** Where it's called otherwise by now, under that name. */
  async #read(slug: string): Promise<HelpArticleView> {
    const answer = await this.#desk.query('help.article', { slug })
    return 'movedTo' in answer ? this.#read(answer.movedTo) : answer
  }
}
