/** How programs of phones and mail services sign: "Sent from my iPhone". */
const beginnings =
  /^(?:sent (?:from|via|with|by|using)|get (?:the )?(?:new )?outlook for|gesendet (?:von|mit|aus|über)|von (?:meinem|unterwegs|samsung|outlook)|outlook für|holen sie sich|laden sie|envoyé (?:depuis|de|à partir|par|avec|via)|télécharger|téléchargez|obtenez|provenance|enviado (?:desde|do|de|a partir|pelo|através|via|por)|enviada (?:do|de)|obter o|obtenga|obtener|descarga|inviato (?:da|dal|con|tramite)|scarica|ottieni|verstuurd (?:vanaf|met|via|door)|verzonden (?:vanaf|met|via)|verstuur|download|outlook voor|sendt fra|skickat från|skickat med|hämta|hent|få|lähetetty|hanki|wysłane? (?:z|za|ze)|wysłano (?:z|za|ze)|pobierz|odesláno (?:z|ze)|odoslané (?:z|zo)|získajte|získat|elküldve|küldve|az én|trimis (?:de|din)|poslano (?:s|z|sa|iz)|отправлено (?:с|из|от)|надіслано (?:з|із)|изпратено от|şu cihazdan|iphone|ipad|android|στάλθηκε|εστάλη|أُ?رسلت? من|مُرسل من|נשלח מ|発信|送信元|発|从我的|發自我的|发自我的|發送自|发自|来自|나의|내|dikirim dari|đã gửi từ|ส่งจาก)/i

/** What one writes mails with; at least one is named. */
const devices =
  /iphone|ipad|ipod|ios|android|samsung|galaxy|huawei|honor|xiaomi|redmi|oneplus|oppo|vivo|pixel|nexus|motorola|moto|nokia|lumia|sony|xperia|\blg\b|htc|wiko|blackberry|windows|mac\b|macbook|apple|outlook|yahoo|gmail|proton|\bgmx\b|web\.de|hotmail|mail|e-mail|aol|tutanota|spark|airmail|typeapp|bluemail|edison|mailbird|thunderbird|smartphone|phone|tablet|mobil|móvil|movil|handy|téléphone|telefon|telefoon|cellulare|telemóvel|celular|puhelim|матрица|телефон|устройств|携帯|手机|手機|스마트폰|아이폰|هاتف|my \p{Lu}/iu

const longest = 110
const mostWords = 12

/** A line that a phone or a mail program added, and nothing a person would say in it. */
export function isDeviceLine(start: string): boolean {
  const line = withoutLinks(start)
  if (line.length > longest || line.split(' ').length > mostWords) return false
  if (/[?;:,]$/.test(line) || (line.endsWith('.') && line.split(' ').length > 5)) return false
  return (beginnings.test(line) && devices.test(line)) || sentences.test(line)
}

/** Where the device stands before the verb. */
const sentences =
  /^(?:von .{1,60} gesendet|.{0,20}(?:iphone|ipad|android|galaxy)\S{0,9}(?:'dan|’dan|'den|’den|dan|den)? (?:gönderildi|enviado|から送信|에서 보냄|发送)|iphoneから送信|.{0,20}(?:iphone|ipad)(?:から送信|에서 보냄|发送))[.]?$/i

const withoutLinks = (start: string): string =>
  start
    .replace(/[<[(](?:https?:|mailto:)[^>\])]{0,280}[>\])]?/g, '')
    .replace(/^[*_~.\s-]{1,9}/, '')
    .trim()
