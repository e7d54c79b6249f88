/** What stands in the header that mail programs put above a mail that is answered or forwarded. */
export type Field = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other'

/** As programs of some thirty languages name them, in lower case. */
const labels: Record<Field, string> = {
  from: `from|von|de|de la|da|van|fra|från|od|odesílatel|odosielateľ|feladó|nadawca|от|от кого|від|від кого|kimden|gönderen|
expeditorul|expeditor|expéditeur|lähettäjä|saatja|kellelt|mittente|remitente|remetente|absender|afzender|avsender|avsändare|afsender|
差出人|送信元|送信者|发件人|發件人|寄件者|寄件人|보낸 사람|보낸사람|من|מאת|šalje|pošiljatelj|pošiljalec|από|αποστολέας|จาก|từ|dari|pengirim|
nuo|no|siuntėjas|remitent|de part de|message de`,
  to: `to|an|empfänger|à|a|pour|destinataire|aan|ontvanger|til|modtager|mottaker|till|mottagare|para|destinatario|destinatário|per|pro|
k|komu|adresat|do|címzett|кому|до|получатель|kime|alıcı|vastaanottaja|saaja|kellele|destinatarul|destinatar|către|prima|primatelj|
prejemnik|za|宛先|送信先|收件人|收件者|받는 사람|받는사람|إلى|אל|προς|ถึง|đến|tới|kepada|ke|kam|gavėjas|pre`,
  cc: `cc|kopie|kopie an|copie|copie à|kopia|do wiadomości|dw|kópia|копия|копія|bilgi|kopi|másolat|másolatot kap|cópia|copia|kopio|
抄送|副本|참조|نسخة|עותק|κοιν|สำเนา|tembusan|bcc|cci|bilgi gizli`,
  date: `date|sent|sent on|datum|gesendet|gesendet am|data|inviato|inviato il|data invio|fecha|enviado|enviado el|enviada em|enviado em|enviada|
envoyé|envoyé le|envoye|date d'envoi|message du|verzonden|verzonden op|dato|sendt|skickat|skickades|dată|data trimiterii|trimis|dátum|elküldve|
küldve|odesláno|datum odeslání|odoslané|wysłano|wysłane|дата|отправлено|надіслано|изпратено|tarih|gönderilen|gönderildi|gönderme tarihi|
päivämäärä|päiväys|pvm|lähetetty|kuupäev|saadetud|poslano|posláno|日付|日時|送信日時|时间|日期|发送时间|發送時間|寄件日期|
날짜|보낸 날짜|보낸날짜|التاريخ|تاريخ|נשלח|תאריך|ημερομηνία|στάλθηκε|วันที่|ส่งเมื่อ|ngày|đã gửi|tanggal|dikirim|išsiųsta|nosūtīts`,
  subject: `subject|betreff|betr|objet|sujet|oggetto|onderwerp|emne|ämne|asunto|assunto|předmět|predmet|tárgy|temat|тема|относно|konu|
aihe|otsikko|teema|subiect|subiectul|件名|主题|主旨|主題|제목|الموضوع|נושא|θέμα|หัวเรื่อง|เรื่อง|tiêu đề|chủ đề|perihal|subjek|naslov|zadeva|assumpte|tema`,
  other: `reply-to|antwort an|répondre à|responder a|beantwoorden|rispondi a|importance|wichtigkeit|priority|attachments|anlagen|pièces jointes|
allegati|adjuntos|bijlagen|list-post|organization|message-id|vastaa|svar til|svara till|odpověď komu|odpowiedz do|ответить`,
}

/** Longer than a header on one line. */
const longestHeader = 2000

/** Longer than any label with what may stand around it. */
const longestLabel = 40

const listed = (field: Field): [string, Field][] =>
  labels[field].split('|').map((name) => [name.trim(), field])

const fields = new Map<string, Field>(
  (['from', 'to', 'cc', 'date', 'subject', 'other'] as const).flatMap(listed),
)

/** Of a line like "*Sent:* Tuesday"; null if it begins with no label of a header. */
export function fieldIn(start: string): { field: Field; value: string } | null {
  const colon = start.slice(0, longestLabel).search(/[:：]/)
  if (colon < 1) return null
  const field = fields.get(plain(start.slice(0, colon)).toLowerCase())
  return field ? { field, value: plain(start.slice(colon + 1)) } : null
}

/** Without the stars and blanks that bold text leaves. */
function plain(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && isDecoration(text[from])) from++
  while (to > from && isDecoration(text[to - 1])) to--
  return text.slice(from, to)
}

const decorations = new Set([' ', '\t', '*', '_', '\u3000'])
const isDecoration = (sign = ''): boolean => decorations.has(sign)

/** "From: a@b.cTo: c@d.eSubject: Exports", as Yahoo writes it: each field with its value. */
export function fieldsApart(written: string): Map<Field, string> {
  const line = written.slice(0, longestHeader)
  const starts: { field: Field; from: number; value: number }[] = []
  for (let colon = nextColon(line, 0); colon >= 0; colon = nextColon(line, colon + 1)) {
    const from = labelStart(line, colon)
    const field = fields.get(line.slice(from, colon).trim().toLowerCase())
    if (field && !starts.some((each) => each.field === field))
      starts.push({ field, from, value: colon + 1 })
  }
  const last = starts.at(-1)
  const bare =
    last && !starts.some(({ field }) => field === 'subject') && bareSubject(line, last.value)
  if (bare) starts.push({ field: 'subject', ...bare })
  const values = starts.map(({ field, value }, at) => {
    return [field, line.slice(value, starts[at + 1]?.from).trim()] as const
  })
  return new Map(values)
}

/** Some of its translations leave out the colon: "09:26:50 CETAssunto Exports". */
function bareSubject(line: string, after: number): { from: number; value: number } | null {
  for (let blank = line.indexOf(' ', after); blank >= 0; blank = line.indexOf(' ', blank + 1)) {
    const from = labelStart(line, blank)
    if (fields.get(line.slice(from, blank).toLowerCase()) === 'subject')
      return { from, value: blank }
  }
  return null
}

const nextColon = (line: string, from: number): number => {
  const found = line.slice(from).search(/[:：]/)
  return found < 0 ? -1 : from + found
}

/** Where the longest label begins that ends at the colon; the colon itself if none does. */
function labelStart(line: string, colon: number): number {
  for (let from = Math.max(0, colon - longestLabel); from < colon; from++) {
    const label = line.slice(from, colon)
    if (!/^\p{Ll}|^\s/u.test(label) && fields.has(label.trim().toLowerCase())) return from
  }
  return colon
}
