import { baseLanguage } from '../words/stems.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))

interface Turning {
  /** Says that something isn't so. */
  denying: ReadonlySet<string>
  /** What is said holds in some cases only: whoever leaves it out says more than the passage. */
  limiting: ReadonlySet<string>
  /** Says when, how much or how often: whoever adds one says something else. */
  shifting: ReadonlySet<string>
  /** Numbers that are written out. */
  numbers: ReadonlySet<string>
}

const byLanguage: Readonly<Record<string, Turning>> = {
  en: {
    denying: listed(
      'not no never none neither nor nothing nobody nowhere without cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt shouldnt wouldnt couldnt mustnt neednt unable impossible',
    ),
    limiting: listed('only unless except if until when once whenever provided solely exclusively'),
    shifting: listed(
      'always before after more less fewer least most minimum maximum over under above below within all every any must first last later earlier sooner instead automatically manually free should need needs required',
    ),
    numbers: listed(
      'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand half double twice once',
    ),
  },
  de: {
    denying: listed(
      'nicht nichts nie niemals niemand nirgends kein keine keinen keinem keiner keines ohne weder noch unmöglich',
    ),
    limiting: listed('nur außer falls wenn sobald sofern solange bis ausschließlich'),
    shifting: listed(
      'immer vor nach mehr weniger mindestens höchstens maximal minimal über unter innerhalb alle allen alles jede jeder jedes jeden muss müssen zuerst zuletzt später früher stattdessen automatisch manuell kostenlos sollte sollten soll sollen',
    ),
    numbers: listed(
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig sechzig neunzig hundert tausend halb doppelt zweimal einmal',
    ),
  },
  fr: {
    denying: listed('ne n pas non jamais rien personne aucun aucune sans ni impossible'),
    limiting: listed('seulement uniquement que sauf si quand lorsque jusque jusqu tant'),
    shifting: listed(
      'toujours avant après plus moins minimum maximum sous dans tous toutes tout toute chaque doit doivent premier dernier automatiquement manuellement gratuit gratuitement',
    ),
    numbers: listed(
      'deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille demi double fois',
    ),
  },
  es: {
    denying: listed('no nunca jamás nada nadie ningún ninguna ninguno sin ni imposible tampoco'),
    limiting: listed('solo sólo únicamente salvo excepto si cuando hasta mientras'),
    shifting: listed(
      'siempre antes después más menos mínimo máximo sobre bajo todos todas todo toda cada debe deben primero último automáticamente manualmente gratis',
    ),
    numbers: listed(
      'dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta cien mil medio media doble veces',
    ),
  },
  it: {
    denying: listed('non no mai niente nulla nessuno nessuna senza né impossibile neanche'),
    limiting: listed('solo soltanto solamente tranne eccetto se quando fino finché'),
    shifting: listed(
      'sempre prima dopo più meno minimo massimo sopra sotto entro tutti tutte tutto tutta ogni deve devono primo ultimo automaticamente manualmente gratis',
    ),
    numbers: listed(
      'due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta sessanta cento mille mezzo mezza doppio volte',
    ),
  },
  nl: {
    denying: listed('niet niets nooit niemand nergens geen zonder noch onmogelijk'),
    limiting: listed(
      'alleen slechts tenzij behalve als wanneer zodra indien tot zolang uitsluitend',
    ),
    shifting: listed(
      'altijd voor na meer minder minimaal maximaal minstens hoogstens boven onder binnen alle alles elke elk ieder iedere moet moeten eerst laatst later eerder automatisch handmatig gratis',
    ),
    numbers: listed(
      'twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig honderd duizend half dubbel tweemaal keer',
    ),
  },
  pt: {
    denying: listed('não nunca jamais nada ninguém nenhum nenhuma sem nem impossível tampouco'),
    limiting: listed('só somente apenas exceto salvo se quando até enquanto'),
    shifting: listed(
      'sempre antes depois mais menos mínimo máximo acima abaixo todos todas todo toda cada deve devem primeiro último automaticamente manualmente grátis',
    ),
    numbers: listed(
      'dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta sessenta cem mil meio meia dobro vezes',
    ),
  },
}

/** Words that turn what a sentence says; null for a language whose words aren't known here. */
export const turningWords = (language: string): Turning | null =>
  byLanguage[baseLanguage(language)] ?? null
