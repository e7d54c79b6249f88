import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import { Trouble } from '../client/trouble.ts'
import { signIn } from '../words/sign-in.ts'

interface Typed {
  email: string
  /** Where the code went. */
  mailedTo: string | null
}

/** Signing in with a code by mail. A page left between the two steps goes on where it was. */
export class SignIn {
  code = ''
  readonly trying: Attempt
  #typed: Typed
  readonly #desk: Desk
  readonly #changed: () => void

  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk
    this.#typed = desk.store.read<Typed>('sign-in') ?? { email: '', mailedTo: null }
    this.trying = new Attempt(changed)
    this.#changed = changed
  }

  get email(): string {
    return this.#typed.email
  }

  get mailedTo(): string | null {
    return this.#typed.mailedTo
  }

  typeEmail(email: string): void {
    this.#keep({ email, mailedTo: null })
  }

  typeCode(code: string): void {
    this.code = code
    this.#changed()
  }

  mailCode(): Promise<boolean> {
    return this.trying.run(async () => {
      const email = this.email.trim()
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Trouble('refused', signIn.noAddress, 'email')
      await this.#desk.mailCode(email)
      this.code = ''
      this.#keep({ email, mailedTo: email })
    })
  }

  enter(): Promise<boolean> {
    return this.trying.run(async () => {
      const code = this.code.replace(/\s/g, '')
      if (!code) throw new Trouble('refused', signIn.noCode, 'code')
      await this.#desk.enterWithCode(this.email, code)
      this.code = ''
      this.#keep({ email: this.email, mailedTo: null })
    })
  }

  startAgain(): void {
    this.trying.trouble = null
    this.#keep({ email: this.email, mailedTo: null })
  }

  #keep(typed: Typed) {
    this.#typed = typed
    this.#desk.store.write('sign-in', typed)
    this.#changed()
  }
}
