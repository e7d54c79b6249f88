/** An article's address, at one of its headings if `anchor` is given. */
export const addressOf = (slug: string, anchor = ''): string =>
  `/help/articles/${encodeURIComponent(slug)}${anchor && `#${encodeURIComponent(anchor)}`}`

export const topicAddress = (slug: string): string => `/help/topics/${encodeURIComponent(slug)}`

export const searchAddress = (words: string): string =>
  `/help/search?${new URLSearchParams({ q: words })}`

/** The form of a new case, with these words in it. */
export const askAddress = (words: string): string =>
  words ? `/cases/new?${new URLSearchParams({ subject: words })}` : '/cases/new'
