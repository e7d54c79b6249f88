import { html } from 'lit'
import type { CaseView } from '../../api/views/types/index.ts'
import type { OpenCase } from '../panel/open-case.ts'
import { caseWords } from '../words/case.ts'
import { longField } from './field.ts'
import { attachButtons, attachedPiece } from './files/attachments-view.ts'
import { onSubmit, type Piece, sendButton, troublePiece } from './pieces.ts'

const { reply } = caseWords

export function replyForm(open: OpenCase, send: () => void): Piece {
  return html`${troublePiece(open.sending)}
    <form class="composer" part="reply" @submit=${onSubmit(send)}>
      ${longField({
        name: 'reply',
        label: invitation(open.view),
        value: open.reply,
        wrong: null,
        onType: (text) => {
          open.reply = text
        },
      })}
      ${attachedPiece(open.attachments)}
      <div class="send">
        ${attachButtons(open.attachments)} ${sendButton(reply.send, open.sending)}
      </div>
    </form>`
}

/** What asks for a reply. */
export function invitation(view: Pick<CaseView, 'status' | 'isGuest' | 'lead'> | null): string {
  if (view?.status === 'resolved') return view.isGuest ? reply.leadDecides : reply.reopens
  return view?.lead ? reply.to(view.lead.name) : reply.toUs
}
