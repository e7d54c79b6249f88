import { html, nothing } from 'lit'
import type { HelpLink, HelpResult } from '../../../api/views/help/types.ts'
import type { Suggestions } from '../../panel/suggestions.ts'
import { helpWords } from '../../words/help.ts'
import type { Piece } from '../pieces.ts'

/** Articles that may help, below the words they're found by. */
export function suggestionsPiece(
  suggestions: Suggestions,
  open: (article: HelpLink) => void,
): Piece {
  const { list } = suggestions
  return html`<p class="unseen" role="status">${list.length > 0 ? helpWords.count(list.length) : ''}</p>
    ${
      list.length > 0
        ? html`<section class="group" part="suggestions" aria-labelledby="may-help">
            <h3 id="may-help">${helpWords.title}</h3>
            <p class="quiet small">${helpWords.hint}</p>
            <ul class="cases">
              ${list.map((each) => itemPiece(each, suggestions, () => open(each)))}
            </ul>
          </section>`
        : nothing
    }`
}

function itemPiece(
  { slug, title, snippet, language }: HelpResult,
  of: Suggestions,
  open: () => void,
) {
  const about = snippet.map(({ text }) => text).join('')
  const isUnhelpful = of.howRead(slug) === 'unhelpful'
  return html`<li lang=${language}>
    <button type="button" part="suggestion" data-number=${slug} @click=${open}>
      <span class="subject">${title}</span>
      ${
        isUnhelpful
          ? html`<span class="quiet small" lang="en">${helpWords.didNotHelp}</span>`
          : html`<span class="quiet small brief">${about}</span>`
      }
    </button>
  </li>`
}
