/** What outlives a page but not its tab; only memory where the browser allows no storage. */
export class Store {
  readonly #prefix: string
  readonly #memory = new Map<string, string>()

  constructor(prefix: string) {
    this.#prefix = `${prefix}:`
  }

  read<T>(name: string): T | null {
    const text =
      this.#memory.get(name) ?? attempt(() => sessionStorage.getItem(this.#prefix + name))
    return (text && attempt(() => JSON.parse(text) as T)) || null
  }

  write(name: string, value: unknown): void {
    const text = JSON.stringify(value)
    this.#memory.set(name, text)
    attempt(() => sessionStorage.setItem(this.#prefix + name, text))
  }

  drop(name: string): void {
    this.#memory.delete(name)
    attempt(() => sessionStorage.removeItem(this.#prefix + name))
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
