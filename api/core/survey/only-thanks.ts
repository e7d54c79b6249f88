import { ownWords } from '../triage/own-words.ts'
import { readable } from '../triage/tokens.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** One of these is said. */
const glad = set(`
  thanks thank thankyou thx ty tysm cheers appreciated appreciate perfect great awesome excellent wonderful
  brilliant super amazing fantastic solved fixed works resolved
  danke dankeschön vielen besten prima perfekt klasse toll funktioniert gelöst erledigt passt geklappt
  merci parfait marche résolu gracias perfecto funciona resuelto grazie perfetto risolto
  obrigado obrigada perfeito resolvido bedankt dank dankjewel opgelost werkt tack takk tak funkar fungerar virker
  fungerer dziękuję dziękujemy dzięki działa děkuji díky teşekkürler teşekkür kiitos спасибо благодарю 谢谢 感谢
`)

/** And nothing but these. */
const beside = set(`
  you very so much many a lot it's its it is all everything that that's this for the your our my a an and i we i'm we're really
  kind kindly regards best warm hi hello hey dear team guys have day weekend nice evening too well yes yep yeah
  good fine ok okay cool lovely again now working sorted done help helping helped support quick quickly fast reply
  response answer service got it understood noted will do happy glad to hear be been from here on side end up as of
  with works was were has had just finally indeed also sir madam mr mrs ms solution fix patience time effort work job
  sehr schön schnelle schnell hilfe lösung antwort unterstützung ihre ihren eure deine die der das es hat ist alles
  geht läuft jetzt wieder für gut bestens herzlichen gruß grüße liebe viele freundlichen mit schönen tag wochenende hallo
  guten wir ich sie uns mir nun auch so
  beaucoup bien ça ca c'est bon tout maintenant réglé bonne journée pour votre aide rapide réponse à vous fonctionne bonjour
  cordialement très et le la les
  muchas muchísimas ya todo por su ayuda la el respuesta rápida saludos muy y
  mille molto ora tutto bene per il vostro aiuto saluti ok
  muito agora tudo pela ajuda bem
  je u jullie wel hartelijk het nu weer voor de hulp alles is groet groeten
  så mycket mye meget det nu nå för for hjälpen hjelpen hjælpen allt alt bra
  bardzo za pomoc już wszystko большое за помощь всё
`)

const trouble = set(
  'error errors fehler problem problems issue bug erreur problème problema errore fout fel feil fejl',
)
const mostWords = 30
/** Names after "Thanks" or at the end. */
const mostNames = 3

/** A text that is all closing words has none of its own. */
const withThanks = (text: string): string =>
  ownWords(text).trim() || (text.split(/\n\s*\n/)[0] ?? '').trim()

const onlySigns = /^(?:[\s\p{P}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u200d)+$/u

/** Words of thanks, or that all is well, and nothing else: no question, no "but", nothing asked. */
export function isThanks(text: string): boolean {
  const own = withThanks(readable(text))
  if (own.length > 400 || own.includes('?')) return false
  if (onlySigns.test(own) && /\p{Extended_Pictographic}/u.test(own)) return true
  const words = own.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  if (words.length === 0 || words.length > mostWords || /\d/.test(own)) return false
  const low = words.map((word) => word.toLowerCase().replaceAll('’', "'"))
  if (low.some((word) => trouble.has(word)) || !low.some((word) => glad.has(word))) return false
  const unknown = words.filter((_, at) => !glad.has(low[at] ?? '') && !beside.has(low[at] ?? ''))
  return unknown.length <= mostNames && unknown.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
}
