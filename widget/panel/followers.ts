import { Attempt } from '../client/attempt.ts'
import type { Desk } from '../client/client.ts'
import { newKey } from '../client/key.ts'
import { Trouble } from '../client/trouble.ts'
import { followerWords } from '../words/followers.ts'

/** Adds and removes those who follow one case. */
export class Followers {
  email = ''
  /** What was done last. */
  done = ''
  readonly changing: Attempt
  readonly #desk: Desk
  readonly #number: string
  readonly #refresh: () => Promise<unknown>
  readonly #changed: () => void
  #key = newKey()

  constructor(desk: Desk, number: string, refresh: () => Promise<unknown>, changed: () => void) {
    this.changing = new Attempt(changed)
    this.#desk = desk
    this.#number = number
    this.#refresh = refresh
    this.#changed = changed
  }

  type(email: string): void {
    this.email = email
    this.#key = newKey()
    this.#changed()
  }

  add(): Promise<boolean> {
    return this.#change(followerWords.added, async () => {
      const [number, key, email] = [this.#number, this.#key, this.email.trim()]
      if (!/^[^\s@]+@[^\s@]+$/.test(email))
        throw new Trouble('refused', followerWords.noAddress, 'email')
      await this.#desk.mutate('customer.addFollower', { number, email, key })
      this.type('')
    })
  }

  remove(id: string): Promise<boolean> {
    return this.#change(followerWords.removed, async () => {
      const [number, key] = [this.#number, newKey()]
      await this.#desk.mutate('customer.removeFollower', { number, id, key })
    })
  }

  async #change(done: string, work: () => Promise<void>): Promise<boolean> {
    this.done = ''
    const isDone = await this.changing.run(work)
    if (isDone) {
      this.done = done
      await this.#refresh()
    }
    return isDone
  }
}
