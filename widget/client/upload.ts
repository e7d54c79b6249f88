import { Trouble, troubleOf } from './trouble.ts'

export interface Sending {
  file: File
  /** How much is there, from 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** Sends one file, and answers what it's called by. By a request of the old kind: `fetch` can't tell how far it is. */
export function upload(
  url: string,
  token: string | undefined,
  { file, onProgress, signal }: Sending,
): Promise<unknown> {
  const request = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    request.open('POST', url)
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total)
    request.onload = () => {
      const { status, response } = request
      if (status === 200 && response) return resolve(response)
      reject(troubleOf(status, response, request.getResponseHeader('retry-after')))
    }
    request.onerror = () => reject(new Trouble('unreachable'))
    request.onabort = request.onerror
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
