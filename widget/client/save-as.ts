/** Long enough for a browser to begin saving. */
const whileMs = 60_000

/** Saves it where the browser saves what is downloaded; a link alone would bring no token along. */
export function saveAs(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), whileMs)
}
