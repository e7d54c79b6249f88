import { html, nothing } from 'lit'
import type { SignIn } from '../panel/sign-in.ts'
import { textField } from './field.ts'
import { onSubmit, type Piece, type Submit, sendButton, troublePiece } from './pieces.ts'

/** Asks for the address, then for the code that was mailed to it. */
export function signInView(signIn: SignIn, why: string | null, submit: Submit): Piece {
  return html`
    ${why ? html`<p class="notice" part="notice">${why}</p>` : nothing}
    ${signIn.mailedTo ? codeForm(signIn, submit) : emailForm(signIn, submit)}
  `
}

function emailForm(signIn: SignIn, submit: Submit): Piece {
  const send = () => submit(() => signIn.mailCode())
  return html`<form part="sign-in" novalidate @submit=${onSubmit(send)}>
    ${textField({
      name: 'email',
      label: 'Your email address',
      hint: 'We’ll email you a code. No password needed.',
      type: 'email',
      autocomplete: 'email',
      value: signIn.email,
      wrong: wrongWith(signIn, 'email'),
      onType: (text) => signIn.typeEmail(text),
    })}
    ${troublePiece(signIn.trying, ['email'])} ${sendButton('Send me a code', signIn.trying)}
  </form>`
}

function codeForm(signIn: SignIn, submit: Submit): Piece {
  const enter = () => submit(() => signIn.enter())
  const sendAgain = () => submit(() => signIn.mailCode())
  return html`<form part="sign-in" novalidate @submit=${onSubmit(enter)}>
    <p>We emailed a code to ${signIn.mailedTo}. It can take a minute to arrive.</p>
    ${textField({
      name: 'code',
      label: 'Code',
      autocomplete: 'one-time-code',
      value: signIn.code,
      wrong: wrongWith(signIn, 'code'),
      onType: (text) => signIn.typeCode(text),
    })}
    ${troublePiece(signIn.trying, ['code'])} ${sendButton('Sign in', signIn.trying)}
    <div class="row">
      <button class="link" type="button" @click=${sendAgain}>Send a new code</button>
      <button class="link" type="button" @click=${() => signIn.startAgain()}>
        Use another address
      </button>
    </div>
  </form>`
}

function wrongWith({ trying }: SignIn, field: string): string | null {
  return trying.trouble?.field === field ? trying.trouble.message : null
}
