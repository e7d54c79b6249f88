/** "Original message", as programs put it between dashes. */
const originals = new Set([
  ...['original message', 'original email', 'original appointment', 'reply message'],
  ...['ursprüngliche nachricht', 'originalnachricht', 'original-nachricht', 'original nachricht'],
  ...['message original', "message d'origine", 'message d’origine', "e-mail d'origine"],
  ...['mensaje original', 'mensagem original', 'messaggio originale', 'missatge original'],
  ...['oorspronkelijk bericht', 'oorspronkelijke bericht', 'origineel bericht'],
  ...['oprindelig meddelelse', 'oprindelig besked', 'opprinnelig melding', 'original melding'],
  ...['ursprungligt meddelande', 'originalmeddelande', 'alkuperäinen viesti'],
  ...['původní zpráva', 'původní e-mail', 'pôvodná správa', 'oryginalna wiadomość'],
  ...['wiadomość oryginalna', 'treść oryginalnej wiadomości', 'eredeti üzenet'],
  ...['mesaj original', 'mesajul original', 'originalna poruka', 'izvorna poruka'],
  ...[
    'izvirno sporočilo',
    'исходное сообщение',
    'оригинальное сообщение',
    'оригінальне повідомлення',
  ],
  ...['оригинално съобщение', 'orijinal mesaj', 'özgün ileti', 'αρχικό μήνυμα'],
  ...['originalus laiškas', 'algne kiri', '元のメッセージ', '原始邮件', '原始郵件', '原邮件'],
  ...['원본 메시지', 'الرسالة الأصلية', 'הודעה מקורית', 'pesan asli', 'thư gốc'],
])

export const isOriginal = (words: string): boolean => originals.has(words.toLowerCase())

/** The beginnings of words that mean "forwarded", a language or two a line. */
const forwarded =
  /forward|fwd|weitergeleit|transf[ée]r|transmis|réexp[ée]di|reenvia|reexpe|inoltra|doorgestuur|encaminha|videresen|vidarebefordra|välitet|edelleen|p[řr]eposl|p[řr]eposie|preslan|továbbít|redirec|przekaz|przesłan|пересл|пересыл|пересил|переадрес|перенаправ|препрат|проследе|[iİ]letil|yönlendiril|proslij|prosle|prosle[đd]|posredova|edastat|edasi|persiųst|pārsūt|προωθ|転送|转发|轉寄|轉發|전달|הועבר|محول|توجيه|diteruskan|terusan|chuyển tiếp|ส่งต่อ/i

/** Whether a line between dashes, or before a colon, says that a forwarded mail follows. */
export const saysForwarded = (words: string): boolean => forwarded.test(words)

/** "FW: Exports", and as programs of other languages put it. */
const forwardSubject =
  /^(?:fwd?|wg|tr|rv|i|enc|vs|vb|vl|fs|pd|doorst|doorgestuurd|továbbítás|i̇lt|ilt|prosl|posr|redir|πρθ|edasi|пересл|转发|轉寄|转寄|転送|전달|הועבר|إعادة توجيه|trs)\s{0,3}[:：]/i

export const isForwardSubject = (subject: string): boolean =>
  forwardSubject.test(subject.trimStart().slice(0, 60).toLowerCase())

/** "wrote", next to a name, a date or an address. */
const verbs = new Set([
  ...[
    'wrote',
    'writes',
    'sent',
    'schrieb',
    'schreibt',
    'geschrieben',
    'écrit',
    'ecrit',
    'escribió',
  ],
  ...['escribio', 'escribe', 'escribiu', 'escriure', 'schreef', 'geschreven', 'skrev', 'skrifaði'],
  ...['scritto', 'scrive', 'scriveva', 'escreveu', 'kirjoitti', 'kirjutas', 'pisze', 'napisał'],
  ...['napisała', 'napisano', 'napísal', 'napísala', 'napsal', 'napsala', 'napisao', 'napisala'],
  ...['napisal', 'scris', 'написал', 'написала', 'написав', 'написала', 'написа', 'пишет', 'пише'],
  ...[
    'έγραψε',
    'yazdı',
    'yazmış',
    'írta',
    'írt',
    'rašė',
    'rakstīja',
    'menulis',
    'viết',
    'כתב',
    'כתבה',
  ],
  ...['كتب', 'كتبت', 'كتابة', '작성', '作成', 'shkroi'],
])

/** Those of languages that put no blanks between words. */
const verbsWithin = ['写道', '写了', '寫道', '書きました', 'のメッセージ', '님이 작성', 'เขียน']

/** Where a sentence says that somebody wrote; -1 if it doesn't. */
export function verbIn(sentence: string): number {
  for (const { 0: word, index } of sentence.matchAll(/[\p{L}\p{M}]{3,20}/gu))
    if (verbs.has(word.toLowerCase())) return index
  const within = verbsWithin.map((verb) => sentence.indexOf(verb)).filter((at) => at >= 0)
  return within[0] ?? -1
}

/** How a sentence about an earlier mail begins, where it begins with when that was. */
export const startsLikeDate =
  /^(?:-{2,80}\s{0,9})?(?:on|am|le|el|op|d\.|den|il|em|pe|dnia|w dniu|dne|dňa|dana|in data|den|på|στις|vào|pada|tarihinde|в|на|у|kuupäev|wiadomość napisana|v|เมื่อ|في|בתאריך|ב|在|於|\p{L}{2,4}[.,]{1,2} \d{1,2}|(?:ma|ti|ke|to|la|su|po|út|st|čt|pá|so|ne|št|пн|вт|ср|чт|пт|сб|нд|вс)[.,]? \d{1,2}|\d{1,4}[./-]\d{1,2}|\d{1,2}:\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|20\d\d)(?![\p{L}])/iu

/** Whether somebody speaks of themselves or to the reader, as no program does. */
export const speaks = (sentence: string): boolean =>
  [...sentence.matchAll(/\p{L}{1,9}/gu)].some(([word]) => persons.has(word.toLowerCase()))

const persons = new Set([
  ...['i', 'we', 'you', 'your', 'my', 'our', 'me', 'us', 'ich', 'wir', 'mein', 'meine', 'unser'],
  ...[
    'unsere',
    'ihr',
    'ihre',
    'sie',
    'je',
    'nous',
    'vous',
    'mon',
    'notre',
    'votre',
    'yo',
    'nosotros',
  ],
  ...['usted', 'ustedes', 'mi', 'nuestro', 'su', 'io', 'noi', 'mio', 'nostro', 'ik', 'wij', 'mijn'],
  ...[
    'onze',
    'eu',
    'nós',
    'meu',
    'nosso',
    'jag',
    'jeg',
    'min',
    'vår',
    'я',
    'мы',
    'вы',
    'мой',
    'наш',
  ],
])
