import { emailAddress } from '@caselead/api/input/email-address.ts'
import { expect, test } from 'vitest'

test.for<[typed: string, kept: string]>([
  ['priya@harbour.example', 'priya@harbour.example'],
  ['  Priya.Nair+help@Harbour.Example ', 'Priya.Nair+help@harbour.example'],
  ["o'brien@mail.example", "o'brien@mail.example"],
  ['mailto:priya@harbour.example', 'priya@harbour.example'],
  ['jörg@bäckerei-müller.example', 'jörg@bäckerei-müller.example'],
  ['JÖRG@BÄCKEREI-MÜLLER.example', 'jörg@bäckerei-müller.example'],
  ['jörg@xn--bckerei-mller-bfb28a.example', 'jörg@bäckerei-müller.example'],
  ['jo\u0308rg@ba\u0308ckerei-mu\u0308ller.example', 'jörg@bäckerei-müller.example'],
  ['用户@例子.公司', '用户@例子.公司'],
  ['用户＠例子。公司', '用户@例子.公司'],
  ['दीपक@उदाहरण.भारत', 'दीपक@उदाहरण.भारत'],
  ['info@straße.example', 'info@straße.example'],
  ['a@b.co', 'a@b.co'],
  ['priya@harbour.example.', 'priya@harbour.example'],
])('%s is an address, kept as %s', ([typed, kept]) => {
  expect(emailAddress(typed)).toBe(kept)
})

test.for([
  '',
  '@',
  'priya',
  'priya@',
  '@harbour.example',
  'priya@harbour',
  'priya@localhost',
  'priya nair@harbour.example',
  'priya@har bour.example',
  'priya@@harbour.example',
  '.priya@harbour.example',
  'priya.@harbour.example',
  'priya..nair@harbour.example',
  'priya@-harbour.example',
  'priya@harbour..example',
  'priya@127.0.0.1',
  'priya@[127.0.0.1]',
  'priya@harbour.example\nbcc: all@harbour.example',
  'priya@harbour.example\u0000',
  '"Priya" <priya@harbour.example>',
  'priya@harbour.example, jonas@harbour.example',
  `${'p'.repeat(65)}@harbour.example`,
  `priya@${'harbour.'.repeat(40)}example`,
  `${'@'.repeat(100_000)}harbour.example`,
])('%j is none', (typed) => {
  expect(emailAddress(typed)).toBeNull()
})
