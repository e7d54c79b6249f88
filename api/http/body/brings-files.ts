/** Where a file is sent by itself, as the body. */
const forFiles = /^(?:\/embed|\/help|\/cases\/[^/]+)?\/files$/

/** Whose forms may bring files; a new case's form is sent to the article that solved it, too. */
const withForms = /^\/(?:cases|desk|partner|help\/articles)(?:\/|$)/

interface Sent {
  path: string
  method: string
  header(name: string): string | undefined
}

export const isFile = ({ path, method }: Pick<Sent, 'path' | 'method'>): boolean =>
  method === 'POST' && forFiles.test(path)

const isForm = (type: string | undefined): boolean =>
  type?.trimStart().toLowerCase().startsWith('multipart/form-data') ?? false

export const isFormWithFiles = (request: Sent): boolean =>
  request.method === 'POST' &&
  withForms.test(request.path) &&
  isForm(request.header('content-type'))

/** What is too long to be held, and is read by whoever keeps files once they know who sends it. */
export const bringsFiles = (request: Sent): boolean => isFile(request) || isFormWithFiles(request)
