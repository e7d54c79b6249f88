import type { IncomingMessage } from 'node:http'
import type { ConnectionBounds } from '../../base/bounds.ts'
import { bringsFiles } from '../body/brings-files.ts'
import { answerBroken } from './broken-request.ts'

/** Mail that comes whole. */
const rawMail = '/hooks/mail'

/** Gives up on a body that isn't in after a while; only what may be long has as long as the server waits. */
export const waitsFor =
  ({ requestTimeout }: ConnectionBounds) =>
  (request: IncomingMessage): void => {
    if (!hasBody(request) || mayBeLong(request)) return
    const late = setTimeout(() => {
      if (!request.complete) answerBroken(tooSlow(), request.socket)
    }, requestTimeout)
    late.unref()
    request.once('close', () => clearTimeout(late))
  }

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

function mayBeLong({ url = '', method = '', headers }: IncomingMessage): boolean {
  const [path = ''] = url.split('?', 1)
  const header = (name: string) => String(headers[name] ?? '')
  return path === rawMail || bringsFiles({ path, method, header })
}

const tooSlow = (): NodeJS.ErrnoException =>
  Object.assign(new Error('the body took too long'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
