import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-of-the-example' }
const region = 'eu-central-1'

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A server that speaks S3 as far as files need it, and takes nothing that isn't signed as Amazon says. */
export async function s3Like({ bucket = 'files' } = {}) {
  const objects = new Map<string, Buffer>()
  const refused: string[] = []
  let isAway = false
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request))
    const say = (status: number, told: Buffer | string = '') => {
      response.writeHead(status).end(told)
    }
    if (isAway) return say(503)
    const wrong = whyRefused(request, body)
    if (wrong) {
      refused.push(wrong)
      return say(403, wrong)
    }
    const path = request.url ?? ''
    if (!path.startsWith(`/${bucket}/`)) return say(404)
    if (request.method === 'PUT') objects.set(path, body)
    if (request.method === 'DELETE') objects.delete(path)
    if (request.method !== 'GET') return say(request.method === 'PUT' ? 200 : 204)
    const found = objects.get(path)
    return found ? say(200, found) : say(404)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    objects,
    refused,
    setAway: (away: boolean) => {
      isAway = away
    },
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket, region, ...keys },
  }
}

/** Signature version 4, told from the request alone. */
function whyRefused({ method = '', url = '', headers }: IncomingMessage, body: Buffer) {
  const length = headers['content-length']
  if (method === 'PUT' && Number(length) !== body.length) return `MissingContentLength: ${length}`
  const content = String(headers['x-amz-content-sha256'])
  if (content !== 'UNSIGNED-PAYLOAD' && content !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const [, scope = '', names = '', given] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+), SignedHeaders=(\S+), Signature=(\S+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const signed = names.split(';')
  if (!signed.includes('host') || !signed.includes('x-amz-content-sha256')) return 'AccessDenied'
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('')
  const canonical = [method, url, '', lines, names, content].join('\n')
  const at = String(headers['x-amz-date'])
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')
  const parts = [at.slice(0, 8), region, 's3', 'aws4_request']
  const key = parts.reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`)
  const isRight = scope === parts.join('/') && hmac(key, text).toString('hex') === given
  return isRight ? null : 'SignatureDoesNotMatch'
}
