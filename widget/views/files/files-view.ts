import type { FileView } from '@caselead/core/base/files.ts'
import { fileStateLabels } from '@caselead/core/base/labels.ts'
import { withImages } from '@caselead/core/look/inline-images.ts'
import { html, nothing } from 'lit'
import type { CaseEntry } from '../../../api/views/types/index.ts'
import type { OpenCase } from '../../panel/open-case.ts'
import { fileWords } from '../../words/files.ts'
import { icon } from '../icons.ts'
import type { Piece } from '../pieces.ts'

/** What somebody said, its images where they stand in it, and the other files below. */
export function wordsPiece({ body, files = [] }: CaseEntry, open: OpenCase): Piece {
  const { parts, others } = withImages(body ?? '', files)
  return html`${parts.map(
    ({ text, image }) =>
      html`${text ? html`<p class="words" dir="auto">${text}</p>` : nothing}
      ${image ? html`<div class="files">${filePiece(image, open)}</div>` : nothing}`,
  )}
  ${listPiece(others, open)}`
}

function listPiece(files: readonly FileView[], open: OpenCase): Piece {
  const shown = files.filter(({ isAside }) => !isAside)
  const aside = files.filter(({ isAside }) => isAside)
  return html`${shown.length > 0 ? listed(fileWords.list, shown, open) : nothing}
  ${
    aside.length > 0
      ? html`<details>
          <summary>${icon('down')}${fileWords.aside(aside.length)}</summary>
          ${listed(fileWords.aside(aside.length), aside, open)}
        </details>`
      : nothing
  }`
}

const listed = (label: string, files: readonly FileView[], open: OpenCase): Piece =>
  html`<ul class="files" aria-label=${label}>
    ${files.map(
      (file) =>
        html`<li>
          ${filePiece(file, open)}
          ${file.note ? html`<p class="quiet small">${file.note}</p>` : nothing}
        </li>`,
    )}
  </ul>`

function filePiece(file: FileView, open: OpenCase): Piece {
  const { name, size, what, preview, state } = file
  if (state !== 'ready')
    return html`<p class="file quiet">
      ${icon('file')}<span dir="auto">${name}</span
      ><span class="small">${fileStateLabels[state].name}</span>
    </p>`
  const picture = preview ? open.pictures.of(file) : null
  return html`<button
    type="button"
    class=${picture ? 'file picture' : 'file'}
    part="file"
    @click=${() => open.download(file)}
  >
    ${picture ?? html`${icon('file')}<span dir="auto">${name}</span>`}
    <span class="quiet small">${fileWords.about(what, size)}</span>
  </button>`
}
