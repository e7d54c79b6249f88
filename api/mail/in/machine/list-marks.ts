import { type Headers, low } from './headers.ts'
import { type MachineMark, marked } from './mark.ts'

/** What goes out to many and nobody answers; where a list takes answers, people write. */
export function listMark(headers: Headers): MachineMark | null {
  if (isDiscussed(headers)) return null
  const precedence = low(headers, 'precedence')
  if (['bulk', 'junk', 'list'].includes(precedence)) return marked('list', 'Precedence', precedence)
  const name = ['list-unsubscribe', 'list-id'].find((each) => headers.has(each))
  if (!name) return null
  return marked(
    'list',
    name === 'list-id' ? 'List-Id' : 'List-Unsubscribe',
    headers.get(name) ?? '',
  )
}

/** A group or a mailing list that hands on what people write to it, or an answer to a mail. */
const isDiscussed = (headers: Headers): boolean =>
  ['x-google-group-id', 'x-original-sender', 'x-original-from', 'in-reply-to'].some((name) =>
    headers.has(name),
  ) ||
  (headers.has('list-post') && !low(headers, 'list-post').startsWith('no')) ||
  (headers.has('mailing-list') && headers.has('list-id'))
