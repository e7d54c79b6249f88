/** Where a file is sent by itself, as the body. */
const forFiles = /^(?:\/embed|\/help|\/cases\/[^/]+)?\/files$/

/** Whose forms may bring files. */
const withForms = /^\/(?:cases|desk|partner)(?:\/|$)/

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
