import { html, nothing } from 'lit'
import type { AttachedFile } from '../../panel/attached-file.ts'
import type { Attachments } from '../../panel/attachments.ts'
import { fileWords } from '../../words/files.ts'
import { icon } from '../icons.ts'
import type { Piece } from '../pieces.ts'

/** What is attached so far. */
export function attachedPiece(attachments: Attachments): Piece {
  const { list, said } = attachments
  return html`${
    list.length > 0
      ? html`<ul class="attached" part="attached" aria-label=${fileWords.attached}>
          ${list.map((each) => itemPiece(attachments, each))}
        </ul>`
      : nothing
  }
    <p class="unseen" role="status">${said}</p>`
}

function itemPiece(attachments: Attachments, one: AttachedFile): Piece {
  const { name, size, state, why, mayAgain, progress, kept } = one
  const picture = kept?.hasPreview ? attachments.pictures.of(kept) : null
  return html`<li data-state=${state}>
    ${picture ?? icon('file')}
    <span class="name" dir="auto">${name}</span>
    ${state === 'failed' ? nothing : html`<span class="quiet">${fileWords.size(size)}</span>`}
    ${state === 'going' ? html`<progress max="1" value=${progress} aria-label=${fileWords.uploading(name)}></progress>` : nothing}
    ${state === 'failed' ? html`<span class="why">${why}</span>` : nothing}
    ${
      mayAgain && state === 'failed'
        ? html`<button
            type="button"
            class="link"
            part="button"
            aria-label=${fileWords.retry(name)}
            @click=${() => attachments.send(one)}
          >
            ${fileWords.again}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="icon"
      part="button"
      aria-label=${fileWords.remove(name)}
      @click=${() => attachments.remove(one)}
    >
      ${icon('close')}
    </button>
  </li>`
}

/** Chooses files; where a finger points, the camera, too. */
export function attachButtons(attachments: Attachments): Piece {
  const take = ({ target }: Event) => {
    const input = target as HTMLInputElement
    void attachments.add([...(input.files ?? [])])
    input.value = ''
  }
  const isTouched = matchMedia('(pointer: coarse)').matches
  return html`<label class="pick" part="button">
      ${icon('attach')}<span>${fileWords.add}</span><input type="file" multiple @change=${take} />
    </label>
    ${
      isTouched
        ? html`<label class="pick" part="button">
            ${icon('camera')}<span>${fileWords.photo}</span
            ><input type="file" accept="image/*" capture="environment" @change=${take} />
          </label>`
        : nothing
    }`
}
