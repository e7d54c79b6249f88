/** What people close a mail with, above their name; one line of it, in lower case, without marks. */
const signOffs = new Set(
  `
best|best regards|kind regards|kindest regards|warm regards|warmest regards|many regards|regards|rgds|brgds|br|kr|with regards|thanks and regards|
thanks & regards|best wishes|all the best|cheers|sincerely|yours sincerely|yours faithfully|yours truly|sincerely yours|respectfully|cordially|
mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|mit besten grüßen|freundliche grüße|freundliche grüsse|
viele grüße|viele grüsse|beste grüße|beste grüsse|liebe grüße|liebe grüsse|herzliche grüße|schöne grüße|lg|vg|mfg|mit freundl. grüßen|gruß|grüße|
cordialement|bien cordialement|très cordialement|salutations|meilleures salutations|sincères salutations|bien à vous|bien à toi|amicalement|
bonne journée|bonne soirée|bonne réception|respectueusement|
saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|muy atentamente|salud|
cordiali saluti|distinti saluti|saluti|un saluto|cordialmente|
met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|groetjes|hartelijke groet|mvg|
cumprimentos|atenciosamente|com os melhores cumprimentos|melhores cumprimentos|att|abraços|atentamente|
pozdrawiam|z poważaniem|z wyrazami szacunku|serdecznie pozdrawiam|
med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|mvh|hälsningar|
med venlig hilsen|venlig hilsen|med vennlig hilsen|vennlig hilsen|hilsen|
ystävällisin terveisin|terveisin|t|
s pozdravem|s pozdravom|üdvözlettel|tisztelettel|cu stima|cu respect|srdačan pozdrav|lijep pozdrav|lep pozdrav|s poštovanjem|
с уважением|с наилучшими пожеланиями|з повагою|поздрави|с уважение|saygılarımla|iyi çalışmalar|με εκτίμηση|
敬具|よろしくお願いいたします|此致|敬上|감사합니다|مع التحية|תודה|בברכה|salam|hormat kami|trân trọng
`
    .split(/[|\n]/)
    .filter((each) => each !== ''),
)

/** Longer lines are sentences. */
const longest = 60

/** "Best regards," */
export function isSignOff(start: string): boolean {
  if (start.length > longest) return false
  const words = start.toLowerCase().replace(/[\s,.!！，。;-]{1,9}$/, '')
  return signOffs.has(words) || /^\w{1,20},? (?:and|&) (?:kind |best )?regards$/.test(words)
}
