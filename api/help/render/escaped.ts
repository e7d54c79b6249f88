const names: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

/** Text made safe between tags and as an attribute's value. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter)
