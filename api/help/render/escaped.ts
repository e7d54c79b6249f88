const names: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

/** Text that stands for itself, between tags or as the value of an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => names[letter] ?? letter)
