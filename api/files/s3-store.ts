import { createReadStream } from 'node:fs'
import { minutes } from '@caselead/core/base/instant.ts'
import { AwsV4Signer } from 'aws4fetch'
import { reasonOf } from '../base/report.ts'
import type { S3Settings } from './settings.ts'
import type { Store } from './store.ts'
import { webStream } from './web-stream.ts'

const patience = minutes(5)

/** Keeps files in a bucket of any server that speaks S3, addressed by path. */
export function s3Store(settings: S3Settings): Store {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings

  async function ask(method: string, key: string, sent: RequestInit & { duplex?: 'half' } = {}) {
    const signer = new AwsV4Signer({
      ...{ method, url: `${endpoint}/${bucket}/${key}`, service: 's3', region },
      ...{ accessKeyId, secretAccessKey },
      ...(sent.headers && { headers: sent.headers }),
    })
    const { url, headers } = await signer.sign()
    const signal = AbortSignal.timeout(patience)
    const asked = fetch(url, { ...sent, method, headers, signal, redirect: 'error' })
    // Its own words alone: by such codes it's told that the database is away.
    const response = await asked.catch((error) => {
      throw new Error(`the store can’t be reached: ${reasonOf(error)}`)
    })
    if (response.ok || response.status === 404) return response
    await response.body?.cancel()
    throw new Error(`the store answered ${response.status} to ${method}`)
  }

  return {
    async keep(key, { path, size, sha256, discard }) {
      const body = webStream(createReadStream(path))
      const headers = { 'content-length': String(size), 'x-amz-content-sha256': sha256 }
      const { status } = await ask('PUT', key, { body, headers, duplex: 'half' })
      if (status === 404) throw new Error('the store has no such bucket')
      await discard()
    },
    async read(key) {
      const response = await ask('GET', key)
      if (response.status !== 404) return response.body
      await response.body?.cancel()
      return null
    },
    async remove(key) {
      const { body } = await ask('DELETE', key)
      await body?.cancel()
    },
  }
}
