import { type Classes, readerOf, triggers } from './pattern.ts'

const french: Classes = {
  we: 'je|j|nous|on|mon_patron|ma_direction|notre_direction|la_direction',
  third: `client|clients|cliente|clientes|utilisateur*|il|elle|ils|elles|quelqu|abonnes?|membres?|employes?|salaries?|collegue*`,
  not: '{third}|ne|n|pas|sans|jamais|bouton|cliqu*|page',
  others: 'un|une|leur|leurs|son|sa|ses|d|ancien|commande',
  boundary: ',|:|et|ou|mais|si|car|pour|avec|a|des|le|chez|au|immediatement|tout|avant|apres|en',
  will: `vais|va|allons|veux|voulons|souhait*|voudr*|envisag*|pens*|compt*|dois|devons|desir*|prefer*|serai|serons|song*
    demand*|decide|reflechi*|oblige*`,
  end: 'resilier|annuler|rompre|quitter|cloturer|fermer|arreter|supprimer|terminer|mettre_fin_a|mettre_fin_au|mettre_un_terme_a',
  relation: `contrat|contrats|abonnement|abonnements|compte|souscription|licence*|partenariat|collaboration|accord
    adhesion|offre|engagement|service|services`,
  law: 'avocat|avocats|avocate|juriste*|service_juridique|conseil_juridique|huissier|conseiller_juridique',
}

const frenchReaders = {
  leaving: readerOf(french, [
    `{we} ~3 {will} ~5 resilier $`,
    `{we} ~3 {will} ~5 resilier ~3 {relation}`,
    `{we} ~2 resilie|resilions|resilierai|resilierons|quittons|quitterons|quitterai !une|un|la_page|l_application`,
    `{we} ~3 {will} ~5 {end} (?:mon|ma|notre|nos|le|ce|cet|cette|l|au) ~1 {relation}`,
    `veuillez|merci_de|prie_de|priere_de|prions_de ~2 {end} (?:mon|ma|notre|nos|le|ce|l) ~1 {relation}`,
    `ma|notre|demande_de|par_la_presente ~2 resiliation`,
    `chang* ~1 de (?:prestataire|fournisseur|solution|editeur|operateur)`,
    `{we} ~6 concurren*`,
    `{we} ~4 renouvel*|reconduir*|prolong* pas|plus`,
    `{we} ~~5 (?:pas|plus) renouvel*|reconduir*|prolong* (?:mon|notre|le|l|ce) ~1 {relation}`,
    `{we} n|ne ~~1 renouvel*|reconduir* pas|plus`,
    `vous ~4 perd* ~3 client|cliente|clients`,
    `{we} ~4 (?:aller|irons|partir|partirons|irai) voir|voir_ailleurs|ailleurs`,
    `voir|chercher ailleurs`,
  ]),
  legal: readerOf(french, [
    `{we}|c ~7 saisi*|contact*|consult*|transm*|confi*|remett*|parler*|prend*|engag*|mandat*|faire_appel|pass*|inform*|appel*|solicit*|donn*|entre_les_mains ~5 {law}`,
    `mon|ma|notre|nos {law} ~5 contact*|ecri*|prend*|va|vont|charg*|revien*|saisi`,
    `{law} (?:vous|va_vous|prendra) ~3 contact*|ecri*|contact|relai`,
    `action|actions|poursuite|poursuites|mesure|mesures|procedure|procedures|demarche*|suite|suites|voie|voies|recours ~1 (?:en_justice|judiciaire*|juridique*|legale|legales)`,
    `engag*|entam*|intent* ~2 poursuit*|procedure*|action*`,
    `port*|deposer|deposerai|deposerons plainte`,
    `tribunal|tribunaux|en_justice|assigner|mise_en_demeure`,
    `dommages ~1 et_interets|interets`,
  ]),
  other: readerOf(french, [
    `{third} ~~6 resili*|annul*|avocat`,
    `(?:ne|n|pas) ~~4 (?:pas|resilier|resiliation|avocat|poursuiv*) ~~3 (?:resilier|resiliation|avocat|justice)`,
    `pas (?:resilier|de_resilier|besoin_d_avocat)`,
    `clique*|bouton|lien ~~4 resili*|annul*`,
  ]),
  ours: readerOf(french, [`perd* ~~3 client*`, `nous|mon|notre ~~3 comme client*`]),
}

