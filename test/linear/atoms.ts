/** What a hostile text is made of. */
const atoms = [
  ...[' ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u0000', '\u001b'],
  ...['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', ' \n', '\n\n', ' \n \n'],
  ...['>', '> ', '>\n', '> a\n', '"', '“', '„', "'", '’', '`', '«', '‘'],
  ...['.', '. ', '..', '…', ',', ', ', ';', ':', '!', '?', '? ', '!?'],
  ...['(', ')', '[', ']', '{', '}', '<', '</', '()', '[(', '<>', ')]}'],
  ...[
    '<a>',
    '</a>',
    '<div>',
    '</div>',
    '<b',
    '<b a',
    '<a b="',
    '<p><b>',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    '<script>',
    '<style>',
    '<td>',
    '<li>',
    '<ul><li>',
    '<br>',
    '<blockquote>',
    '<?',
    '<!',
    '<title>',
  ],
  ...['&', '&amp;', '&#1;', '&#x1F600;', '&nbsp;', '&a', '&#', '&amp', '&;', '&CounterClockwise'],
  ...['@', 'a@', '@a.', 'a@b.c ', '<a@', 'a@b>', '.a', '-a', '_a', '+a', 'a.b@'],
  ...['0', '1', '7 ', '1,', '1:1', '1.1', '1-', '1/', '20', '2020-', '#1', '$1', '1 and ', '1 of '],
  ...['one ', '7/7 ', '1 2', '٣', '½', '1e9', '0x1', '-1 ', '+1 '],
  ...['😀', '😀 ', '👍🏽', '👩‍👩‍👧', '🇩🇪', '\ud83d', '\udc00', '\ud83d ', 'e\u0301', '\u0301'],
  ...['https://', 'https://.', 'https://a.', 'https://a ', 'http://a/', 'www.', 'www.a ', '://'],
  ...[
    '-',
    '--',
    '-- ',
    '-- \n',
    '---',
    '—',
    '–',
    '_',
    '__',
    '_ ',
    '*',
    '* ',
    '=',
    '==',
    '#',
    '~',
    '~~',
  ],
  ...['/', '//', '\\', '|', '+', '%', '$', '^', '€', '•', '- ', '-\n', '_\n', '=\n', '*\n'],
  ...['a', 'a ', 'A', 'A ', 'aA', 'é', '漢', '漢 ', 'ß', 'İ', 'ﬁ', 'ア', 'ع', 'a\n', 'a-', 'a_'],
  ...[
    'not ',
    "n't ",
    'no ',
    'on ',
    'On ',
    'On 1 ',
    'On a\n',
    'Op ',
    'Am ',
    'wrote',
    'wrote:\n',
    'skrev ',
  ],
  ...['From: ', 'From:\n', 'To: a\n', 'Sent ', 'sent from my ', 'Von ', '在', '写道', 'a wrote: '],
  ...[
    'at a(1',
    'error: ',
    'error',
    'says ',
    'try ',
    'turn it off ',
    'version ',
    'please ',
    'which ',
  ],
  ...[
    'cancel ',
    'cancel',
    'legal.',
    'refund\n',
    'strongly ',
    'to ',
    '1 to 7 ',
    'score ',
    'out of ',
  ],
  ...['constructor ', '__proto__ ', 'toString ', '<constructor>', '</__proto__>', '<toString '],
]

/** Those of which two are mixed. */
const mixed = [
  ...[' ', '\n', '\t', '>', '.', ',', ':', '-', '_', '@', '<', '(', ')', '"', '“', '*', '#', '/'],
  ...[
    '1',
    '7',
    'a',
    'A',
    '😀',
    'https://',
    '&amp;',
    '<a>',
    'on ',
    'wrote',
    '\r',
    '\u00a0',
    '?',
    '$',
  ],
]

/** What no pattern that ends in a blank, a mark or the end of a line takes. */
const last = ['', 'x', ' ', '\n', '>', '@', '!']

/** What opens something that the run behind it never ends. */
const heads = ['https://', '<', '“', '> ', 'a@', 'On 1:11 ', '1', '`', '&', '- ', '<a b="', '#']

const filled = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size)

export interface Text {
  name: string
  /** The text, about so many characters of it. */
  of: (size: number) => string
}

const said = (piece: string): string => JSON.stringify(piece)

/** Each atom over and over: behind something that opens, in long runs, before something else. */
const repeated: Text[] = atoms.flatMap((atom, at) => {
  const head = heads[at % heads.length] ?? ''
  const end = last[at % last.length] ?? ''
  return [
    { name: said(atom), of: (size: number) => `${filled(atom, size)}x` },
    [
      { name: said(head + atom), of: (size: number) => `${head}${filled(atom, size)}x` },
      {
        name: `runs of ${said(atom)}`,
        of: (size: number) => filled(`${filled(atom, 7000)}x`, size),
      },
      { name: `${said(atom)}, then ${said(end)}`, of: (size: number) => filled(atom, size) + end },
    ][at % 3] as Text,
  ]
})

/** Two atoms in turns, or one long run of each; of the many pairs a part that is always the same. */
const mixtures: Text[] = mixed.flatMap((one, at) =>
  [1, 5, 11].map((step) => {
    const other = mixed[(at + step) % mixed.length] ?? ''
    return step === 5
      ? { name: said(one + other), of: (size: number) => `${filled(one + other, size)}x` }
      : {
          name: `${said(one)} and then ${said(other)}`,
          of: (size: number) => `${filled(one, size / 2)}${filled(other, size / 2)}x`,
        }
  }),
)

export const texts: Text[] = [...repeated, ...mixtures]
