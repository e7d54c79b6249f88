import { type Classes, readerOf } from '../triage/intent/pattern.ts'
import { sentencesIn } from '../triage/intent/sentence.ts'
import { ownWords } from '../triage/own-words.ts'
import { readable } from '../triage/tokens.ts'

const classes: Classes = {
  not: 'would|could',
  boundary: ',|:|and|but|for|since|,|at|on|with',
  others: 'z',
}

const unsolved = readerOf(classes, [
  // English
  `(?:not|never) ~1 fixed|solved|resolved|working|work|works|repaired|sorted|gone|helped`,
  `(?:does|do|did|has|have|is) not ~1 work|help|fix|solve|worked|changed|fixed|solved`,
  `still ~4 broken|failing|fails|fail|failed|down|wrong|unable|error|errors|problem|problems|issue|issues|happening|happens|occurs|same|crash*|missing|locked|stuck|slow|blank|empty|offline|persist*|waiting|open|unsolved|unresolved|bug|bugs|freezes|frozen|unusable|there`,
  `still ~2 (?:not|no|nothing|never)`,
  `same|the ~1 problem|issue|error|thing|bug again`,
  `(?:exact|very)? same problem|issue|error|bug|thing $$`,
  `same problem|issue|error|bug as`,
  `problem|issue|error|bug|it ~2 persists|remains|returned|reappeared|back|came_back|not_gone|unsolved|unresolved|continues !to_(?:normal|work)`,
  `(?:happening|happened|broken|broke|failed|fails|failing|crashed|stopped|gone) again`,
  `broken $$`,
  `(?:can|could) not ~1 log|login|export|open|access|use|send|print|see|sign|connect|download|upload|save|get`,
  `unresolved|unsolved|unfixed`,
  `nothing ~2 changed|works|fixed|happened|better`,
  `no ~2 solution|improvement|change|fix|difference $$`,
  `(?:reopen|re_open) ~3 case|ticket|it|this`,
  `(?:anything|far) ~1 but|from solved|fixed|resolved`,
  // German
  `(?:nicht|nie) ~2 behoben|gelost|repariert|funktioniert|geht|erledigt|moglich|gefixt|weg|geklart`,
  `(?:immer_noch|noch_immer|weiterhin|nach_wie_vor) ~5 nicht|fehler|problem|kaputt|defekt|gleiche|selbe|dasselbe|kein|keine|gesperrt|langsam`,
  `noch nicht|kein|keine`,
  `(?:problem|fehler) ~3 besteht|bleibt|tritt|wieder|weiterhin`,
  `wieder ~2 kaputt|fehler|problem|abgesturzt|passiert|da`,
  `(?:funktioniert|geht|klappt|lauft) ~5 nicht`,
  `ungelost|unverandert`,
  `(?:gleiche|gleicher|selbe|selber) ~1 fehler|problem`,
  `keine ~1 losung|besserung|anderung`,
  // French
  `(?:pas|toujours) ~3 resolu|regle|repare|corrige|fonctionne|marche|solutionne`,
  `(?:ne|n) (?:fonctionne|marche) ~1 pas|plus|toujours`,
  `toujours ~4 pas|meme|probleme|erreur|bloque|panne|attente|rien|impossible`,
  `probleme ~2 persiste|demeure|revient|toujours|continue|existe`,
  `meme probleme|erreur`,
  // Spanish and Portuguese
  `(?:sigue|siguen|seguimos|sigo|continua|continuam|continuo|todavia|aun|ainda) ~4 sin|igual|fallando|falla|error|erro|problema|no|nao|mal|roto|con_el_mismo|mismo`,
  `(?:no|nao) ~2 funciona|funcionan|resuelto|solucionado|arreglado|resolvido|corregido|corrigido|resolvio|resolveu|resolvieron`,
  `(?:mismo|mesmo) problema|error|erro`,
  `problema ~2 persiste|continua|sigue|volvio|voltou`,
  // Italian
  `non ~2 funziona|funzionano|risolto|risolta|sistemato|va`,
  `ancora ~3 roto|problema|errore|bloccato|non|stesso|bloccati`,
  `stesso problema|errore`,
  `problema ~2 persiste|rimane|resta`,
  // Dutch
  `(?:niet|nooit) ~2 opgelost|verholpen|werkt|gefixt|gemaakt`,
  `(?:werkt|doet) ~3 niet`,
  `(?:nog_steeds|nog_altijd) ~5 niet|kapot|fout|probleem|dezelfde|hetzelfde|geen`,
  `nog niet`,
  `(?:hetzelfde|zelfde) probleem|fout`,
  // Swedish, Danish, Norwegian
  `(?:inte|ikke) ~2 lost|fixat|fungerar|fungerer|virker|rettet|lagat|losta`,
  `(?:fungerar|fungerer|virker) ~2 inte|ikke`,
  `(?:fortfarande|fortsatt|fremdeles|stadig) ~4 inte|ikke|problem|fel|feil|fejl|samma|samme|trasig`,
  `(?:samma|samme) problem|fel|feil|fejl`,
  // Polish, Czech, Turkish, Finnish, Russian
  `nie ~2 dziala|rozwiazan*|naprawion*`,
  `(?:nadal|wciaz) ~4 nie|problem|blad`,
  `(?:nefunguje|nevyresen*|neni_vyresen*|porad_stejn*)`,
  `(?:hala|hala_ayni) ~4 calismiyor|cozulmedi|ayni|sorun`,
  `calismiyor|cozulmedi`,
  `(?:ei_toimi|edelleen)`,
  `не ~2 работа*|решен*|исправ*|помог*`,
])

const together =
  /まだ.{0,12}(?:ない|ません)|直っていません|直らない|未解決|还(?:是|没|没有).{0,8}(?:不|解决|修|好)|没有?解决|仍然|아직.{0,10}(?:안|않|못)/u

const solvedNow = readerOf(classes, [
  `now ~3 works|working|fixed|solved|fine|ok|resolved`,
  `(?:works|working|fixed|solved|resolved|fine) ~1 now|again`,
  `(?:jetzt|nun|wieder) ~3 funktioniert|geht|gelost|behoben`,
  `(?:funktioniert|geht) ~2 jetzt|wieder|nun !nicht`,
])

const but = / (?:but|stil|yet|aber|mais|pero|ma|mas|maar|men|ale|no) /
/** "I couldn't have solved it without you." */
const imagined = / (?:could|would) not have /

/** Says that what the case was about isn't solved, in the languages customers write. */
export function saysUnsolved(text: string): boolean {
  const own = ownWords(readable(text))
  if (together.test(own)) return true
  return sentencesIn(own).some(
    ({ folded }) =>
      unsolved.says(folded) &&
      !imagined.test(folded) &&
      (!solvedNow.says(folded) || but.test(folded)),
  )
}