const iberian: Classes = {
  third: `cliente|clientes|usuario*|utilizador*|el|ela|ele|eles|elas|ellos|alguien|alguem|persona*|empleado*|alumno*|aluno*
    miembro*|huesped*|paciente*`,
  not: '{third}|no|nao|sin|sem|nunca|jamas|boton|botao|pulse|clic*|hago',
  others: 'un|una|um|uma|su|seu|sua|pedido|cita|reserva|antiguo|antigo',
  boundary:
    ',|:|y|e|o|ou|pero|mas|si|se|porque|con|com|por|a|em|en|inmediatamente|imediatamente|ya|hoy|hoje|manana|amanha|ahora|agora|antes|de|para|desde',
  will: `voy|vamos|quiero|queremos|quisiera|quisieramos|deseo|deseamos|tengo|tenemos|tendre|tendremos|pienso|pensamos
    planeamos|considerando|consideramos|considero|pensando|hemos|decidido|necesito|solicito|solicitamos|exijo|exigimos|debo|nos_gustaria|me_gustaria
    vou|quero|gostaria|gostariamos|pretendo|pretendemos|desejo|desejamos|preciso|precisamos|terei|teremos|tenho|temos
    estou|estamos|decidi|decidimos|procederemos|iremos|obligados|obrigados|pedimos|pido|peco`,
  end: `cancelar|rescindir|anular|terminar|finalizar|cerrar|encerrar|romper|dar_de_baja|darme_de_baja|darnos_de_baja
    abandonar|dejar|cancelando|eliminar`,
  own: `cancelo|cancelamos|cancelare|cancelaremos|cancelarei|rescindo|rescindimos|rescindiremos|rescindire|rescindirei|encerramos|encerraremos`,
  relation: `contrato|contratos|suscripcion|subscricao|assinatura|cuenta|conta|servicio*|servico*|acuerdo|acordo|plan|plano
    licencia*|licenca*|membresia|abono`,
  law: `abogad*|advogad*|asesor_juridico|asesores_legales|equipo_legal|departamento_legal|departamento_juridico|juridico|bufete`,
}

const iberianReaders = {
  leaving: readerOf(iberian, [
    `{will} ~4 {end} (?:mi|nuestr*|el|la|este|esta|o|a|meu|minha|noso|nosa|nossa|nosso|a_nosa|a_minha|o_meu|o_noso)? #2 {relation} $`,
    `{will} ~3 (?:cancelar|rescindir|darme_de_baja|darnos_de_baja) $$`,
    `{own} (?:mi|nuestr*|el|la|este|o|a|meu|minha|nos*)? #2 {relation}`,
    `me_doy|nos_damos|nos_daremos|darme|darnos de_baja`,
    `por_favor|rogamos|ruego|favor|pedimos|pido|solicito ~3 (?:cancelen|cancele|cancelem|cancelar|rescindan|den_de_baja|den|dar_de_baja) (?:mi|nuestr*|o_meu|o_nos*|a_nos*|a_minha|el|la) ~1 {relation}`,
    `(?:cambiar*|irnos|irme|pasarnos|pasarme|migrar|marcharnos|mudar|trocar|cambiaremos|pasaremos|mudaremos|buscar*|buscando|procurar|ir) ~3 (?:competencia|concorrencia|otro_proveedor|otra_empresa|proveedor|fornecedor|otro_servicio|concorrente|alternativas)`,
    `no|nao ~~3 (?:renovar|renovaremos|renovare|renovamos|renovarei|continuar_con_ustedes|continuar_convosco)`,
    `perder*|perdido|perdieron|perderam ~3 (?:un|una|um|otro|outro|mais_um|como) ~1 cliente|clientes`,
  ]),
  legal: readerOf(iberian, [
    `{will}|ya|hablare*|consultare*|contactare*|acudire*|pondre*|pasare*|lamare*|falarei|contactarei|contactaremos|consultarei|procurarei|recorreremos|entregaremos|pasaremos|haremos|pongo|ponemos|lamo|contacto ~6 {law}`,
    `mi|nuestr*|meu|minha|noso|nosa|nosos ~1 {law} ~5 (?:contactar*|pondra*|lamara*|escribira*|tomara*|entrara*|contatara*|va_a|van_a|vai|ya)`,
    `manos|maos ~2 {law}`,
    `acion|aciones|medidas|via|vias|acao|acoes|meios|pasos (?:legal|legales|legais|judicial|judiciales|judiciais)`,
    `demandare|demandaremos|denunciare|denunciaremos|procesaremos|procesarei|procesar_voces|iremos_a_juicio|ir_a_juicio|ir_a_tribunal`,
    `{will} ~2 (?:demandar*|denunciar*|procesar*)`,
    `tribunales|tribunais|a_juicio`,
  ]),
  other: readerOf(iberian, [
    `{third} ~~6 cancel*|rescind*|abogad*|advogad*`,
    `(?:no|nao|sin|sem) ~~2 (?:cancelar|rescindir|abogad*|advogad*|legales|legais)`,
    `no|nao (?:quiero|queremos|quero|voy_a|vamos_a|vou|vamos) ~~1 cancelar`,
    `boton|botao|clic|clico|pulso ~~4 cancel*|anular`,
  ]),
  ours: readerOf(iberian, [`perd* ~~4 cliente*`, `como cliente*`]),
}

