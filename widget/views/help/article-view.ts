import { adoptStyles, html, nothing, render, unsafeCSS } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import type { HelpArticleView } from '../../../api/views/help/types.ts'
import type { OpenArticle } from '../../panel/open-article.ts'
import { frame } from '../../words/frame.ts'
import { helpWords } from '../../words/help.ts'
import { type Piece, skeleton, troublePiece } from '../pieces.ts'
import { articleHtml } from './article-html.ts'

export function articleView(article: OpenArticle): Piece {
  const { view, loading } = article
  const stuck = !loading.busy && loading.trouble
  return html`
    ${troublePiece(loading)}
    ${stuck ? html`<button part="button" @click=${() => article.load()}>${frame.tryAgain}</button>` : nothing}
    ${view ? elementOf(article, view) : stuck ? nothing : skeleton(3)}
    <p class="small"><a href=${article.address} target="_blank" rel="noopener">${helpWords.inHelpCentre}</a></p>
  `
}

export interface Verdict {
  solved: () => void
  notIt: () => void
}

export const articleFoot = ({ solved, notIt }: Verdict): Piece =>
  html`<div class="pair">
    <button class="primary" part="button primary" @click=${solved}>${helpWords.solved}</button>
    <button part="button" @click=${notIt}>${helpWords.notIt}</button>
  </div>`

const elements = new WeakMap<HelpArticleView, HTMLElement>()

/** In a root of its own, so that its ids and classes are nobody else's. */
function elementOf(article: OpenArticle, view: HelpArticleView): HTMLElement {
  const made = elements.get(view) ?? elementFor(article, view)
  elements.set(view, made)
  return made
}

function elementFor(article: OpenArticle, view: HelpArticleView): HTMLElement {
  const { dressing, address } = article
  const host = document.createElement('article')
  host.lang = view.language
  const root = host.attachShadow({ mode: 'open' })
  if (dressing) adoptStyles(root, [unsafeCSS(dressing.articleLook)])
  const content = unsafeHTML(articleHtml(view.html, new URL(address).origin))
  render(html`<div class="prose" dir="auto">${content}</div>`, root)
  root.addEventListener('click', (event) => goWithin(root, event))
  void dressing?.showImages(root, (path) => article.image(path))
  return host
}

/** A page knows no address inside of us. */
function goWithin(root: ShadowRoot, event: Event) {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? ''
  if (!href.startsWith('#')) return
  event.preventDefault()
  root.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView()
}
