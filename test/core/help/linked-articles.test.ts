import { linkedArticles } from '@caselead/core/help/linked-articles.ts'
import { expect, test } from 'vitest'

test.for<[text: string, slugs: string[]]>([
  ['Nothing to read here.', []],
  ['See https://help.example.com/help/articles/blank-labels.', ['blank-labels']],
  [
    '/help/articles/blank-labels#steps and /help/articles/drivers?print=1',
    ['blank-labels', 'drivers'],
  ],
  ['[here](https://help.example.com/help/articles/blank-labels), please', ['blank-labels']],
  ['<https://help.example.com/help/articles/blank-labels>', ['blank-labels']],
  ['twice: /help/articles/a /help/articles/a', ['a']],
  ['/help/articles/%D8%B7%D8%A7%D8%A8%D8%B9%D8%A9', ['طابعة']],
  ['/help/articles/%E0%A4%A', ['%E0%A4%A']],
  ['/help/articles/', []],
  ['/help/articles/...', []],
  ['/help/topics/printing', []],
])('%s links to %j', ([text, slugs]) => {
  expect(linkedArticles(text)).toEqual(slugs)
})
