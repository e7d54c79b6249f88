/** The lines of a mailed answer that the customer wrote, without quotes and signature. */
export function ownLines(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const starts = lines.map(startOf)
  const end = starts.findIndex((line, i) => endsWords(line) || opensQuote(starts, i))
  return lines
    .slice(0, end === -1 ? undefined : end)
    .filter((_, i) => !isMarked(starts[i] ?? '') && !quoteHeader.test(starts[i] ?? ''))
}

/** What tells of a line what it is stands in so much of it. */
const longestStart = 300

const startOf = (line: string): string => line.trimStart().slice(0, longestStart).trimEnd()

const isMarked = (start: string): boolean => start.startsWith('>')

const quoteHeader =
  /^(?:on|am|le|el|op|den|il|em)\b.{5,200}(?:wrote|schrieb|écrit|escribió|schreef|skrev|scritto|escreveu)\b/i
const endsWords = (line: string): boolean =>
  /^(?:--$|_{8,}$|-{3,}\s*(?:original message|ursprüngliche nachricht|message d'origine)|sent from my |von meinem .{1,200} gesendet$|get outlook for )/i.test(
    line,
  ) || /^\*?(?:from|von|de|van|da):\*?\s+\S[^@]*@/i.test(line)

// Quoted text follows its header either marked with ">" or bare; bare, it runs to the end.
function opensQuote(lines: string[], at: number): boolean {
  if (!quoteHeader.test(lines[at] ?? '')) return false
  const next = lines.slice(at + 1, at + 10).find((line) => line.trim() !== '')
  return next !== undefined && !isMarked(next)
}
