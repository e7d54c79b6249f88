/** What nobody in their right mind sends, and somebody always does. */

const deep = (depth: number): unknown => {
  let nested: unknown = 'x'
  for (let level = 0; level < depth; level++) nested = level % 2 ? { nested } : [nested]
  return nested
}

export const values: [what: string, value: unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['empty', ''],
  ['NUL', 'a\u0000b'],
  ['half a character', 'a\ud83d'],
  ['the other half', '\ude00b'],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['a property of every object', '__proto__'],
  ['SQL', "' or 1=1; --"],
  ['an address', "a'b\u0000@x.example"],
  ['zero', 0],
  ['less than nothing', -1],
  ['a fraction', 1.5],
  ['more than a year holds', 9e15],
  ['more than a number holds', 1e308],
  ['yes', true],
  ['a list', ['a', null]],
  ['an empty object', {}],
  ['an object that says it is a text', { toString: 'a', length: 3 }],
  ['a thing in a thing in a thing', deep(500)],
]

/** The same, as far as a form or an address can say it. */
export const texts: [what: string, text: string][] = [
  ...values.flatMap(([what, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[what, String(value)]] : [],
  ),
  ['a time that is none', '2026-13-45T99:99'],
  ['a time beyond time', '+275760-09-13T00:00'],
  ['a number in letters', 'NaN'],
]

export const bodies: [what: string, body: BodyInit][] = [
  ['nothing', ''],
  ['half an object', '{"a":'],
  ['null', 'null'],
  ['a list', '[[[]]]'],
  ['only opening brackets', '['.repeat(20_000)],
  ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28])],
  ['bad percents', 'verb=%E0%A4%A&email=%&%00=%00'],
  ['a long text', `{"a":"${'x'.repeat(300_000)}"}`],
]

export const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
  'image/png',
  '',
]

export const segments = [
  ...['%00', '%E0%A4%A', '%', '%F0%9F%98', '%ED%A0%BD', '..%2f..', '__proto__', 'constructor'],
  ...['C-0', 'C-99999999999', '-1', '1e3', '%20', "'%20or%201=1", 'x'.repeat(5000)],
]

export const queries = [
  ...['?', '?key=%00', '?key=%E0%A4%A', '?done=__proto__', '?to=%00', '?to=//x.example'],
  ...[
    '?tier=9e99&filter=%00',
    '?impact=%00&urgency=',
    '?input=%7B',
    '?input=%00&batch=1',
    '?a[b]=c',
  ],
]

/** How a refusal speaks: a sentence for people, no dump for machines. */
export const sentence = /^[A-Z“][^{}[\]<>]{8,200}[.?!]$/

export const dump =
  /"issues"|invalid_type|ZodError|TRPCError|SyntaxError|TypeError|RangeError|node_modules|\bat \S+ \(|\.m?[jt]s:\d+/
