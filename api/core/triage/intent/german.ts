import { type Classes, readerOf, triggers } from './pattern.ts'

const classes: Classes = {
  we: 'ich|wir|mein_chef|unser_chef|unsere_geschaftsfuhrung|die_geschaftsfuhrung|unsere_geschaftsleitung',
  third: `kunde|kunden|kundin|nutzer|benutzer|user|anwender|mitarbeiter*|teilnehmer*|gast|gaste|mieter*
    jemand|man|er|leute|patient*|schuler*|kollege|kollegen|kollegin|mitglied|mitglieder`,
  not: '{third}|nicht|kein*|nie|niemals|ohne|statt|anstatt|button|knopf|schaltflache',
  others: 'ein|eine|einen|eines|einer|ihr|ihre|ihren|sein|seine|seinen|alte|alten',
  boundary: ',|:|und|oder|aber',
  mine: `mein*|unser*|den|das|die|diesen|dieses|diese|der`,
  will: `werde|werden|will|wollen|mochte|mochten|muss|mussen|uberlege*|erwage*|denke*|plane|planen|beabsichtige*
    wurde|wurden|haben|habe|sind|bin|sehe|sehen|gezwungen`,
  relation: `vertrag|vertrage|vertrags|abo|abos|abonnement*|konto|account|accounts|lizenz*|vereinbarung|mitgliedschaft
    zusammenarbeit|geschaftsbeziehung|tarif|rahmenvertrag|wartungsvertrag|dienstleistungsvertrag|servicevertrag`,
  end: 'kundigen|kuendigen|beenden|auflosen|widerrufen|stornieren|aufkundigen|loschen|zu_beenden|zu_kundigen|schliesen',
  law: `anwalt|anwalte|anwaltin|anwalten|anwalts|rechtsanwalt*|rechtsbeistand|juristen|rechtsabteilung|anwaltskanzlei`,
}

const leaving = [
  `{we} kundige|kundigen|kuendige|kuendigen !mitarbeiter*|termin|meeting`,
  `{we} ~4 {relation}? ~2 kundige|kuendige`,
  `kundige|kundigen|kuendige|kuendigen ich|wir !mitarbeiter*|ihm|ihr`,
  `hiermit|fristlos|auserordentlich ~5 kundige|kundigen|kuendige|kuendigen|gekundigt`,
  `{we} ~1 {will} ~8 kundigen|kuendigen|zu_kundigen $`,
  `{will} {we} ~8 kundigen|kuendigen|zu_kundigen $`,
  `{we} ~3 {will} ~7 {relation} ~4 {end}`,
  `{will} {we} ~7 {relation} ~4 {end}`,
  `bitte ~2 (?:{end}) ~2 (?:mein*|unser*) ~2 {relation}`,
  `bitte ~2 (?:mein*|unser*) ~2 {relation} ~4 {end}`,
  `^ (?:mein*|unser*) ~1 {relation} ~4 {end} $$`,
  `unser*|mein* ~1 {relation} ~4 kundigen|kuendigen`,
  `erhalten|hiermit|anbei|schicke*|sende*|bestatigen|folgt|einreichen|reiche*|akzeptieren|bekommen ~5 kundigung|kuendigung`,
  `kundigung|kuendigung ~1 unser*|mein* ~2 {relation}`,
  `mit|zur|die|uber|eine ~1 kundigung|kuendigung ~4 nachgedacht|nachdenken|drohe|drohen|rechnen|uberlege*|erwage*`,
  `{we} ~4 denke*|erwage*|uberlege* ~3 kundigung|kuendigung`,
  `{relation} ~5 von_uns|unsererseits gekundigt|beendet`,
  `{we} ~6 vertrag|abo|abonnement ~~3 nicht ~2 verlanger*`,
  `vertrag|abo|abonnement ~2 wird|werden ~~3 nicht ~2 verlanger*`,
  `{we} werden|werde ~~5 nicht ~2 verlanger*`,
  `anbieter|dienstleister|lieferanten|hersteller|konkurrenz|mitbewerber*|wettbewerber*|anderswo|woanders ~3 wechsel*|zu_wechseln|umsehen|umzusehen|suchen|gehen|umschauen|umzuschauen`,
  `wechsel* ~3 (?:den|zu|zum|zur) ~2 anbieter|dienstleister|konkurrenz|mitbewerber*|wettbewerb*|lieferanten`,
  `{we} ~5 (?:such*|schau*|seh*) ~4 anderen|neuen|alternativen ~1 (?:anbieter|dienstleister|$)`,
  `sie ~4 uns|mich ~3 als ~1 kunde|kunden|kundin`,
  `sie verlieren|verloren ~3 uns|mich|(?:einen|eine|noch_einen)_(?:@_){0,2}(?:kunden|kundin)`,
  `sind|bin wir|ich weg|raus`,
  `{we} ~5 raus|aussteigen aus|aus_dem|aus_diesem|aus_unserem ~2 {relation}|$$`,
]

