/** One value for each key; where a key comes twice, the last. */
export const keyed = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>

/** The keys of an object that has no others than its type says. */
export const keysOf = <T extends object>(object: T): Extract<keyof T, string>[] =>
  Object.keys(object) as Extract<keyof T, string>[]
