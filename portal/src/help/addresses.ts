/** Where an article is read, at one of its headings. */
export const addressOf = (slug: string, anchor = ''): string =>
  `/help/articles/${encodeURIComponent(slug)}${anchor && `#${encodeURIComponent(anchor)}`}`

export const topicAddress = (slug: string): string => `/help/topics/${encodeURIComponent(slug)}`

export const searchAddress = (words: string): string =>
  `/help/search?${new URLSearchParams({ q: words })}`

/** The form of a new case, with these words in it. */
export const askAddress = (words: string): string =>
  words ? `/cases/new?${new URLSearchParams({ subject: words })}` : '/cases/new'
