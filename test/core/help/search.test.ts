import type { HelpArticle } from '@caselead/core/help/article.ts'
import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { Spellings } from '@caselead/core/help/index/spellings.ts'
import { type SearchOptions, searchArticles } from '@caselead/core/help/search/search.ts'
import { synonymsFrom } from '@caselead/core/help/search/synonyms.ts'
import { describe, expect, test } from 'vitest'

const page = (id: string, title: string, text: string, language = 'en'): HelpArticle => ({
  ...{ id, language, title },
  sections: [{ heading: '', anchor: '', text }],
})

const articles = [
  page(
    'reset',
    'Reset a connection',
    'Choose Reset. Errors of a connection are in the log. Reset it again if it errs.',
  ),
  page(
    'chrome',
    'Problems in Chrome',
    'If Chrome says ERR_CONNECTION_RESET, turn off the proxy. If it says err-connection, wait.',
  ),
  page(
    'update',
    'Updates on Windows',
    'Error 0x80070005 means access was denied. Run the installer as administrator.',
  ),
  page('update-2', 'Updates fail', 'Error 0x80070057 means that a parameter is wrong.'),
  page(
    'database',
    'Database errors',
    'The message "Unknown column" names what your query asks for.\n\nA column of an unknown kind.',
  ),
  page('columns', 'Unknown and known columns', 'Columns may be unknown. Every column has a name.'),
  page(
    'invoice',
    'Where to find an invoice',
    'Every invoice is under Payments. We send a copy to the address of the account.',
  ),
  page('login', 'You cannot login', 'Ask for a new password. The link works for an hour.'),
  page('delete', 'Delete your account', 'Deleting an account removes its files for good.'),
  page('mail', 'Set up e-mail', 'Add the record to your domain.'),
  page(
    'passwort',
    'Passwort zurücksetzen',
    'Wählen Sie „Passwort vergessen“. Der Schlüssel kommt per E-Mail. Alle Häuser.',
    'de',
  ),
  page('mot', 'Réinitialiser le mot de passe', 'Téléphonez au support.', 'fr'),
  page('covid', 'Our offices and COVID-19', 'They are open.'),
  page('kanji', '請求書を探す', '請求書は支払いのページにあります。', 'ja'),
]

function indexed(more: readonly HelpArticle[] = []): HelpIndex {
  const index = new HelpIndex()
  for (const each of [...articles, ...more]) index.add(each)
  return index
}

const first = (question: string, asked: Partial<SearchOptions> = {}): string | undefined =>
  searchArticles(indexed(), question, { language: 'en', ...asked }).hits[0]?.article.id

describe('a search finds', () => {
  test.for<[what: string, question: string, first: string]>([
    ['a code as it stands', 'ERR_CONNECTION_RESET', 'chrome'],
    ['a code in a sentence', 'I get err_connection_reset when I reset the connection', 'chrome'],
    ['a code of digits', 'error 0x80070005', 'update'],
    ['another code that differs by one digit', '0x80070057', 'update-2'],
    ['a phrase in quotation marks', '"unknown column"', 'database'],
    ['a phrase in typographic ones', '“Unknown column” in my query', 'database'],
    ['the title before the text', 'unknown columns', 'columns'],
    ['another form of a word', 'deleted accounts', 'delete'],
    ['what one letter too few spells', 'invoce', 'invoice'],
    ['what one letter too many spells', 'invvoice', 'invoice'],
    ['two letters changed round', 'delete my acocunt', 'delete'],
    ['a slip in a word that ends in digits', 'coviid-19', 'covid'],
    ['the kind of answer that’s wanted, if nothing else is known', 'where is the flurb', 'invoice'],
    ['two words for one', 'log in', 'login'],
    ['one word for two', 'resetconnection', 'reset'],
    ['with or without a hyphen', 'email', 'mail'],
    ['a word of many', 'how do I get at the invoice that I am looking for please', 'invoice'],
    ['little words alone', 'where to', 'invoice'],
    ['what is written without spaces', '請求書', 'kanji'],
  ])('%s: %s', ([, question, id]) => {
    expect(first(question)).toBe(id)
  })

  test.for<[language: string, question: string, first: string]>([
    ['de', 'Passwörter vergessen', 'passwort'],
    ['de', 'passworter vergessen', 'passwort'],
    ['fr', 'telephoner', 'mot'],
    ['fr', 'réinitialisation du mot', 'mot'],
    ['pt-BR', 'invoices', 'invoice'],
    ['en', 'zurücksetzen', 'passwort'],
  ])('in %s: %s', ([language, question, id]) => {
    expect(first(question, { language })).toBe(id)
  })

  test('what a team says means the same, in phrases too', () => {
    const synonyms = synonymsFrom('invoice = bill = statement\nsign in = login\nalone\n= =', 'en')
    expect(first('bills', { synonyms })).toBe('invoice')
    expect(first('I want to sign in', { synonyms })).toBe('login')
    expect(first('bills')).not.toBe('invoice')
  })

  test('while somebody types, words that begin so', () => {
    expect(first('admini', { isTyping: true })).toBe('update')
    expect(first('admini')).toBeUndefined()
  })

  test('nothing that whoever asks may not read', () => {
    const accepts = ({ id }: HelpArticle) => id !== 'invoice'
    const { hits } = searchArticles(indexed(), 'invoice', { language: 'en', accepts })
    expect(hits.map(({ article }) => article.id)).not.toContain('invoice')
  })
})

