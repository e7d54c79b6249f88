import { type Classes, readerOf, triggers } from './pattern.ts'

const dutch: Classes = {
  we: 'ik|wij|we|mijn_baas|onze_directie|de_directie',
  third: 'klant|klanten|gebruiker*|hij|iemand|men|medewerker*|leden|lid|gast|gasten',
  not: '{third}|niet|geen|nooit|zonder|knop|klik*',
  others: 'een|hun|haar|zijn|oude',
  boundary: ',|:|en|of|maar|als|want|per|met|om|voor|naar|bij|direct|vandaag|morgen|nu',
  will: `ga|gaan|wil|willen|zal|zullen|moet|moeten|overweeg|overwegen|denk|denken|besloten|wens|wensen|genoodzaakt|zou|zouden|graag|twijfel*`,
  end: 'opzeggen|op_te_zeggen|beeindigen|stopzetten|annuleren|ontbinden|te_beeindigen|stop_te_zetten|sluiten',
  relation:
    'contract|contracten|abonnement*|account|overeenkomst*|licentie*|lidmaatschap|dienst|samenwerking',
  law: 'advocaat|advocaten|jurist*|juridische_afdeling|rechtsbijstand',
}

const nordic: Classes = {
  we: 'jag|vi|jeg|eg|min_chef|min_sjef|ledningen|ledelsen',
  third:
    'kund|kunder|kunde|kunden|kunderne|kundene|anvandar*|bruker*|han|hon|hun|nagon|noen|nogen|medarbetar*|medlem*|gast*|gjest*',
  not: '{third}|inte|ikke|ingen|aldrig|aldri|utan|uten|uden|knapp|knappen|klick*|klik*',
  others: 'en|ett|et|deras|deres|hans|gamla|gamle',
  boundary: ',|:|och|og|om|men|till|til|i|fran|fra|med|for|hos|nu|na|idag|straks',
  relation: `avtal*|abonnemang*|konto*|kontrakt*|avtale*|abonnement*|aftale*|licens*|lisens*|medlemskap*|samarbet*|samarbeid*|prenumeration*|tjanst*`,
  law: 'advokat*|jurist*|juridiska_avdelning*',
}

