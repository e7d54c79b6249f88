import { once, readable } from '../tokens.ts'
import { isEnglish } from './english-words.ts'
import { spelled, spellingOf } from './language-spelling.ts'

export interface Language {
  /** In English: "German"; null when it cannot be told. */
  name: string | null
  /** What it was told by. */
  words: string[]
}

/** Words no sentence does without, and what people write to a desk in two or three words. */
const little: readonly (readonly [language: string, words: string])[] = [
  [
    'English',
    "a an the and or is are was were be been am to of in on for from with at by as if so it it's its i i'm i've you your we our they their he this that these those there have has had not no can can't cannot could would will what how why when where who which do does did don't my me please but since need want get got all any very too just still thanks thank because than then some more out up hello hi yes please after before about never always again nobody nothing everything works work ok okay",
  ],
  [
    'German',
    'der die das und ist nicht ich wir sie ein eine mit auf für von zu den dem es im bitte kann haben hat seit wie auch noch uns unsere aber werden wird niemand zurück danke vielen hilfe rechnung bestellung lieferung paket konto passwort kündigung störung geht funktioniert warte kaputt falsch guten hallo mein meine ihr gesperrt beschädigt sehr schlecht',
  ],
  [
    'French',
    'le la les des et est pas je nous vous une un pour avec dans sur que qui ce ne mon notre depuis il elle sont du au plus mais bonjour quelle quel merci beaucoup toujours rien ça marche commande facture colis livraison compte où quand personne aidez aide votre mot été très déçu remboursement service bloqué',
  ],
  [
    'Spanish',
    'el la los las y es no yo nos nosotros nadie dos este esto cuando una un para con en que de por se mi nuestro nuestra desde está hay como pero del al muy hola puedo gracias muchas mis pedido factura cuenta ayuda necesito quiero funciona dónde cuándo llega reembolso contraseña sigo esperando',
  ],
  [
    'Portuguese',
    'o os as e é não eu nós uma um para com em que de por se meu nosso nossa desde está há como mas do da ao muito olá você obrigado obrigada minha onde encomenda preciso ajuda conta quero funciona péssimo fatura ninguém senha',
  ],
  [
    'Italian',
    'il lo gli e è non io noi una un per con di che del della si mio nostro da sono ho come ma al più questo ciao abbiamo grazie mille molto mia ordine fattura funziona voglio rimborso nessuno aiuto quando arriva pacco',
  ],
  [
    'Dutch',
    'de het een en is niet ik wij we u je van voor met op dat die er zijn hebben heeft kan sinds ook maar ons onze te naar wordt bedankt dank mijn waar bestelling werkt factuur hulp nodig niemand terug wanneer pakket zeer geld rekening wachtwoord',
  ],
  [
    'Swedish',
    'och är inte jag vi du det den en ett för med på av att som har kan sedan vår våra men till från om hej tack mycket var min beställning fungerar hjälp faktura väntar fortfarande ingen paket',
  ],
  [
    'Danish or Norwegian',
    'og er ikke jeg vi du det den en et for med på av at som har kan siden vår vores men til fra om hej hei tak takk tusen hvor hvornår min ordre virker fungerer hjælp hjelp venter stadig faktura ingen pakke meget veldig',
  ],
  [
    'Polish',
    'i jest nie ja my że się na do z w od dla to jak co nasz nasze ale po już przez proszę mamy mam są dziękuję bardzo gdzie moje moja działa pomocy pomoc paczka nadal czekam faktura zamówienie kiedy nikt',
  ],
  [
    'Czech',
    'je není já my že se na do s v od pro to jak co náš naše ale po už prosím máme mám jsou jsem děkuji kde moje pomoc nefunguje objednávka pořád čekám faktura kdy nikdo balík',
  ],
  [
    'Turkish',
    've bir bu için ile değil ben biz siz çok ama de da ne nasıl neden var yok mı mi olarak daha kadar lütfen teşekkür ederim teşekkürler nerede siparişim çalışmıyor yardım fatura hâlâ bekliyorum kargo kimse',
  ],
  [
    'Finnish',
    'ja on ei minä me te se että kun mutta tai myös ovat olen olemme voi meidän mikä miten kiitos joka ole paljon missä tilaukseni toimi toimii auttakaa apua lasku odotan edelleen paketti kukaan',
  ],
  [
    'Indonesian',
    'dan yang di ke dari ini itu tidak saya kami anda untuk dengan pada adalah bisa sudah belum ada akan juga tolong terima kasih mana pesanan berfungsi bantu bantuan masih menunggu faktur paket',
  ],
]

