import { isQuote } from './quotes.ts'

/** The text without lines marked as quoted, and without signatures, which end where a quote begins. */
export function withoutMarkedAndSigned(text: string): string {
  let isSigned = false
  const kept = text.split('\n').filter((line) => {
    const said = line.trim()
    const isMarked = isQuote(said)
    isSigned = !isMarked && (isSigned || beginsSignature(said))
    return !isMarked && !isSigned
  })
  return kept.join('\n')
}

/** Programs and people begin a signature with one short line. */
const longest = 200

const beginsSignature = (line: string): boolean =>
  line.length <= longest && signatures.some((each) => each.test(line))

const signatures = [
  /^(?:-{2,4}|_{2,4}|\+{2,4}|={2,4}|_{32})$/,
  /^(?:Sent from|Get Outlook for|Gesendet von|Sendt fra|Enviado desde) ./,
  /^(?:Envoyé (?:depuis|de mon|à partir de)|Télécharger Outlook pour|Ver[sz](?:tuurd|onden) vanaf) ./,
  /^Von .{1,100} gesendet$/,
  /^(?:cheers|best wishes|bien . vous),?!?$/i,
  /^(?:\w{0,20}\s?(?:\sand\s)?regards|\w{0,20}\s?cordialement),?!?！?$/i,
  /^bonne (?:journ.e|soir.e)!?$/i,
]
