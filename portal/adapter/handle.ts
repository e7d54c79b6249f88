import { createApp } from 'astro/app/entrypoint'

export interface HandleOptions {
  locals: App.Locals
  clientAddress: string
}

const app = createApp()

/** Answers one request of the portal. The request's URL must be the public one. */
export async function handle(request: Request, options: HandleOptions): Promise<Response> {
  const routeData = app.match(request)
  const { locals, clientAddress } = options
  const response = await app.render(request, {
    locals,
    clientAddress,
    addCookieHeader: true,
    ...(routeData && { routeData }),
  })
  if (response.headers.get('content-type') === 'text/html') {
    response.headers.set('content-type', 'text/html; charset=utf-8')
  }
  return response
}
