/**
 * What the writer says, for triage to read: without signature, footer and what they quote. Nothing
 * is taken from the record by it.
 */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  let isSigned = false
  let isFooter = false
  for (const [at, line] of lines.entries()) {
    const bare = line.slice(0, longestRead).trim()
    if (bare === '') isFooter = false
    if (isRule(bare) && lines.length - at <= mostSigned) isSigned = true
    else if (isSignOff(bare)) isSigned = true
    else if (isSigned && speaksOn(bare)) isSigned = false
    if (isLegalese(bare)) isFooter = true
    const isLeft = isSigned || isQuoted(bare) || isSentFrom(bare) || (isFooter && !speaksOn(bare))
    kept.push(isLeft ? '' : isLegalese(bare) ? withoutLegalese(line) : line)
  }
  return withoutName(kept.join('\n'))
}

const longestRead = 400
/** Below a rule so many lines may be a signature; more are text. */
const mostSigned = 14

const isQuoted = (line: string): boolean => line.startsWith('>')

const isRule = (line: string): boolean => /^(?:-{2,}|—+|_{2,}|\*{3,}|={3,}|~{3,})$/.test(line)

const closings =
  /^(?:(?:with |my |many |all the |very )?(?:best|kind|kindest|warm|warmest|thanks|thank you|regards|cheers|sincerely|yours|respectfully|br|kr|rgds|thx)\b|mit (?:freundlich|besten|lieben|vielen|schönen|kollegialen)|(?:viele|beste|liebe|freundliche|schöne|herzliche) gr(?:ü|ue)(?:ß|ss)|(?:mfg|vg|lg|bg)\b|cordialement|bien (?:à|cordialement)|(?:meilleures|sincères) salutations|merci (?:d'avance|beaucoup)?$|saludos|atentamente|un (?:cordial )?saludo|cordial(?:i|es|mente)|distinti saluti|saluti|grazie(?: mille)?$|atenciosamente|(?:com os melhores )?cumprimentos|abraços|obrigad[oa]$|met (?:vriendelijke|hartelijke)|groet(?:en|jes)?$|m\.?v\.?h|(?:med )?(?:vänlig|vennlig|venlig|bästa|hjertelig)|hälsningar|hilsen|pozdrawiam|z poważaniem|s pozdravem|с уважением|saygılarımla|ystävällisin|terveisin|salam|hormat kami)/iu

const people =
  /(?<![\p{L}'])(?:i|we|you|ich|wir|sie|je|nous|vous|ik|wij|jag|vi|jeg|мы|я)(?![\p{L}])/iu

const inClosings = new Set(
  `thanks thank you regards best kind kindest warm warmest wishes greetings sincerely yours truly faithfully
   respectfully cheers many again all the a lot very much in advance with my from and so for your help
   br kr rgds thx mit freundlichen freundlichem besten lieben vielen schönen kollegialen gruß gruss grüßen grüße
   gruessen gruesse viele beste liebe freundliche herzliche mfg vg lg bg danke dank im voraus aus und
   cordialement bien à vous meilleures sincères salutations merci d'avance beaucoup saludos atentamente un
   cordial saludo gracias cordiali cordialmente distinti saluti grazie mille atenciosamente com os melhores
   cumprimentos abraços obrigado obrigada met vriendelijke hartelijke groet groeten groetjes mvh m v h med
   vänlig vänliga vennlig hilsen venlig bästa hälsning hälsningar hjertelig pozdrawiam z poważaniem s pozdravem
   с уважением saygılarımla ystävällisin terveisin salam hormat kami`.split(/\s+/),
)

/** "Best regards,"; "Thanks, Tom"; "Thanks, but we are leaving" is none. */
function isSignOff(line: string): boolean {
  if (line.length > 60 || !closings.test(line)) return false
  const others = (line.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).filter(
    (word) => !inClosings.has(word.toLowerCase()),
  )
  return (
    others.length <= 3 &&
    others.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) &&
    !line.endsWith('?')
  )
}

const wordsIn = (line: string): number => line.match(/\p{L}+/gu)?.length ?? 0

/** Somebody goes on below their name: "PS", or a sentence with a person in it. */
const speaksOn = (line: string): boolean =>
  /^(?:p\.?\s?s\.?|nb|btw|edit|update)\b/i.test(line) ||
  (wordsIn(line) >= 4 && people.test(line) && !isLegalese(line) && !isSentFrom(line))

const isSentFrom = (line: string): boolean =>
  /^(?:sent (?:from|via|with) |get outlook for |von meinem .{0,40} gesendet|gesendet (?:von|mit) |envoyé (?:de|depuis|à partir) |enviado (?:desde|do|de) |inviato da |verzonden (?:vanaf|met) |skickat från |sendt fra |wysłane z )/iu.test(
    line,
  )

/** Printed below every mail of a company. */
const legalese =
  /(?:(?:legal|rechtlich\p{L}{0,20}|juridi\p{L}{0,20})\s{1,9}(?:disclaimer|notice|hinweis)|disclaimer|confidentiality notice|haftungsausschluss|intended (?:recipient|only|solely)|(?:legally )?privileged|(?:this|any) (?:e-?mail|message|communication|transmission).{0,80}confidential|(?:diese|die) (?:e-?mail|nachricht).{0,80}(?:vertraulich|geschützt)|(?:ce|cet) (?:e-?mail|message|courriel).{0,80}confidenti|(?:este|esta) (?:correo|mensaje|mensagem|e-?mail).{0,80}confiden|(?:questo|questa) (?:messaggio|e-?mail).{0,80}(?:riservat|confidenzial)|(?:dit|deze) (?:bericht|e-?mail).{0,80}vertrouwelijk|unauthori[sz]ed (?:use|disclosure|copying|review|distribution)|registered (?:office|in england|number)|company (?:number|registration)|handelsregister|geschäftsführer|amtsgericht|vat (?:no|id|number)|ust-?id)/iu

const isLegalese = (line: string): boolean => legalese.test(line)

/** Of a line that also says something else the rest is read. */
const withoutLegalese = (line: string): string =>
  (line.match(/[^.!?]+[.!?]*/g) ?? [])
    .filter(
      (sentence, at, all) =>
        !isLegalese(sentence) &&
        (at === 0 || !isLegalese(all[at - 1] ?? '') || people.test(sentence)),
    )
    .join('')

const title = /^(?:\p{Lu}[\p{Ll}\p{M}'’.-]*|\p{Lu}\.?|van|von|de|der|den|da|di|la|le|bin|al)$/u

/** A name and what stands below it, as the last thing of a text. */
function withoutName(text: string): string {
  const lines = text.trimEnd().split('\n')
  const gap = lines.findLastIndex((line) => line.trim() === '')
  if (gap === -1) return text
  const block = lines.slice(gap + 1).map((line) => line.trim())
  return isNameBlock(block) ? lines.slice(0, gap).join('\n') : text
}

function isNameBlock(block: readonly string[]): boolean {
  const words = (block[0] ?? '').slice(0, longestRead).split(/\s+/)
  const isName = words.length >= 2 && words.length <= 4 && words.every((word) => title.test(word))
  return (
    isName &&
    block.length <= 8 &&
    block.every((line) => line.length <= 60 && !/[.!?]$/.test(line) && !people.test(line))
  )
}

const mine =
  /(?<![\p{L}'])(?:i|we|my|our|us|you|ich|wir|unser\p{L}*|mein\p{L}*|je|nous|mon|notre|ma|mi|nuestr\p{L}*|mio|nostr\p{L}*|ons|mijn|vår\p{L}*|vores|min)(?![\p{L}])/iu

const inQuotes =
  /“([^“”\n]{1,60})”|"([^"\n]{1,60})"|«\s?([^«»\n]{1,60})\s?»|„([^„“”\n]{1,60})[“”]|`([^`\n]{1,80})`|\*\*([^*\n]{1,60})\*\*|\[([^[\]\n]{1,60})\]|(?<=^|[\s(])['‘]([^'‘’\n]{1,60})['’](?=$|[\s.,;:!?)])/gmu

const parts = [
  'button|link|icon|tab|menu|checkbox|field|column|dialog|dropdown|label|toggle|popup|chart|graph',
  'schaltfläche|knopf|menüpunkt|bouton|lien|botón|botão|pulsante|bottone|knop|knapp|knappen|przycisk|tlačítko|düğme',
].join('|')

const namedBefore = new RegExp(`(?<![\\p{L}])(?:${parts})s? {1,3}\\p{Lu}\\p{L}*`, 'gu')
const namedAfter = new RegExp(
  `(?<![\\p{L}])(?!(?:not|no|my|our|your|the|a|an|this|that|each|every|which|what|of|and|or|der|die|das|den|dem|ein|le|la|un|el|il|o|de|het|en|et) )\\p{L}{1,30} {1,3}(?=(?:${parts})(?![\\p{L}]))`,
  'giu',
)

/** Without the names of buttons and fields: quoted in a word or three, or called a button. */
export const withoutLabels = (text: string): string =>
  text
    .replace(inQuotes, (said) => (mine.test(said) || wordsIn(said) > 4 ? said : ' '))
    .replace(namedBefore, ' ')
    .replace(namedAfter, ' ')
