import { html, nothing } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { Followers } from '../panel/followers.ts'
import { followerWords } from '../words/followers.ts'
import { textField } from './field.ts'
import { onSubmit, type Piece, type Submit, troublePiece } from './pieces.ts'

export interface FollowerDeeds {
  submit: Submit
  remove: (id: string) => void
}

/** Who else gets the case's emails: seen by all of them, added by the people of its account. */
export function followersPiece(
  followers: Followers,
  { followers: list, isGuest, reader }: CaseView,
  { submit, remove }: FollowerDeeds,
): Piece {
  const isMine = (id: string) => id === reader
  return html`<div class="group">
    <p class="quiet">${followerWords.what}</p>
    <div role="status">${followers.done ? html`<p>${followers.done}</p>` : nothing}</div>
    ${troublePiece(followers.changing, ['email'])}
    ${
      list.length > 0
        ? html`<ul class="followers" part="followers">
            ${list.map(
              ({ id, name }) =>
                html`<li class="row">
                  <span dir="auto">${isMine(id) ? followerWords.you(name) : name}</span>
                  ${!isGuest || isMine(id) ? removeButton(id, name, isMine(id), remove) : nothing}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${isGuest ? nothing : addForm(followers, submit)}
  </div>`
}

const removeButton = (
  id: string,
  name: string,
  isMine: boolean,
  remove: FollowerDeeds['remove'],
): Piece =>
  html`<button
    type="button"
    class="link"
    part="button"
    aria-label=${isMine ? nothing : followerWords.removeThem(name)}
    @click=${() => remove(id)}
  >
    ${isMine ? followerWords.stop : followerWords.remove}
  </button>`

function addForm(followers: Followers, submit: Submit): Piece {
  const { trouble, busy } = followers.changing
  const add = () => submit(() => followers.add())
  return html`<form class="follow" novalidate @submit=${onSubmit(add)}>
    ${textField({
      name: 'follower',
      label: followerWords.address,
      hint: followerWords.addressHint,
      value: followers.email,
      wrong: trouble?.field === 'email' ? trouble.message : null,
      onType: (email) => followers.type(email),
      type: 'email',
    })}
    <button type="submit" part="button" aria-disabled=${busy}>${followerWords.add}</button>
  </form>`
}