const italian: Classes = {
  third: `cliente|clienti|utente|utenti|lui|lei|loro|qualcuno|membri|ospiti|dipendent*`,
  not: '{third}|non|senza|mai|pulsante|bottone|clic*|pagina',
  others: 'un|una|uno|suo|sua|loro|ordine|vecchio',
  boundary:
    ',|:|e|o|ma|se|con|per|a|da|entro|subito|oggi|domani|adesso|prima|immediatamente|perche|di',
  will: `voglio|vogliamo|vorrei|vorremmo|intendo|intendiamo|stiamo|sto|dobbiamo|devo|pensiamo|penso|pensando|valutando|considerando
    chiedo|chiediamo|deciso|procederemo|desidero|desideriamo|costretti|richiedo|richiediamo|dovremo`,
  end: 'disdire|recedere|rescindere|annullare|cessare|chiudere|interrompere|risolvere|terminare',
  relation:
    'contratto|abbonamento|account|servizio|accordo|licenz*|sottoscrizione|iscrizione|rapporto|conto',
  law: 'avvocat*|legale|legali|studio_legale|ufficio_legale',
}

const italianReaders = {
  leaving: readerOf(italian, [
    `disdico|disdiciamo|disdiro|disdiremo|recedo|recediamo|recederemo|rescindiamo|rescindo !l_ordine`,
    `{will} ~4 {end} (?:il|la|l|lo|questo|dal|nostro|mio)? #2 {relation}`,
    `{will} ~3 disdire $$`,
    `mando|mandiamo|invio|inviamo|daremo|diamo|dare|nostra|mia|chiedo|chiediamo|invieremo|la ~2 disdetta $`,
    `(?:cambiare|cambieremo|cambiamo|pasare|paseremo|pasiamo|rivolger*|andare|andremo|cercare|cercando) ~4 (?:fornitore|fornitori|concorren*)`,
    `non ~~2 (?:rinnover*|rinnoviamo|rinnovare|rinnovo) ~~2 (?:{relation})|$$`,
    `perso|perdere|perderete|perdete ~3 cliente`,
  ]),
  legal: readerOf(italian, [
    `(?:paser*|pasiamo|contatter*|contattiamo|parler*|rivolg*|affid*|consult*|coinvol*|sento|sentiro|sentiremo|daro|daremo|chiam*|vado|andremo|andro|inoltr*|trasmett*) ~5 {law}`,
    `{will} ~4 (?:contattare|parlare|coinvolgere|rivolgermi|rivolgerci|consultare|sentire|pasare|andare) ~4 {law}`,
    `(?:mio|nostro|nostri|miei) {law} ~5 (?:contatter*|scriver*|si_metter*|prender*|si_fara*|vi)`,
    `mani ~2 {law}`,
    `azione|azioni|vie|via|provvedimenti (?:legale|legali|giudiziarie|giudiziaria)`,
    `denunciar*|denuncero|denunceremo|querel*|in_tribunale|citare|citeremo|faremo_causa|faro_causa|fare_causa|per_vie_legali`,
  ]),
  other: readerOf(italian, [
    `{third} ~~6 disd*|annull*|avvocat*`,
    `(?:non|senza) ~~3 (?:disdire|annullare|avvocat*|legali)`,
    `pulsante|bottone|clic*|cliccando ~~4 annulla*|disdici`,
  ]),
  ours: readerOf(italian, [`per* ~~3 cliente`, `come client*`]),
}

type Readers = typeof frenchReaders

const says =
  (kind: 'leaving' | 'legal', { other, ours, ...of }: Readers) =>
  (folded: string) =>
    of[kind].says(folded) && (!other.says(folded) || ours.says(folded))

const tongue = (readers: Readers, leaving: string, legal: string) => ({
  leaving: { trigger: triggers(leaving), says: says('leaving', readers) },
  legal: { trigger: triggers(legal), says: says('legal', readers) },
})

export const romance = [
  tongue(
    frenchReaders,
    'resili annuler rompre quitt clotur fermer arreter supprimer terminer mettre prestataire fournisseur concurren renouvel reconduir prolong perd ailleurs solution editeur operateur',
    'avocat juri huissier poursui procedure action justice judiciaire legale plainte tribun assigner demeure dommages',
  ),
  tongue(
    iberianReaders,
    'cancel rescind anular terminar finalizar cerrar encerrar encerra romper baja darme darnos abandonar dejar eliminar competencia concorr proveedor fornecedor otra otro alternativas renov perd',
    'abogad advogad asesor equipo departamento juridic bufete legal legais judicia demanda denuncia proces juicio tribun iremos',
  ),
  tongue(
    italianReaders,
    'disd reced rescind annull cessare chiudere interrompere risolvere terminare fornitor concorren rinnov pers perd',
    'avvocat legal studio ufficio giudiziari denunc querel tribunale citar citer caus',
  ),
]
