/** The text up to quoted mail; a quote marked with ">" only loses its header here. */
export function withoutQuotedMail(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; ) {
    const header = quoteHeaderLength(lines, at)
    if (header > 0 && !isMarked(lines, at + header)) break
    if (header === 0 && !isFolded(lines, at)) kept.push(lines[at] ?? '')
    at += Math.max(header, 1)
  }
  return kept.join('\n')
}

/** How many lines, from this one on, say that quoted mail follows; 0 if they do not. */
function quoteHeaderLength(lines: string[], at: number): number {
  if (separator.test(lines[at] ?? '') || isHeaderBlock(lines, at)) return 1
  // Mail programs fold the sentence "On … wrote:" over several lines.
  for (let length = 1; length <= 6; length++) {
    const sentence = lines
      .slice(at, at + length)
      .join(' ')
      .trim()
    if (sentence.length > 300 || !startsLikeDate.test(sentence)) return 0
    if (isAttribution(sentence, length > 1)) return length
  }
  return 0
}

const separator =
  /^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|weitergeleitete nachricht|oprindelig (?:meddelelse|besked)|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|forwarded message|[^\n]{1,80}\bwrote)\s*-{2,}\s*$/i

const fields = [
  /^\s*[*>]?\s*(?:from|von|de|da|van|fra|från)\s?\*?:/i,
  /^\s*[*>]?\s*(?:date|sent|gesendet|datum|envoyé|inviato|verzonden|sendt|skickat|enviado|fecha)\s?\*?:/i,
  /^\s*[*>]?\s*(?:to|an|à|a|aan|til|till|para)\s?\*?:/i,
  /^\s*[*>]?\s*(?:subject|betreff|objet|oggetto|onderwerp|emne|ämne|asunto|assunto)\s?\*?:/i,
]

function isHeaderBlock(lines: string[], at: number): boolean {
  const block = lines.slice(at, at + 4).filter((line) => line.trim() !== '')
  const named = fields.filter((field) => block.slice(0, 3).some((line) => field.test(line)))
  const first = fields.slice(0, 2).some((field) => field.test(lines[at] ?? ''))
  return first && named.length >= 2 && /@|\b\d{4}\b|\d:\d\d/.test(block.join(' '))
}

const startsLikeDate =
  /^(?:-{2,}\s*)?(?:on|am|le|el|op|den|il|em|pe|dnia|w dniu|\d{1,4}[./-]\d{1,2}|\d{1,2}:\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|20\d\d)(?![\p{L}])/iu

const wrote =
  /(?<!\p{L})(?:wrote|sent|schrieb|écrit|escribió|schreef|geschreven|skrev|scritto|escreveu|kirjoitti|pisze|napisał\S*|написал\S*|写道|작성)(?!\p{L})/iu

// Without an address it could be the writer's own sentence, so it has to be one line with a time.
function isAttribution(sentence: string, folded: boolean): boolean {
  const dated = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d:\d\d|\b(?:19|20)\d\d\b/.test(sentence)
  const addressed = /[<(]\s*[^<>()\s]+@[^<>()\s]+/.test(sentence)
  const sure = addressed || (!folded && /\d[:.]\d\d/.test(sentence))
  if (!dated || !sure) return false
  if (wrote.test(sentence)) return /(?:[:：]|>|\bwrote)\s*-*$/i.test(sentence)
  return addressed && /^\d/.test(sentence) && />:?$/.test(sentence)
}

// Quoting marks the start of a long line only; what was folded off it stands bare below.
function isFolded(lines: string[], at: number): boolean {
  const above = lines[at - 1] ?? ''
  return above.length > 65 && /^\s*>/.test(above) && /^\p{Ll}/u.test(lines[at] ?? '')
}

function isMarked(lines: string[], at: number): boolean {
  const next = lines.slice(at, at + 5).find((line) => line.trim() !== '')
  return next !== undefined && /^\s*>/.test(next)
}
