import { html, nothing } from 'lit'
import type { SignIn } from '../panel/sign-in.ts'
import { signIn as words } from '../words/sign-in.ts'
import { textField } from './field.ts'
import {
  noticePiece,
  onSubmit,
  type Piece,
  type Submit,
  sendButton,
  troublePiece,
} from './pieces.ts'

/** Asks for the address, then for the code that was mailed to it. */
export function signInView(signIn: SignIn, why: string | null, submit: Submit): Piece {
  return html`
    ${why ? noticePiece(why) : nothing}
    ${signIn.mailedTo === null ? emailForm(signIn, submit) : codeForm(signIn, signIn.mailedTo, submit)}
  `
}

function emailForm(signIn: SignIn, submit: Submit): Piece {
  const send = () => submit(() => signIn.mailCode())
  return html`<form part="sign-in" novalidate @submit=${onSubmit(send)}>
    ${textField({
      name: 'email',
      label: words.email,
      hint: words.emailHint,
      type: 'email',
      autocomplete: 'email',
      value: signIn.email,
      wrong: wrongWith(signIn, 'email'),
      onType: (text) => signIn.typeEmail(text),
    })}
    ${troublePiece(signIn.trying, ['email'])} ${sendButton(words.sendCode, signIn.trying)}
  </form>`
}

function codeForm(signIn: SignIn, mailedTo: string, submit: Submit): Piece {
  const enter = () => submit(() => signIn.enter())
  const sendAgain = () => submit(() => signIn.mailCode())
  return html`<form part="sign-in" novalidate @submit=${onSubmit(enter)}>
    <p>${words.mailed(mailedTo)}</p>
    ${textField({
      name: 'code',
      label: words.code,
      autocomplete: 'one-time-code',
      value: signIn.code,
      wrong: wrongWith(signIn, 'code'),
      onType: (text) => signIn.typeCode(text),
    })}
    ${troublePiece(signIn.trying, ['code'])} ${sendButton(words.enter, signIn.trying)}
    <div class="row">
      <button class="link" type="button" @click=${sendAgain}>${words.sendAgain}</button>
      <button class="link" type="button" @click=${() => signIn.startAgain()}>
        ${words.otherAddress}
      </button>
    </div>
  </form>`
}

function wrongWith({ trying }: SignIn, field: string): string | null {
  return trying.trouble?.field === field ? trying.trouble.message : null
}
