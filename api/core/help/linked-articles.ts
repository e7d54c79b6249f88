const link = /\/help\/articles\/([^\s?#/"'<>()[\]]{1,600})/g

/** Slugs of the help centre's articles that a text links to, each once. */
export function linkedArticles(text: string): string[] {
  const found = [...text.matchAll(link)].map(([, slug = '']) => plain(slug))
  return [...new Set(found)].filter((slug) => slug !== '')
}

/** As it's kept; what ends a sentence isn't part of it. */
function plain(written: string): string {
  const slug = written.replace(/[.,;:!]{1,10}$/, '')
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
