import { createApp } from 'astro/app/entrypoint'
import { keepPages } from './keep-pages.ts'
import { policy } from './policy.ts'

export interface HandleOptions {
  locals: App.Locals
  clientAddress: string
}

// A page is small: in one piece it costs less than in a stream.
const app = createApp({ streaming: false })
keepPages(app.manifest)

/** Answers one request of the portal. The request's URL must be the public one. */
export async function handle(request: Request, options: HandleOptions): Promise<Response> {
  const { locals, clientAddress } = options
  const response = await app.render(request, { locals, clientAddress, addCookieHeader: true })
  if (response.headers.get('content-type') === 'text/html') {
    response.headers.set('content-type', 'text/html; charset=utf-8')
    response.headers.set('content-security-policy', policy)
  }
  return response
}