const languagesOf = new Map<string, string[]>()
for (const [language, words] of little) {
  for (const word of words.split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  }
}

const lookedAt = 1000
const mostWords = 60
/** What a text gains in which every word is one of the language, in the measure of its spelling. */
const familiar = 70
/** What English loses by a word that is none of its own. */
const strange = 30
/** Below this nothing is claimed. */
const enough = { english: 45, foreign: 45 }
const mostTold = 4

const unknown: Language = { name: null, words: [] }

/** Told by its letters, its words and how they are spelled; of numbers, links and codes nothing is. */
export function languageOf(text: string): Language {
  const plain = withoutCode(readable(text.slice(0, lookedAt)))
  const script = foreignScript(plain)
  if (script) return { name: script, words: [] }
  const said = saidIn(plain)
  if (!said.some((word) => word.length > 1)) return unknown
  const spelling = spellingOf(said)
  const ours = said.filter((word) => languagesOf.get(word)?.includes('English') || isEnglish(word))
  const share = ours.length / said.length
  const english = (spelling[0] ?? 0) + familiar * share - strange * (1 - share)
  const foreign = mostLikely(said, spelling)
  if (english >= foreign.score) {
    return { name: english >= enough.english ? 'English' : null, words: [] }
  }
  if (foreign.score < enough.foreign) return unknown
  return { name: foreign.name, words: once(foreign.words).slice(0, mostTold) }
}

/** Of the other languages the likeliest, with the words that tell it, its little ones first. */
function mostLikely(said: readonly string[], spelling: Float64Array) {
  const scored = spelled.slice(1).map((name, index) => {
    const words = said.filter((word) => languagesOf.get(word)?.includes(name))
    return {
      name,
      words,
      score: (spelling[index + 1] ?? 0) + (familiar * words.length) / said.length,
    }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const others = said.filter((word) => !isEnglish(word) && !best.words.includes(word))
  return { ...best, words: [...best.words, ...others] }
}

const isCode = /[\d@\\<>{}=_`]|:\/\/|^www\.|\p{L}\.\p{L}|^\//u
const currencies = new Set('eur usd gbp chf aud cad nzd jpy sek nok dkk pln czk'.split(' '))

/** No numbers, links, addresses, names of files, pieces of code: they are of no language. */
const withoutCode = (start: string): string =>
  start
    .replaceAll(/`[^`\n]{0,500}`/g, ' ')
    .split(/\s+/)
    .filter((each) => !isCode.test(each) && !currencies.has(each.toLowerCase()))
    .join(' ')

const saidIn = (plain: string): string[] =>
  (plain.toLowerCase().match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []).slice(0, mostWords)

const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Japanese', /[\p{scx=Hira}\p{scx=Kana}]/gu],
  ['Chinese', /\p{sc=Han}/gu],
  ['Korean', /\p{sc=Hang}/gu],
  ['a language in Cyrillic letters', /\p{sc=Cyrl}/gu],
  ['a language in Arabic letters', /\p{sc=Arab}/gu],
  ['Greek', /\p{sc=Grek}/gu],
  ['Hebrew', /\p{sc=Hebr}/gu],
  ['a language in Devanagari letters', /\p{sc=Deva}/gu],
  ['Thai', /\p{sc=Thai}/gu],
]

/** ASCII is written in Latin letters without accents. */
const isPlain = (text: string): boolean => /^\p{ASCII}*$/u.test(text)

const least = 0.2

function foreignScript(start: string): string | null {
  if (isPlain(start)) return null
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const latin = start.match(/\p{sc=Latn}/gu)?.length ?? 0
  if (letters - latin <= letters * least) return null
  const found = scripts.find(([, each]) => (start.match(each)?.length ?? 0) > letters * least)
  return found?.[0] ?? null
}
