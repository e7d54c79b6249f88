import { signIn } from '../words/sign-in.ts'
import { ask } from './ask.ts'
import { Drafts } from './drafts.ts'
import { whoIs } from './identity.ts'
import { type Admission, isFor, keptSession, type Session, saidBy } from './session.ts'
import { Store } from './store.ts'
import { Trouble } from './trouble.ts'

/** Who we are to one desk: known from the page, from this tab, or from a mailed code. */
export class Entrance extends EventTarget {
  readonly origin: string
  readonly store: Store
  readonly drafts: Drafts
  session: Session | null = null
  /** Nothing on the page or in this tab says who is there: the person has to. */
  asksWho = false
  #identity: string | null = null
  #refused: string | null = null
  /** What the desk knows us by since we asked for a code. */
  #asker: string | undefined
  #entering: Promise<void> | null = null

  constructor(origin: string) {
    super()
    this.origin = origin
    this.store = new Store(`caselead:${origin}`)
    this.drafts = new Drafts(this.store)
  }

  get identity(): string | null {
    return this.#identity
  }

  set identity(identity: string | null) {
    if (identity === this.#identity) return
    this.#identity = identity
    this.asksWho = false
    if (this.session && !isFor(this.session, identity)) this.session = null
    this.changed()
    // At once: it is short-lived, and may be stale when the panel is opened. Then trouble is said.
    this.enter().catch(() => {})
  }

  /** Signs in without asking, where the page or this tab knows who is there. */
  enter(): Promise<void> {
    const entering = this.#entering ?? this.#enter()
    this.#entering = entering
    return entering.finally(() => {
      this.#entering = null
    })
  }

  async mailCode(email: string): Promise<void> {
    const told = await ask(`${this.origin}/embed/code`, {
      body: { email, asker: this.#asker },
    })
    this.#asker = (told as { asker?: string } | null)?.asker
  }

  async enterWithCode(email: string, code: string): Promise<void> {
    const admission = await this.#exchange({ email, code, asker: this.#asker }).catch(wrongCode)
    this.#admit(admission, email.toLowerCase(), 'code')
  }

  leave(): void {
    this.session = null
    this.asksWho = !this.#identity
    this.store.drop('session')
    this.changed()
  }

  protected changed(): void {
    this.dispatchEvent(new Event('change'))
  }

  async #enter(): Promise<void> {
    const identity = this.#identity
    const kept = keptSession(this.store, identity, Date.now())
    if (kept) return this.#admit(kept, kept.who, kept.by)
    if (!identity || identity === this.#refused) return this.#ask()
    const admission = await this.#exchange({ identity }).catch(refusedIdentity)
    if (identity !== this.#identity) return this.#enter()
    if (admission) return this.#admit(admission, whoIs(identity), 'page')
    this.#refused = identity
    this.#ask()
    this.dispatchEvent(new Event('identity-refused'))
  }

  #exchange(proof: object): Promise<Admission> {
    return ask(`${this.origin}/embed/session`, { body: proof }) as Promise<Admission>
  }

  #admit({ token, name, expiresAt }: Admission, who: string, by: Session['by']) {
    this.session = { token, name, expiresAt, who, by, pageSaid: saidBy(this.#identity) }
    this.asksWho = false
    this.drafts.belongTo(who)
    this.store.write('session', this.session)
    this.dispatchEvent(new Event('arrived'))
    this.changed()
  }

  #ask() {
    this.session = null
    this.asksWho = true
    this.changed()
  }
}

/** A token that ran out or that nobody knows is for the person to make good; no network is not. */
function refusedIdentity(trouble: Trouble): null {
  if (trouble.kind === 'signed_out' || trouble.kind === 'refused') return null
  throw trouble
}

function wrongCode(trouble: Trouble): never {
  if (trouble.kind !== 'signed_out') throw trouble
  throw new Trouble('refused', signIn.wrongCode, 'code')
}
