import { type Classes, readerOf, triggers } from './pattern.ts'

const none: Classes = {
  not: 'nie|klient*|uzytkownik*|neni|ne|zakaznik*|degil|asiakas*|не|клиент*',
  boundary: ',',
  others: 'jego',
}

const leaving = [
  // Polish
  `wypowiadam*|wypowiemy|wypowiem|rozwiazujemy|rozwiazemy|rozwiazuje|rezygnuje|rezygnujemy|zrezygnujemy|zrezygnuje|anulujemy|zrywamy|zerwiemy|zakonczymy|konczymy ~3 (?:umow*|abonament*|subskrypc*|uslug*|kont*|wspolprac*|z_waszych)`,
  `chce|chcemy|zamierzam*|musimy|musze|bedziemy|rozwazam*|planuj*|prosze|zdecydowalismy ~4 (?:wypowiedziec|wypowiedzenie|rozwiazac|rozwiazanie|zrezygnowac|zakonczyc|zamknac|zmienic_dostawc*) ~2 (?:umow*|abonament*|subskrypc*|uslug*|kont*|wspolprac*|dostawc*)?`,
  `zmieniamy|zmienimy|zmienic|przechodzimy|przejdziemy|odchodzimy ~3 (?:dostawc*|konkurenc*)`,
  `rozwaza*|planuj*|mysl* ~3 (?:zmian*|zmienic*|rezygnac*|wypowiedz*) ~2 (?:dostawc*|umow*|uslug*)`,
  // Czech
  `vypovidam*|vypovime|vypovim|ukoncime|ukoncujeme|ukoncuji|zrusime|rusime|chceme ~4 (?:smlouv*|predplatn*|ucet|sluzb*|spoluprac*|vypovedet|ukoncit|zrusit)`,
  `prejdeme|prechazime ~2 (?:ke|k) ~1 konkurenc*`,
  // Turkish
  `sozlesme*|abonelik*|aboneligi*|uyelig*|hesab* ~3 (?:iptal_(?:ed|et)*|feshed*|sonlandir*|kapat*) !button*`,
  `baska ~2 (?:firma*|saglayici*|tedarikci*) ~2 gec*`,
  // Finnish
  `irtisanomme|irtisanon|irtisanoa|perumme|perun|lopetamme|lopetan|paatamme|haluamme|haluan ~4 (?:sopimu*|tilau*|tilin|asiakkuu*)`,
  `vaihda*|vaihtaa ~2 (?:toimittaja*|palveluntarjoaja*|kilpailija*)`,
  // Indonesian
  `kami|saya ~3 (?:akan|ingin|mau|berencana|terpaksa) ~3 (?:membatalkan|berhenti|mengakhiri|menutup) ~2 (?:kontrak|langganan|berlangganan|akun|layanan)`,
  // Russian
  `расторга*|расторгн*|прекраща*|прекратим|прекращу|отменяем|отменяю|отменим|закрываем|закроем|отказываемся_от|отказываюсь_от|не_будем_продлевать|хотим_расторгнуть|хочу_расторгнуть ~3 (?:договор*|контракт*|подписк*|аккаунт*|услуг*|сотрудничеств*)`,
  `уходим|уиду|уидем|переходим|переидем ~2 к ~2 (?:конкурент*|друго*)`,
]

const legal = [
  `przekaz*|skontaktu*|zglos*|kontaktu*|oddaj*|oddam*|konsultu*|zaangazu*|porozmawia*|ide|idziemy|pojd*|skieru*|zatrudni* ~6 (?:prawnik*|adwokat*|sadu|sad)`,
  `krok*|drog* prawn*|sadow*`,
  `pozw*|pozyw* ~1 (?:was|panstw*|firm*)?`,
  `predame|predam|obratime|kontaktujeme|podnikneme|poradime|obracime ~4 (?:pravnik*|advokat*|soud*)`,
  `pravni krok*`,
  `avukat* ~4 (?:gorus*|basvur*|veri*|verece*|danis*|ilet*|konus*)`,
  `yasal|hukuki ~1 (?:yol*|islem*|surec*)`,
  `mahkeme* ~2 (?:ver*|gidece*|basvur*|tasi*)`,
  `otamme|otan|viemme|vien|annamme|konsultoimme ~4 (?:asianaja*|lakimie*|jurist*|oikeu*)`,
  `oikeustoim*`,
  `kami|saya ~4 (?:pengacara|jalur_hukum|langkah_hukum|menuntut|menggugat)`,
  `обрати*|обраща*|переда*|подключ*|консульт*|свяж* ~4 (?:юрист*|адвокат*|суд)`,
  `подади*|подам|подаем ~3 (?:суд|иск*)`,
  `юридическ*|судебн* ~1 (?:мер*|порядк*|деиств*)`,
]

const [leaves, goesToLaw] = [readerOf(none, leaving), readerOf(none, legal)]

/** Written without spaces between words. */
const leavesTogether =
  /解約(?:します|する|したい|させて|しよう|を(?:検討|考え))|契約を?(?:解除|終了|打ち切)|他社に(?:乗り換|切り替|移)|(?:我们?|本公司).{0,12}(?:取消|终止|解除|不再续).{0,8}(?:合同|订阅|账户|帐户|服务|约)|换供应商|(?:계약|구독)을?\s?(?:해지|취소|종료)하/u
const legalTogether =
  /弁護士(?:に|を|と)(?:相談|依頼|通じ|話)|法的(?:措置|手段)を?(?:取|と|検討|講)|訴え(?:ます|る|させ)|(?:我们?|将|会|要).{0,8}(?:找律师|联系律师|咨询律师|起诉|法律行动|法律途径|法律手段|上法院)|律师函|변호사.{0,6}(?:상담|연락|맡기)|법적\s?(?:조치|대응)/u

export const eastern = [
  {
    leaving: {
      trigger:
        triggers(`umow abonament subskryp uslug kont wspolprac dostawc konkurenc wypowied rozwiaz zrezygn zakonczy zamkn z
        smlouv predplat ucet sluzb spoluprac vypoved ukonc zrus sozlesme abonelik aboneligi uyelig hesab baska
        irtisano perum perun lopeta paatam haluam haluan vaihd vaihta membatalkan berhenti mengakhiri menutup
        расторг расторгн прекра отмен закр отказ хот не уход уид перех переид`),
      says: (folded: string) => leaves.says(folded),
    },
    legal: {
      trigger:
        triggers(`prawn adwokat sad pozw pozyw pravn advokat soud avukat yasal hukuki mahkeme asianaja lakimie jurist oikeu
        pengacara jalur langkah menuntut mengugat юрист адвокат суд иск юридическ`),
      says: (folded: string) => goesToLaw.says(folded),
    },
  },
  {
    leaving: {
      trigger: /\p{scx=Han}|\p{sc=Hang}/u,
      says: (text: string) => leavesTogether.test(text),
    },
    legal: {
      trigger: /\p{scx=Han}|\p{sc=Hang}/u,
      says: (text: string) => legalTogether.test(text),
    },
  },
]
