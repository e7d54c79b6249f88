import { html, nothing } from 'lit'
import type { OpenArticle } from '../panel/open-article.ts'
import type { OpenCase } from '../panel/open-case.ts'
import type { Panel } from '../panel/panel.ts'
import { caseWords } from '../words/case.ts'
import { frame } from '../words/frame.ts'
import { helpWords } from '../words/help.ts'
import { home } from '../words/home.ts'
import { newCase } from '../words/new-case.ts'
import { signIn } from '../words/sign-in.ts'
import type { Reader } from '../words/when.ts'
import { type CaseDeeds, caseView } from './case-view.ts'
import { casesView } from './cases-view.ts'
import { articleFoot, articleView } from './help/article-view.ts'
import { icon } from './icons.ts'
import { newCaseFoot, newCaseView } from './new-case-view.ts'
import { noticePiece, type Piece, type Submit, skeleton, troublePiece } from './pieces.ts'
import { replyForm } from './reply-form.ts'
import { signInView } from './sign-in-view.ts'

/** What the panel asks of the element it is shown in. */
export interface Deeds {
  hide: () => void
  submit: Submit
}

export function panelPiece(panel: Panel, reader: Reader, { hide, submit }: Deeds): Piece {
  return html`<div class="head" part="header">
      ${panel.canGoBack ? backButton(panel) : nothing}
      <h2 id="title" part="title" tabindex="-1">${titleOf(panel)}</h2>
      <button class="icon" part="close" aria-label=${frame.close} @click=${hide}>${icon('close')}</button>
    </div>
    <div class="body" part="body">${bodyOf(panel, reader, submit)}</div>
    ${footOf(panel, reader, submit)}`
}

function titleOf({ desk, view }: Panel): string {
  const name = desk.company?.name
  if (!desk.session && desk.asksWho) return name ? signIn.title(name) : signIn.titleAnywhere
  if (!desk.session || view.name === 'cases') return home.title
  if (view.name === 'new') return newCase.title
  if (view.name === 'article') return view.article.title
  return view.open.view?.subject ?? caseWords.title(view.open.number)
}

function bodyOf(panel: Panel, reader: Reader, submit: Submit): Piece {
  const { desk, place, view } = panel
  if (place === 'entering') return enteringView(panel)
  if (!desk.session) return signInView(panel.signIn, panel.whySignIn, submit)
  if (view.name === 'new') {
    const send = () => submit(() => panel.openCase())
    return newCaseView(panel.newCase, reader, {
      send,
      showArticle: (link) => panel.showArticle(link),
    })
  }
  if (view.name === 'article') return articleView(view.article)
  return html`${lateNotice(panel)} ${thanksNotice(panel)}
  ${
    view.name === 'case'
      ? caseView(view.open, reader, caseDeeds(panel, view.open, submit))
      : casesView(panel.cases, reader, (number) => panel.showCase(number))
  }`
}

function footOf(panel: Panel, reader: Reader, submit: Submit): Piece {
  const { desk, view, newCase: begun } = panel
  if (!desk.session) return nothing
  if (view.name === 'new') return foot(newCaseFoot(begun, reader))
  if (view.name === 'cases') return foot(casesFoot(panel))
  if (view.name === 'article') return foot(verdictOn(panel, view.article))
  const { open } = view
  return open.view ? foot(replyForm(open, () => submit(() => panel.sendReply(open)))) : nothing
}

const backButton = (panel: Panel): Piece =>
  html`<button
    class="icon"
    part="back"
    aria-label=${panel.view.name === 'article' ? helpWords.backToForm : frame.back}
    @click=${() => panel.back()}
  >
    ${icon('back', 'turns')}
  </button>`

function enteringView(panel: Panel): Piece {
  const { entering } = panel
  if (entering.busy || !entering.trouble) return skeleton(3)
  return html`${troublePiece(entering)}
    <button part="button" @click=${() => panel.enter()}>${frame.tryAgain}</button>`
}

function casesFoot(panel: Panel): Piece {
  const { desk, newCase: begun } = panel
  const leave = html`<button class="link" @click=${() => desk.leave()}>${frame.signOut}</button>`
  return html`<button
      class="primary wide"
      part="button primary"
      @click=${() => panel.goTo({ name: 'new' })}
    >
      ${begun.isBegun ? home.goOn : home.open}
    </button>
    <div class="row small">
      <p class="quiet">${frame.signedInAs(desk.session?.name ?? '')}</p>
      ${desk.session?.by === 'code' ? leave : nothing}
    </div>`
}

const foot = (piece: Piece): Piece => html`<div class="foot" part="foot">${piece}</div>`

const caseDeeds = (panel: Panel, open: OpenCase, submit: Submit): CaseDeeds => ({
  origin: panel.desk.origin,
  submit,
  remove: (id) => submit(() => panel.removeFollower(open, id)),
})

const verdictOn = (panel: Panel, article: OpenArticle): Piece =>
  articleFoot({
    solved: () => panel.solvedBy(article),
    notIt: () => panel.notHelpedBy(article),
  })

const thanksNotice = ({ view }: Panel): Piece =>
  view.name === 'cases' && view.thanks
    ? html`<p class="notice good" part="notice">${icon('check')}<span>${helpWords.thanks}</span></p>`
    : nothing

const lateNotice = ({ desk }: Panel): Piece =>
  desk.company?.lateNotice ? noticePiece(desk.company.lateNotice, 'wait') : nothing
