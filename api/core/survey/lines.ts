/** The lines of a mailed answer that the customer wrote, without quotes and signature. */
export function ownLines(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line, i) => endsWords(line) || opensQuote(lines, i))
  return lines
    .slice(0, end === -1 ? undefined : end)
    .filter((line) => !/^\s*>/.test(line) && !quoteHeader.test(line))
}

const quoteHeader =
  /^\s*(?:on|am|le|el|op|den|il|em)\b.{5,200}\b\S*(?:wrote|schrieb|écrit|escribió|schreef|skrev|scritto|escreveu)\b.*:?\s*$/i
const endsWords = (line: string): boolean =>
  /^\s*(?:--\s*|_{8,}|-{3,}\s*(?:original message|ursprüngliche nachricht|message d'origine).*|sent from my .*|von meinem .* gesendet|get outlook for .*)$/i.test(
    line,
  ) || /^\s*\*?(?:from|von|de|van|da):\*?\s+\S.*@/i.test(line)

// Quoted text follows its header either marked with ">" or bare; bare, it runs to the end.
function opensQuote(lines: string[], at: number): boolean {
  if (!quoteHeader.test(lines[at] ?? '')) return false
  const next = lines.slice(at + 1, at + 10).find((line) => line.trim() !== '')
  return next !== undefined && !/^\s*>/.test(next)
}
