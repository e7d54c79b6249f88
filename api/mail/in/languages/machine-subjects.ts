/** What a subject says of who wrote the mail, where programs of fifteen and more languages say it. */
export type SubjectKind = 'bounce' | 'complaint' | 'vacation' | 'acknowledgement'

/** As programs put them before a colon or alone, in lower case; a person who writes about one goes on. */
const beginnings: Record<SubjectKind, string> = {
  vacation: `
automatic reply|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse|automatic response|automated reply|automated response|
out of office|out of the office|out-of-office|out of office autoreply|out of office auto-reply|out of office reply|ooo|vacation reply|away notice|
vacation notice|vacation message|on vacation|i am out of the office|i'm out of the office|i am currently out of the office|
automatische antwort|automatische abwesenheit|abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsmeldung|abwesenheitsassistent|abwesend|nicht im büro|
réponse automatique|reponse automatique|absence du bureau|absent du bureau|message d'absence|message d’absence|notification d'absence|
respuesta automática|respuesta automatica|fuera de la oficina|fuera de oficina|ausente de la oficina|resposta automàtica|
risposta automatica|fuori sede|fuori ufficio|assente dall'ufficio|risponditore automatico|
automatisch antwoord|automatische reactie|afwezigheidsbericht|afwezig|niet aanwezig|buiten kantoor|
resposta automática|resposta automatica|ausência temporária|fora do escritório|ausente do escritório|
automatiskt svar|autosvar|frånvaro|frånvaromeddelande|ej på kontoret|automatisk svar|autosvar|fravær|fraværsbesked|ikke på kontoret|
automaattinen vastaus|poissaoloviesti|poissa toimistosta|poissa|
autoodpowiedź|odpowiedź automatyczna|automatyczna odpowiedź|nieobecność|nieobecny|poza biurem|
automatická odpověď|automatická odpoveď|mimo kancelář|mimo kanceláriu|nepřítomnost|
automatikus válasz|házon kívül|távolléti üzenet|răspuns automat|absent din birou|în afara biroului|
samodejni odgovor|odsotnost|odsoten|automatski odgovor|automatska poruka|izvan ureda|automatinis atsakymas|automātiskā atbilde|automaatvastus|
автоответ|автоматический ответ|автоответчик|нет на месте|вне офиса|автоматична відповідь|автовідповідь|автоматичен отговор|
otomatik yanıt|otomatik cevap|ofis dışında|αυτόματη απάντηση|εκτός γραφείου|
自动答复|自动回复|自動回覆|自動答覆|外出|不在办公室|自動応答|自動返信|不在通知|不在のお知らせ|休暇|자동 회신|자동회신|자동 응답|부재중|
رد تلقائي|خارج المكتب|תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|balasan otomatis|trả lời tự động|ตอบกลับอัตโนมัติ`,
  bounce: `
undeliverable|undelivered|undelivered mail returned to sender|undelivered mail|undeliverable message|undeliverable mail|delivery status notification|mail delivery failed|
mail delivery failure|mail delivery status notification|mail delivery error|delivery failure|delivery failed|delivery has failed|message delivery has failed|delivery notification|
delivery status|delivery report|returned mail|failure notice|mail system error|mail system error - returned mail|delayed mail|notice: mail delivery status|
warning: could not send message for past|warning: message delayed|message not delivered|sorry, your message could not be delivered|postmaster notify|
unzustellbar|nicht zustellbar|unzustellbare nachricht|non remis|impossible de remettre|échec de la remise|no se puede entregar|no se ha podido entregar|
non recapitabile|mancato recapito|onbestelbaar|não é possível entregar|não entregue|kan inte levereras|olevererbart|kan ikke leveres|
ei voi toimittaa|niedostarczalne|nedoručitelné|kézbesíthetetlen|nelivrat|недоставлено|не удается доставить|teslim edilemedi|无法投递|退信|系統退信|配信不能|配達不能|배달되지 않음`,
  acknowledgement: `
ticket received|request received|case received|message received|ticket created|case created|we received your request|we have received your request|we've received your request|
we received your message|we have received your message|your request has been received|your ticket has been created|your case has been created|your message has been received|
thank you for contacting us|thanks for contacting us|acknowledgement of receipt|acknowledgment of receipt|
eingangsbestätigung|ihre anfrage ist eingegangen|wir haben ihre anfrage erhalten|wir haben ihre nachricht erhalten|empfangsbestätigung|
accusé de réception|nous avons bien reçu votre demande|acuse de recibo|hemos recibido su solicitud|hemos recibido tu solicitud|
conferma di ricezione|abbiamo ricevuto la tua richiesta|ontvangstbevestiging|we hebben uw aanvraag ontvangen|confirmação de recebimento|recebemos sua solicitação|
potwierdzenie otrzymania|otrzymaliśmy twoje zgłoszenie|mottagningsbekräftelse|vi har tagit emot ditt ärende|vi har modtaget din henvendelse|kvitteringsmail|заявка получена|ваше обращение принято`,
  complaint: 'email feedback report|abuse report|spam report|complaint about message from',
}

