import type { HelpLink } from '../../api/views/help/types.ts'
import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import { newKey } from '../client/key.ts'
import type { Trouble } from '../client/trouble.ts'
import { caseWords } from '../words/case.ts'
import { helpWords } from '../words/help.ts'
import { signIn } from '../words/sign-in.ts'
import type { Attachments } from './attachments.ts'
import { MyCases } from './my-cases.ts'
import { NewCase } from './new-case.ts'
import { OpenArticle } from './open-article.ts'
import { OpenCase } from './open-case.ts'
import { SignIn } from './sign-in.ts'

export type View =
  | { name: 'cases'; thanks?: true }
  | { name: 'new' }
  | { name: 'article'; article: OpenArticle }
  | { name: 'case'; open: OpenCase }

interface PanelEvents {
  changed: () => void
  opened: (number: string) => void
}

/** Where the person is in the panel, and what is known there. */
export class Panel {
  readonly desk: Desk
  readonly entering: Attempt
  readonly signIn: SignIn
  cases: MyCases
  newCase: NewCase
  view: View = { name: 'cases' }
  /** Read out to those who do not see it happen. */
  said = ''
  isShown = false
  #who: string | null = null
  readonly #changed: () => void
  readonly #opened: (number: string) => void

  constructor(desk: Desk, { changed, opened }: PanelEvents) {
    this.desk = desk
    this.#changed = changed
    this.#opened = opened
    this.entering = new Attempt(changed)
    this.signIn = new SignIn(desk, changed)
    this.cases = new MyCases(desk, changed)
    this.newCase = new NewCase(desk, changed)
  }

  /** One word for what is on the screen; another word means another screen. */
  get place(): string {
    const { view } = this
    if (this.desk.session && view.name === 'article') return view.article.slug
    if (this.desk.session) return view.name === 'case' ? view.open.number : view.name
    if (this.desk.asksWho) return this.signIn.mailedTo ? 'code' : 'email'
    return 'entering'
  }

  get isOnCase(): boolean {
    return this.desk.session !== null && this.view.name === 'case'
  }

  /** Where files go that are dropped or pasted here. */
  get attachments(): Attachments | null {
    const { view } = this
    if (!this.desk.session) return null
    if (view.name === 'new') return this.newCase.attachments
    return view.name === 'case' ? view.open.attachments : null
  }

  get canGoBack(): boolean {
    return this.desk.session !== null && this.view.name !== 'cases'
  }

  /** Why the person has to sign in, where they may wonder. */
  get whySignIn(): string | null {
    if (this.#who) return signIn.again
    if (this.desk.identity) return signIn.unknown
    return null
  }

  /** Nobody is signed in and nothing is being done about it. */
  get isIdle(): boolean {
    return this.place === 'entering' && !this.entering.busy && !this.entering.trouble
  }

  async enter(): Promise<void> {
    void this.desk.meetCompany()
    await this.entering.run(() => this.desk.enter())
  }

  /** Somebody has signed in: the same person goes on where they were, another starts afresh. */
  arrived(): void {
    const who = this.desk.session?.who ?? null
    if (this.#who && who !== this.#who) this.#startAfresh()
    this.#who = who
    if (this.isShown) this.#load()
  }

  goTo(view: View): void {
    this.view = view
    this.said = ''
    this.#load()
    this.#changed()
  }

  showCase(number: string): void {
    this.goTo({ name: 'case', open: new OpenCase(this.desk, number, this.#changed) })
  }

  back(): void {
    this.goTo({ name: this.view.name === 'article' ? 'new' : 'cases' })
  }

  showArticle(link: HelpLink): void {
    this.newCase.suggestions.note(link.slug, 'opened')
    this.goTo({ name: 'article', article: new OpenArticle(this.desk, link, this.#changed) })
  }

  /** The case needn't be opened: what was written goes. */
  solvedBy({ slug }: OpenArticle): void {
    // Whether the vote arrives is nothing to bother them with.
    this.desk.mutate('help.rate', { slug, solved: true, key: newKey() }).catch(() => {})
    this.newCase.drop()
    this.newCase = new NewCase(this.desk, this.#changed)
    this.goTo({ name: 'cases', thanks: true })
    this.#say(helpWords.thanks)
  }

  notHelpedBy({ slug }: OpenArticle): void {
    this.newCase.suggestions.note(slug, 'unhelpful')
    this.back()
  }

  async openCase(): Promise<void> {
    const number = await this.newCase.send()
    if (!number) return
    this.newCase = new NewCase(this.desk, this.#changed)
    this.showCase(number)
    this.#say(caseWords.opened(number))
    this.#opened(number)
  }

  async sendReply(open: OpenCase): Promise<void> {
    if (await open.send()) this.#say(caseWords.sent)
  }

  /** Whoever follows it no longer may not see it, unless it's their company's. */
  async removeFollower(open: OpenCase, id: string): Promise<void> {
    if ((await open.followers.remove(id)) && open.stale?.kind === 'refused') this.back()
  }

  /** Looks whether anything happened in the case that is open. */
  async refresh(): Promise<Trouble | null> {
    if (this.view.name !== 'case') return null
    const { open } = this.view
    const known = open.view?.seq
    const trouble = await open.refresh()
    const news = open.view?.timeline.filter(
      ({ seq, by }) => seq > (known ?? seq) && by !== 'customer',
    )
    if (news?.length) this.#say(news.map(({ sentence }) => `${sentence}.`).join(' '))
    return trouble
  }

  #load() {
    if (!this.desk.session) return
    const { view } = this
    if (view.name === 'cases') void this.cases.load()
    if (view.name === 'new') this.newCase.look()
    if (view.name === 'article') void view.article.load()
    if (view.name === 'case') void (view.open.view ? view.open.refresh() : view.open.load())
  }

  #startAfresh() {
    this.view = { name: 'cases' }
    this.cases = new MyCases(this.desk, this.#changed)
    this.newCase = new NewCase(this.desk, this.#changed)
  }

  #say(words: string) {
    this.said = words
    this.#changed()
  }
}
