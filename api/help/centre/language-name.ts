/** A language's name in that language: "Deutsch", "English". */
export function languageName(code: string): string {
  const name = named(code)
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

function named(code: string): string {
  try {
    return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
