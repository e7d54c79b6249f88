import { request } from 'node:http'

export interface AskedAs {
  method?: string
  /** The request line's target; a whole address when it does not begin with a slash. */
  target?: string
  headers?: Record<string, string>
  body?: string
}

export interface AnsweredAs {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** A request with any `Host`, which `fetch` would not send. */
export function askAs(url: string, asked: AskedAs): Promise<AnsweredAs> {
  const { method = 'GET', target = '/', headers = {}, body } = asked
  const { port } = new URL(url)
  return new Promise((done, fail) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path: target, headers, setHost: !('host' in headers) },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece
        })
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      },
    )
    sent.once('error', fail).end(body)
  })
}