const legal = [
  `{we}|sie ~6 {law} ~4 einschalt*|einzuschalt*|schalt*|beauftrag*|ubergeb*|informier*|konsultier*|kontaktier*|weitergeb*|hinzuzieh*|nehm*|hor*|weiterleit*|sprech*|besprech*|wend*|schreib*|eingeschaltet|gesprochen|ubergeben|zu_beauftrag*|hinzugezogen|geb*`,
  `schalt*|beauftrag*|ubergeb*|informier*|gebe*|geht|gehe*|wende*|zieh*|hor*|spreche*|nehm*|leite*|konsultier*|kontaktier*|rede*|ruf* ~6 {law}`,
  `unser|mein|unsere|meine ~1 {law} ~6 meld*|kontaktier*|schreib*|pruf*|ubernimmt|ubernehmen|kummer*|setzen|verbindung|informiert|eingeschaltet|beauftragt|eingebunden|weis`,
  `liegt|ist|sache|fall ~3 beim|bei ~2 {law}`,
  `rechtlich*|juristisch*|gerichtlich*|anwaltlich* ~1 schritt*|konsequenz*|masnahm*|mitteln|mittel|weg|hilfe|beistand`,
  `mit ~2 {law} ~2 droh*`,
  `rechtlich|juristisch|gerichtlich ~4 vorgehen|vorzugehen|wehren|belangen`,
  `verklage|verklagen|klagen_wir|klage_ich`,
  `{we} ~6 klage|klagen ~3 (?:einreich*|erheb*|gegen)|$$`,
  `vor gericht`,
  `rechtsweg`,
  `anzeige erstatt*|zu_erstatten`,
  `{we} ~6 schadensersatz*|schadenersatz* ~4 forder*|verlang*|geltend|klag*`,
  `schadensersatz*|schadenersatz* ~3 gegen_sie|von_ihnen`,
]

const [leaves, goesToLaw] = [readerOf(classes, leaving), readerOf(classes, legal)]

/** "Unsere Kunden kündigen": somebody else's contract. "Der Button Kündigen": the word, not the deed. */
const elsewhere = readerOf(classes, [
  `{third} ~~5 kundig*|gekundigt|kuendig*`,
  `wie|wo|kann ~~3 {third} ~~5 kundig*`,
  `klick*|druck*|button|knopf|schaltflache|link|menu ~~4 kundig*|abbrechen|stornieren`,
  `(?:nicht|kein*|nie|ohne|statt|anstatt) ~~3 kundig*|rechtlich*|anwalt`,
])

const isOurs = readerOf(classes, [`als kunde|kunden|kundin`, `noch einen kunden`])

export const german = {
  leaving: {
    trigger:
      triggers(`kundig kuendig gekundigt beend auflos widerruf stornier loschen schliesen anbieter dienstleister
      konkurrenz mitbewerber wettbewerb woanders anderswo alternativ verlanger kunde weg raus neuen anderen wechsel`),
    says: (folded: string) =>
      leaves.says(folded) && (!elsewhere.says(folded) || isOurs.says(folded)),
  },
  legal: {
    trigger: triggers(
      `anwalt anwalte anwaltin anwaltlich rechts recht juris gericht verklag klag anzeig schadens schadener`,
    ),
    says: (folded: string) => goesToLaw.says(folded) && !denied.says(folded),
  },
}

const denied = readerOf(classes, [
  `(?:nicht|kein*|nie|ohne|statt|anstatt) ~~2 rechtlich*|anwalt|anwalte|juristisch*`,
  `{law} ~2 (?:kann|konnen|konnte|braucht|brauchen|benotigt)`,
])
