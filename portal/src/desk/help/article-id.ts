/** The id in an address; null for what is none. */
export function articleId(text: string | undefined): number | null {
  const id = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0
  return id > 0 ? id : null
}
