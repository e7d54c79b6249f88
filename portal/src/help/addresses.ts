/** An article's address, at one of its headings if `anchor` is given. */
export const addressOf = (slug: string, anchor = ''): string =>
  `/help/articles/${encodeURIComponent(slug)}${anchor && `#${encodeURIComponent(anchor)}`}`

/** A category, in the language somebody reads in; without one in the commonest. */
export const topicAddress = (slug: string, language?: string): string =>
  `/help/topics/${encodeURIComponent(slug)}${language ? `?${new URLSearchParams({ language })}` : ''}`

export const searchAddress = (words: string, language?: string): string =>
  `/help/search?${new URLSearchParams({ q: words, ...(language && { language }) })}`

/** What's new and changed, in one language or in all. */
export const feedAddress = (language?: string): string =>
  `/help/feed.atom${language ? `?${new URLSearchParams({ language })}` : ''}`

/** The language to say in an address: none for the commonest. */
export const saidLanguage = (language: string, languages: readonly { code: string }[]) =>
  language === languages[0]?.code ? undefined : language

/** The form of a new case, with these words in it. */
export const askAddress = (words: string): string =>
  words ? `/cases/new?${new URLSearchParams({ subject: words })}` : '/cases/new'
