/** What tells of a line what it is stands in so much of it. */
const longestStart = 300

/** The text up to quoted mail; a quote marked with ">" only loses its header here. */
export function withoutQuotedMail(text: string): string {
  const lines = text.split('\n')
  const starts = lines.map((line) =>
    line
      .trimStart()
      .slice(0, longestStart + 1)
      .trimEnd(),
  )
  const kept: string[] = []
  for (let at = 0; at < lines.length; ) {
    const header = quoteHeaderLength(starts, at)
    if (header > 0 && !isMarked(starts, at + header)) break
    if (header === 0 && !isFolded(lines, starts, at)) kept.push(lines[at] ?? '')
    at += Math.max(header, 1)
  }
  return kept.join('\n')
}

/** How many lines, from this one on, say that quoted mail follows; 0 if they do not. */
function quoteHeaderLength(starts: string[], at: number): number {
  if (isSeparator(starts[at] ?? '') || isHeaderBlock(starts, at)) return 1
  if (!startsLikeDate.test(starts[at] ?? '')) return 0
  // Mail programs fold the sentence "On … wrote:" over several lines.
  for (let length = 1; length <= 6; length++) {
    const sentence = starts
      .slice(at, at + length)
      .join(' ')
      .trim()
    if (sentence.length > longestStart) return 0
    if (isAttribution(sentence, length > 1)) return length
    if (introduces(sentence) && isMarked(starts, at + length)) return length
  }
  return 0
}

const separator =
  /^(?:original message|ursprüngliche nachricht|weitergeleitete nachricht|oprindelig (?:meddelelse|besked)|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|forwarded message|.{1,80}\bwrote)$/i

/** "----- Original message -----" */
function isSeparator(start: string): boolean {
  if (!start.startsWith('--') || !start.endsWith('--') || start.length > longestStart) return false
  return separator.test(withoutDashes(start))
}

function withoutDashes(line: string): string {
  let [from, to] = [0, line.length]
  while (line[from] === '-') from++
  while (to > from && line[to - 1] === '-') to--
  return line.slice(from, to).trim()
}

const fields = [
  /^[*>]?\s{0,9}(?:from|von|de|da|van|fra|från)\s?\*?:/i,
  /^[*>]?\s{0,9}(?:date|sent|gesendet|datum|envoyé|inviato|verzonden|sendt|skickat|enviado|fecha)\s?\*?:/i,
  /^[*>]?\s{0,9}(?:to|an|à|a|aan|til|till|para)\s?\*?:/i,
  /^[*>]?\s{0,9}(?:subject|betreff|objet|oggetto|onderwerp|emne|ämne|asunto|assunto)\s?\*?:/i,
]

function isHeaderBlock(starts: string[], at: number): boolean {
  if (!starts[at]?.includes(':')) return false
  if (!fields.slice(0, 2).some((field) => field.test(starts[at] ?? ''))) return false
  const block = starts.slice(at, at + 4).filter((line) => line !== '')
  const named = fields.filter((field) => block.slice(0, 3).some((line) => field.test(line)))
  return named.length >= 2 && /@|\b\d{4}\b|\d:\d\d/.test(block.join(' '))
}

const startsLikeDate =
  /^(?:-{2,80}\s{0,9})?(?:on|am|le|el|op|den|il|em|pe|dnia|w dniu|in data|\p{L}{2,4}[.,]{1,2} \d{1,2}|\d{1,4}[./-]\d{1,2}|\d{1,2}:\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|20\d\d)(?![\p{L}])/iu

const wrote =
  /(?<!\p{L})(?:wrote|sent|schrieb|écrit|escribió|schreef|geschreven|skrev|scritto|escreveu|kirjoitti|pisze|napisał\S{0,9}|написал\S{0,9}|写道|작성)(?!\p{L})/iu

// Without an address it could be the writer's own sentence, so it has to be one line with a time.
function isAttribution(sentence: string, folded: boolean): boolean {
  const dated = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d:\d\d|\b(?:19|20)\d\d\b/.test(sentence)
  const addressed = /[<(]\s{0,9}[^<>()\s@]+@[^<>()\s]/.test(sentence)
  const sure = addressed || (!folded && /\d[:.]\d\d/.test(sentence))
  if (!dated || !sure) return false
  const end = withoutDashes(sentence)
  if (wrote.test(sentence)) return /(?:[:：]|>|\bwrote)$/i.test(end)
  return addressed && /^(?:\d|\p{L}{2,9}[.,])/u.test(sentence) && />:?$/.test(sentence)
}

/** Right above a marked quote it needs neither a date nor an address. */
const introduces = (sentence: string): boolean => wrote.test(sentence) && /[:：]$/.test(sentence)

// Quoting marks the start of a long line only; what was folded off it stands bare below.
function isFolded(lines: string[], starts: string[], at: number): boolean {
  const above = lines[at - 1] ?? ''
  return above.length > 65 && isQuote(starts[at - 1] ?? '') && /^\p{Ll}/u.test(lines[at] ?? '')
}

function isMarked(starts: string[], at: number): boolean {
  const next = starts.slice(at, at + 5).find((line) => line !== '')
  return next !== undefined && isQuote(next)
}

/** Of a line without the blanks before it. */
export const isQuote = (start: string): boolean => start.startsWith('>')