const prefixes = new Map<string, SubjectKind>()
for (const kind of ['complaint', 'acknowledgement', 'bounce', 'vacation'] as const)
  for (const each of beginnings[kind].split('|')) prefixes.set(each.trim(), kind)

/** With a day behind it nothing else is needed: "Away until May 5", "Abwesenheit bis 12.08." */
const away =
  /^(?:i am |i'm )?(?:out of (?:the )?office|ooo|away|on (?:vacation|holiday|leave|annual leave)|abwesen(?:d|heit)|urlaub|im urlaub|nicht im (?:büro|haus)|absente?|en congés?|ausente|de vacaciones|assente|in ferie|afwezig|op vakantie|frånvarande|semester|fraværende|på ferie|poissa|lomalla|nieobecn\S{1,4}|na urlopie) (?:until|till|from|through|bis|vom|ab|jusqu'au|du|au|hasta|desde|fino al|dal|tot|vanaf|van|t\.?o\.?m\.?|till|til|fra|asti|do|od|até) .{0,30}\d/i

/** A ticket's number in front of what it says, or "Auto:", which alone may be about a car. */
const before = /^(?:\[[^\]]{1,40}\]|#\d{1,12}|auto:)\s{0,3}[:-]?\s{0,3}/

const longest = 200

/** What programs write; null for what a person might, above all for a question. */
export function subjectKind(subject: string): { kind: SubjectKind; words: string } | null {
  const start = subject.trim().slice(0, longest).toLowerCase().replace(before, '')
  if (/[?？]$/.test(start) || start === '') return null
  if (away.test(start)) return { kind: 'vacation', words: start }
  const words = beginningOf(start)
  const kind = prefixes.get(words)
  return kind ? { kind, words } : null
}

/** A person may write these alone, or go on with them after a colon: about themselves, or a parcel. */
const neverAlone = new Set([
  'auto',
  'ooo',
  'poissa',
  'frånvaro',
  'fravær',
  'abwesend',
  '外出',
  '休暇',
])
const onlyAlone = new Set([
  ...['delivery status', 'delivery report', 'delivery failed', 'delivery failure', 'undelivered'],
  ...['delivery has failed', 'message received', 'case received'],
])

/** What stands before the first colon or bracket, or all of it. */
function beginningOf(start: string): string {
  const whole = start.replace(/[.!]$/, '')
  if (prefixes.has(whole) && !neverAlone.has(whole)) return whole
  for (const { 0: sign, index } of start.slice(0, longest).matchAll(/[:：(]/g)) {
    const words = start.slice(0, index).trimEnd()
    if (prefixes.has(words) && (sign === '(' || !onlyAlone.has(words))) return words
  }
  return ''
}
