import { html } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { longField } from './field.ts'
import { onSubmit, type Piece, sendButton, troublePiece } from './pieces.ts'

export function replyForm(open: OpenCase, send: () => void): Piece {
  return html`<form class="reply" part="reply" @submit=${onSubmit(send)}>
    ${troublePiece(open.sending)}
    <div class="send">
      ${longField({
        name: 'reply',
        label: invitation(open.view),
        value: open.reply,
        wrong: null,
        onType: (text) => {
          open.reply = text
        },
      })}
      ${sendButton('Send', open.sending)}
    </div>
  </form>`
}

function invitation(view: CaseView | null): string {
  if (view?.status === 'resolved') return 'Not solved? Write, and the case opens again'
  return view?.lead ? `Write to ${view.lead.name}` : 'Write to us'
}
