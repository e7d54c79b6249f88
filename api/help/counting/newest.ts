/** What is known of the names that were last asked about. */
interface Newest<T> {
  get(name: string): T | undefined
  set(name: string, value: T): void
  delete(name: string): void
  clear(): void
}

/** Remembers at least so many, and at most twice as many: the older half is forgotten at once. */
export function newest<T>(least: number): Newest<T> {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  function set(name: string, value: T): void {
    if (young.size >= least && !young.has(name)) {
      old = young
      young = new Map()
    }
    young.set(name, value)
  }
  return {
    set,
    get(name) {
      const value = young.get(name) ?? old.get(name)
      if (value !== undefined) set(name, value)
      return value
    },
    delete(name) {
      young.delete(name)
      old.delete(name)
    },
    clear() {
      young.clear()
      old.clear()
    },
  }
}
