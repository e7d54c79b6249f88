/** A mail's headers by their names in lower case. */
export type Headers = ReadonlyMap<string, string>

export const headersOf = (given: Readonly<Record<string, string>>): Headers =>
  new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value.trim()]))

/** In lower case; empty where there's none. */
export const low = (headers: Headers, name: string): string =>
  (headers.get(name) ?? '').slice(0, longest).toLowerCase()

const longest = 500