const readers = {
  dutch: {
    leaving: readerOf(dutch, [
      `{we} ~2 {will} ~6 (?:opzeggen|op_te_zeggen)`,
      `{will} {we} ~6 (?:opzeggen|op_te_zeggen)`,
      `{we} ~3 {will} ~5 {relation} ~3 {end}`,
      `{will} {we} ~5 {relation} ~3 {end}`,
      `{we} ~1 zeg|zeggen ~5 op`,
      `zeg|zeggen {we} ~5 op`,
      `(?:hierbij|dan) ~1 zeg|zeggen ~6 op`,
      `opzegging ~1 van (?:ons|mijn|onze|het)`,
      `(?:mijn|ons|onze) ~1 {relation} ~4 (?:opzeggen|beeindigen|stopzetten|op_te_zeggen)`,
      `{we} ~6 (?:overstap*|stap*|overga*|kijk*|zoek*|ga*|switch*) ~5 (?:concurrent*|concurrentie|andere_(?:leverancier|aanbieder|partij|partner)|elders)`,
      `(?:naar|bij) ~2 (?:concurrent*|andere_leverancier|andere_aanbieder) ~3 (?:over*|stap*|te_stappen|kijken|gaan)`,
      `{we} ~~6 niet ~2 verleng*`,
      `verlie* ~2 (?:ons|mij|een_klant|een_@_klant) ~1`,
    ]),
    legal: readerOf(dutch, [
      `{we} ~3 (?:schakel*|inschakel*|raadple*|bel*|spreek|spreken|leg|leggen|geef|geven|draag|dragen|informe*|stap*|ga|gaan|neem|nemen|stuur|sturen|hebben) ~6 {law}`,
      `{will}|dan ~1 {we} ~6 {law}`,
      `{law} ~3 (?:inschakel*|in_te_schakelen|inlichten|voorleg*|raadpleg*|neemt|contact)`,
      `(?:mijn|onze) {law} ~4 (?:contact|neemt|zal|schrijft|bekijkt)`,
      `juridische|gerechtelijke (?:stapen|actie|acties|maatregelen|procedure|procedures)`,
      `(?:naar|voor) de rechter`,
      `schadevergoeding ~2 (?:eis*|vorder*|claim*)`,
    ]),
    other: readerOf(dutch, [
      `{third} ~~5 (?:opze*|anule*|beeindig*)`,
      `(?:niet|geen|zonder) ~~3 (?:opzeg*|op_te_zeggen|advocaat|juridische)`,
      `knop|klik* ~~4 (?:anule*|opzeg*)`,
    ]),
    ours: readerOf(dutch, [`als klant`, `verlie* ~~3 klant`]),
  },
  nordic: {
    leaving: readerOf(nordic, [
      `{we} ~5 (?:saga|sager|sier|si|sige|siger) ~5 (?:upp|opp|op|up)`,
      `(?:saga|sager|sier|si|sige|siger) {we} ~5 (?:upp|opp|op)`,
      `{we} ~4 (?:opsig*|opsagt|oppsig*)`,
      `{we} ~5 (?:avslut*|afslut*|avbryt*|sta*_opp|terminer*|avvikle*|kansell*|annuler*) ~4 {relation}`,
      `{we} ~6 (?:byta*|byter|byte|bytte|bytter|skifte*|skifter) ~2 (?:leverantor*|leverandor*|tilbyder|system_til|tjanst)`,
      `{we} ~6 (?:till|til) ~2 (?:konkurrent*|annan_leverantor|anden_leverandor|annen_leverandor)`,
      `(?:upsagning|oppsigelse|opsigelse) ~2 (?:av|af) (?:vart|var|vares|vores|mitt|mit|avtal*|aftale*|avtale*)`,
      `{we} ~~4 (?:inte|ikke) ~1 (?:forny*|forlang*|forleng*)`,
      `(?:forlora*|miste*|tape*|tabe*) ~2 (?:oss|os|mig|meg|en_kund*)`,
    ]),
    legal: readerOf(nordic, [
      `{we} ~4 (?:kontakt*|anlit*|koppla*|kobl*|tar|ta|tage|tager|prata*|snak*|tal*|overlamn*|overlad*|overlat*|involver*|gar|gor|vand*|radfora*|send*|skick*|lamn*|radfor*|brin*|hyr*|giver|gir) ~6 {law}`,
      `{law} ~2 (?:kommer|vil|tar|kontakt*)`,
      `(?:rattslig*|juridisk*|retslig*|retlig*|rettslig*|rattsliga) (?:atgard*|steg|skritt|skridt|tiltak|konsekvens*)`,
      `(?:till|til|i) (?:domstol*|retten|tinget)`,
      `{we} ~3 (?:stamma*|stamer|stevne*|sagsog*|saksok*)`,
    ]),
    other: readerOf(nordic, [
      `{third} ~~5 (?:saga|sager|sier|si|opsig*|sagt|avbok*)`,
      `(?:inte|ikke|ingen) ~~3 (?:saga_upp|si_opp|opsige|advokat*)`,
      `knapp*|klick* ~~4 (?:avbryt*|anuler*)`,
    ]),
    ours: readerOf(nordic, [`som kund*`, `en kund*`]),
  },
}

const says =
  (kind: 'leaving' | 'legal', { other, ours, ...of }: (typeof readers)['dutch']) =>
  (folded: string) =>
    of[kind].says(folded) && (!other.says(folded) || ours.says(folded))

export const northern = [
  {
    leaving: {
      trigger: triggers(
        'opze op beeindig stopzet anuler ontbind concurren andere elders verleng verlie sluiten overstap',
      ),
      says: says('leaving', readers.dutch),
    },
    legal: {
      trigger: triggers('advoca juri recht gerecht schadevergoeding'),
      says: says('legal', readers.dutch),
    },
  },
  {
    leaving: {
      trigger: triggers(
        'up op opsig opsag upsagning avslut afslut avbryt sta terminer avvikl kansell anul byt skift konkurrent annan anden annen forny forlang forleng forlor mist tap tab',
      ),
      says: says('leaving', readers.nordic),
    },
    legal: {
      trigger: triggers('advoka juri rattslig rets ret domstol tinget stam stevn sags saks'),
      says: says('legal', readers.nordic),
    },
  },
]
