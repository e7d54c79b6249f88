import { isSaid, once, readable, type Word } from './words.ts'

export interface Language {
  /** In English: "German"; null when it cannot be told. */
  name: string | null
  /** What it was told by. */
  words: string[]
}

/** Little words no sentence does without. */
const little: readonly (readonly [language: string, words: string])[] = [
  [
    'English',
    "a an the and or is are was were be been am to of in on for from with at by as if so it it's its i i'm i've you your we our they their he this that these those there have has had not no can can't cannot could would will what how why when where who which do does did don't my me please but since need want get got all any very too just still thanks thank because than then some more out up hello hi yes please after before about never always again nobody nothing everything works work",
  ],
  [
    'German',
    'der die das und ist nicht ich wir sie ein eine mit auf für von zu den dem es im bitte kann haben hat seit wie auch noch uns unsere aber werden wird',
  ],
  [
    'French',
    'le la les des et est pas je nous vous une un pour avec dans sur que qui ce ne mon notre depuis il elle sont du au plus mais bonjour',
  ],
  [
    'Spanish',
    'el la los las y es no yo nos nosotros nadie dos este esto cuando una un para con en que de por se mi nuestro nuestra desde está hay como pero del al muy hola puedo',
  ],
  [
    'Portuguese',
    'o os as e é não eu nós uma um para com em que de por se meu nosso nossa desde está há como mas do da ao muito olá você',
  ],
  [
    'Italian',
    'il lo gli e è non io noi una un per con di che del della si mio nostro da sono ho come ma al più questo ciao abbiamo',
  ],
  [
    'Dutch',
    'de het een en is niet ik wij we u je van voor met op dat die er zijn hebben heeft kan sinds ook maar ons onze te naar wordt',
  ],
  [
    'Swedish',
    'och är inte jag vi du det den en ett för med på av att som har kan sedan vår våra men till från om hej',
  ],
  [
    'Danish or Norwegian',
    'og er ikke jeg vi du det den en et for med på av at som har kan siden vår vores men til fra om hej hei',
  ],
  [
    'Polish',
    'i jest nie ja my że się na do z w od dla to jak co nasz nasze ale po już przez proszę mamy mam są',
  ],
  [
    'Czech',
    'je není já my že se na do s v od pro to jak co náš naše ale po už prosím máme mám jsou jsem',
  ],
  [
    'Turkish',
    've bir bu için ile değil ben biz siz çok ama de da ne nasıl neden var yok mı mi olarak daha kadar lütfen',
  ],
  [
    'Finnish',
    'ja on ei minä me te se että kun mutta tai myös ovat olen olemme voi meidän mikä miten kiitos joka ole',
  ],
  [
    'Indonesian',
    'dan yang di ke dari ini itu tidak saya kami anda untuk dengan pada adalah bisa sudah belum ada akan juga tolong',
  ],
]

const languagesOf = new Map<string, string[]>()
for (const [language, words] of little) {
  for (const word of words.split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
  }
}

const mostWords = 200
/** A text this long without a little word of any language is in none we know. */
const enough = 8
const least = 0.05
const accents = 0.2
const mostTold = 4

/** Told by its little words, or by its letters. A few words without either pass for English. */
export function languageOf(text: string, words: readonly Word[]): Language {
  const script = foreignScript(text)
  if (script) return { name: script, words: [] }
  const plain = words.filter(isSaid)
  const looked = plain.slice(0, mostWords)
  const found = new Map<string, string[]>()
  for (const { text: word } of looked) {
    for (const language of languagesOf.get(word) ?? []) {
      found.set(language, [...(found.get(language) ?? []), word])
    }
  }
  const english = found.get('English')?.length ?? 0
  const [best] = [...found].sort(([, a], [, b]) => b.length - a.length)
  if (best && best[1].length > english) return foreign(best, looked.length)
  const isTold = english > looked.length * least || looked.length < enough
  return { name: isTold && !hasAccents(looked) ? 'English' : null, words: [] }
}

function foreign([name, told]: [string, string[]], length: number): Language {
  const isTold = told.length > 1 && told.length > length * least
  return { name: isTold ? name : null, words: isTold ? once(told).slice(0, mostTold) : [] }
}

/** "Exportación": a word or two may be a name, more are another language. */
function hasAccents(words: readonly Word[]): boolean {
  const accented = words.filter(({ text }) => !isPlain(text))
  return accented.length > words.length * accents
}

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

const startOfText = 1000
const share = 0.2

function foreignScript(text: string): string | null {
  const start = readable(text.slice(0, startOfText))
  if (isPlain(start)) return null
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const latin = start.match(/\p{sc=Latn}/gu)?.length ?? 0
  if (letters - latin <= letters * share) return null
  const found = scripts.find(([, each]) => (start.match(each)?.length ?? 0) > letters * share)
  return found?.[0] ?? null
}
