import { previewable } from '@caselead/api/files/images/image-size.ts'
import { fileName } from '@caselead/api/files/name.ts'
import { sniffed } from '@caselead/api/files/sniff.ts'
import { asDownload } from '@caselead/api/routes/as-download.ts'
import { sizeInWords } from '@caselead/core/look/sizes.ts'
import { describe, expect, test } from 'vitest'

test.for<[what: string, given: string, kept: string]>([
  ['as it is', 'Screenshot 2026-11-24 at 10.15.png', 'Screenshot 2026-11-24 at 10.15.png'],
  ['in any script', 'снимок экрана.png', 'снимок экрана.png'],
  ['without its path', '../../etc/passwd', 'passwd'],
  ['without a path of Windows', 'C:\\Users\\x\\a.txt', 'a.txt'],
  ['without line breaks', 'a.txt\r\nSet-Cookie: x=1', 'a.txtSet-Cookie_ x=1'],
  ['without NUL', 'a.txt\u0000.exe', 'a.txt.exe'],
  ['without what turns letters around', 'a\u202egnp.exe', 'agnp.exe'],
  ['without what isn’t seen', 'a\u200b.txt', 'a.txt'],
  ['without half letters', 'a\ud800.txt', 'a.txt'],
  ['without quotes and brackets', '<img src="x">.png', '_img src=_x__.png'],
  ['unlike a device', 'CON.txt', '_CON.txt'],
  ['not hidden', '.htaccess', 'htaccess'],
  ['never nothing', ' .. ', 'file'],
  ['never empty', '', 'file'],
  ['short, with its ending', `${'a'.repeat(300)}.png`, `${'a'.repeat(146)}.png`],
  ['short, whatever its ending', `a.${'b'.repeat(300)}`, `a.${'b'.repeat(148)}`],
])('a name is kept %s', ([, given, kept]) => {
  expect(fileName(given)).toBe(kept)
})

test.for<[name: string, header: string]>([
  ['a.txt', `attachment; filename="a.txt"; filename*=UTF-8''a.txt`],
  ['a"b\\c.txt', `attachment; filename="a_b_c.txt"; filename*=UTF-8''a%22b%5Cc.txt`],
  [
    'naïve (1).txt',
    `attachment; filename="na_ve (1).txt"; filename*=UTF-8''na%C3%AFve%20%281%29.txt`,
  ],
  ['a\r\nx: y', `attachment; filename="a__x: y"; filename*=UTF-8''a%0D%0Ax%3A%20y`],
])('%j is a header of one line', ([name, header]) => {
  expect(asDownload(name)).toBe(header)
})

const bytes = (letters: string) => Buffer.from(letters, 'latin1')

test.for<[what: string, name: string, begins: string, is: string]>([
  ['a program called an image', 'holiday.png', 'MZ\x90\0\x03', 'program'],
  ['a page called a text', 'notes.txt', '<!DOCTYPE html><script>', 'page'],
  ['a drawing that may hold a script', 'logo.svg', '<svg onload="alert(1)">', 'page'],
  ['a PDF called a page', 'a.html', '%PDF-1.7', 'pdf'],
  ['an archive', 'a.bin', 'PK\x03\x04', 'archive'],
  ['a document of an office', 'a.docx', 'PK\x03\x04', 'document'],
  ['a table of an office', 'a.xlsx', 'PK\x03\x04', 'spreadsheet'],
  ['a text called a document', 'a.docx', 'only words', 'text'],
  ['an image', 'a', '\x89PNG\r\n\x1a\n', 'image'],
  ['an image that goes on as a page', 'a.html', 'GIF89a<script>alert(1)</script>', 'image'],
  ['an invitation', 'a', 'BEGIN:VCALENDAR\r\n', 'calendar'],
  ['a script', 'run', '#!/bin/sh', 'program'],
  ['nothing', 'a.png', '', 'file'],
  ['noise', 'a.png', '\x00\x01\x02\x03', 'file'],
])('%s is told by its bytes', ([, name, begins, is]) => {
  expect(sniffed(bytes(begins), name)).toBe(is)
})

describe('images that get a preview', () => {
  const png = (width: number, height: number): Buffer => {
    const head = Buffer.alloc(33)
    head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
    head.writeUInt32BE(width, 16)
    head.writeUInt32BE(height, 20)
    return head
  }
  test.for<[what: string, head: Buffer, size: object | null]>([
    ['a small one', png(640, 480), { width: 640, height: 480 }],
    ['a bomb', png(60_000, 60_000), null],
    ['a long strip', png(30_000, 1), null],
    ['one without a size', png(0, 10), null],
    ['one that ends early', png(640, 480).subarray(0, 20), null],
    ['a JPEG whose segments lead nowhere', bytes('\xff\xd8\xff\xe0\x00\x02\xff\xe0\x00\x02'), null],
    ['a GIF', bytes('GIF89a\x0a\x00\x14\x00'), { width: 10, height: 20 }],
    ['text', bytes('words'), null],
  ])('%s', ([, head, size]) => {
    expect(previewable(head)).toEqual(size)
  })

  test('a JPEG of nothing but empty segments is read to its end, once', () => {
    const endless = Buffer.alloc(262_144, '\xff\xd8\xff\xe0\x00\x00', 'latin1')
    expect(previewable(endless)).toBeNull()
  })
})

test.for<[bytes: number, words: string]>([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_400, '1.4 KB'],
  [25_000_000, '25 MB'],
  [5_000_000_000_000, '5000 GB'],
])('%i bytes are %s', ([size, words]) => {
  expect(sizeInWords(size)).toBe(words)
})