describe('an index', () => {
  const ids = (index: HelpIndex, question: string) =>
    searchArticles(index, question, { language: 'en' }).hits.map(({ article }) => article.id)

  test('finds what was added and no longer what was removed', () => {
    const index = indexed()
    index.add(page('new', 'Webhooks', 'We call your address.'))
    expect(ids(index, 'webhook')).toEqual(['new'])
    expect(index.remove('new')).toBe(true)
    expect(index.remove('new')).toBe(false)
    expect(ids(index, 'webhook')).toEqual([])
  })

  test('has of an article only what it says now', () => {
    const index = indexed()
    index.add(page('invoice', 'Receipts', 'They are under Billing.'))
    expect(ids(index, 'invoice')).toEqual([])
    expect(ids(index, 'receipt')).toEqual(['invoice'])
  })

  test('is the same after a thousand edits as one made anew', () => {
    const index = indexed()
    for (let edit = 0; edit < 1000; edit++) {
      const each = articles[edit % articles.length]
      if (each) index.add({ ...each, title: `${each.title} ${edit}` })
    }
    for (const each of articles) index.add(each)
    const anew = indexed()
    expect(index.size).toBe(anew.size)
    expect(index.numbers).toBe(anew.numbers)
    expect(index.averageLengths).toEqual(anew.averageLengths)
    expect(index.terms.size).toBe(anew.terms.size)
    for (const question of ['deleted accounts', 'invoce', 'error 0x80070005']) {
      expect(ids(index, question)).toEqual(ids(anew, question))
    }
  })
})

describe('a search takes anything', () => {
  test.for<[what: string, question: string]>([
    ['nothing', ''],
    ['blanks', ' \n\t\u3000 '],
    ['marks', '?!… "" „“ ()'],
    ['a name every object has', 'constructor __proto__ toString hasOwnProperty'],
    ['half a character', '\ud83d \udc00'],
    ['a pattern', '(a+)+$ [a-z]* \\ ^'],
    ['mark-up', '<script>alert(1)</script>'],
    ['a megabyte', 'reset a connection '.repeat(60_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a megabyte of quotation marks', '"'.repeat(1_000_000)],
  ])('%s', ([, question]) => {
    const start = performance.now()
    const { hits } = searchArticles(indexed(), question, { language: 'en' })
    expect(hits.length).toBeLessThanOrEqual(10)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('an article of two megabytes, and finds what stands at its end', () => {
    const index = indexed([
      page('long', 'Everything', `${'Words of all kinds. '.repeat(100_000)}The zebra.`),
    ])
    const { hits } = searchArticles(index, 'zebras', { language: 'en' })
    expect(hits[0]?.article.id).toBe('long')
  })
})

test('a mistyped word is never taken for one with other digits', () => {
  const spellings = new Spellings()
  for (const word of ['mpeg4', 'mpeg', 'covid19']) spellings.add(word, word)
  const meant = (word: string) => spellings.meant(word, 1, 3).map((each) => each.word)
  expect(['mpeg2', 'mpge4', 'mpge', 'coviid19', 'covid18'].map(meant)).toEqual([
    ...[[], ['mpeg4'], ['mpeg']],
    ...[['covid19'], []],
  ])
})
