/** Parts of words that notices below mails are made of, a language a line; three make one. */
const stems = [
  'confidential|intended|recipient|unauthori|disclos|distribut|delete|notify|privileg|in error|by mistake|virus|liab|this e-mail|this email|this message|prohibited|forbidden|consent of the sender|copying',
  'vertraulich|bestimmt|empfänger|unbefugt|weitergabe|vernichten|lösch|benachrichtig|informieren|irrtümlich|viren|haftung|diese e-mail|diese nachricht|nicht gestattet|untersagt',
  'confidentiel|destiné|destinataire|autoris|divulg|détrui|supprim|avertir|avis|erreur|virus|responsab|ce message|cet e-mail|ce courriel|interdit|strictement',
  'confidencial|dirigid|destinatari|autoriza|divulg|elimin|borr|notifi|comuni|error|virus|responsab|este mensaje|este correo|prohibid',
  'riservat|destinat|autorizz|divulg|cancell|distrugg|inform|errore|virus|responsab|questo messaggio|questa e-mail|presente messaggio|vietat',
  'vertrouwelijk|bestemd|geadresseerde|ontvang|onbevoegd|openbaar|vernietig|verwijder|verwittig|onterecht|abusievelijk|virus|aansprakelijk|dit bericht|deze e-mail|verboden|niet toegestaan',
  'confidencia|destinad|destinatári|autoriza|divulga|elimin|apag|avis|erro|vírus|responsab|esta mensagem|este e-mail|este email|proibid',
  'poufn|przeznaczon|adresat|odbiorc|nieupraw|ujawni|usun|powiadom|omyłk|wirus|odpowiedzialn|ta wiadomość|niniejsz|zabronion',
  'konfidentiel|sekretess|avsed|mottagar|obehörig|radera|meddela|misstag|virus|ansvar|detta meddelande|fortrolig|beregnet|modtager|uberettiget|slet|underret|fejl|denne mail',
  'конфиденциальн|предназначен|получател|адресат|несанкционир|разглаш|удал|уведом|ошиб|вирус|ответственн|это сообщение|данное сообщение|запрещ',
]

const enough = 3

/** A notice that a company puts below every mail. */
export const isLegalNotice = (paragraph: string): boolean => {
  const low = paragraph.slice(0, longest).toLowerCase()
  return countOf(low, stemsApart, enough) && low.length >= shortest
}

const longest = 4000
const shortest = 60
const stemsApart = stems.map((line) => line.split('|'))

/** What a mail gateway puts above what comes from outside. */
export const isGatewayWarning = (paragraph: string): boolean =>
  paragraph.length < 900 && countOf(paragraph.toLowerCase(), warnings, 3)

const warnings = [
  [
    'external',
    'caution',
    'warning',
    'outside',
    'click',
    'links',
    'attachments',
    'sender',
    'originated',
  ],
  ['extern', 'vorsicht', 'achtung', 'außerhalb', 'klicken', 'links', 'anhänge', 'absender'],
  ['externe', 'attention', 'prudence', 'cliquez', 'liens', 'pièces jointes', 'expéditeur'],
  ['externo', 'atención', 'precaución', 'enlaces', 'adjuntos', 'remitente', 'haga clic'],
  ['extern', 'let op', 'klik', 'bijlagen', 'afzender', 'buiten de organisatie'],
]

const countOf = (low: string, lists: readonly (readonly string[])[], most: number): boolean =>
  lists.some((list) => list.filter((stem) => low.includes(stem)).length >= most)

/** Whether somebody writes about such a notice, and may therefore quote one. */
export const isAboutNotices = (text: string): boolean =>
  /disclaimer|footer|legal|\bclauses?\b|confidentiality|small print|(?:this|that|following|the) (?:text|notice|sentence|passage|wording)|haftungsausschluss|klausel|fußzeile|diese[rn]? (?:text|satz|hinweis|absatz)|mentions? légale|pied de page|ce texte|cláusula|pie de página|este texto|clausola|dicitura|questo testo|voettekst|clausule|deze tekst|klauzul|stopk/i.test(
    text.slice(0, 20_000),
  )
