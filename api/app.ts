import { serveStatic } from '@hono/node-server/serve-static'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { cors } from 'hono/cors'
import { z } from 'zod'
import { mostCalls } from './base/bounds.ts'
import type { AppParts } from './http/app-parts.ts'
import { authenticate, limitRequests, type Vars } from './http/authenticate.ts'
import { fewCalls } from './http/body/calls.ts'
import { drainBody } from './http/body/drain-body.ts'
import { takeBody } from './http/body/take-body.ts'
import { noteNetwork } from './http/client-network.ts'
import { compressed } from './http/compressed.ts'
import { answerError } from './http/errors.ts'
import { mailboxDoor, operatorDoor } from './http/operator-door.ts'
import { onlyOwnNames, ownNames } from './http/own-names.ts'
import { onlyOwnOrigin } from './http/own-origin.ts'
import { safetyHeaders } from './http/safety-headers.ts'
import { shortAddress } from './http/short-address.ts'
import { plainWords } from './input/wrong-input.ts'
import { matrixSchema } from './matrix/document.ts'
import { embedRouter } from './routers/embed.ts'
import { appRouter } from './routers/router.ts'
import { caseLink, surveyPath } from './routes/case-link.ts'
import { embed } from './routes/embed.ts'
import { files as fileRoutes } from './routes/files.ts'
import { forecastRoute } from './routes/forecast.ts'
import { formFiles } from './routes/form-files.ts'
import { help } from './routes/help/for-programs.ts'
import { helpImages } from './routes/help/images.ts'
import { keptArticles } from './routes/help/kept-articles.ts'
import { live } from './routes/live.ts'
import { look, lookPath } from './routes/look.ts'
import { mailboxProvider } from './routes/mailbox-provider.ts'
import { portal } from './routes/portal.ts'
import { rawMail } from './routes/raw-mail.ts'
import { ticketHooks } from './routes/ticket-hooks.ts'
import { unsubscribe } from './routes/unsubscribe.ts'
import { health } from './routes/watch/health.ts'
import { metrics } from './routes/watch/metrics.ts'
import { webhooks } from './routes/webhooks.ts'

/** What the widget asks, wherever it stands: bearer tokens only, no cookies. */
const fromAnywhere = {
  origin: '*',
  allowHeaders: ['authorization', 'content-type', 'x-file-name'],
  exposeHeaders: ['retry-after'],
  maxAge: 24 * 60 * 60,
}

const sending = ['POST', 'PUT', 'PATCH', 'DELETE']
const mayListen = "default-src 'none'; connect-src 'self'"
const forever = 'public, max-age=31536000, immutable'

/** Everything that is served, on one port. */
export function createApp(parts: AppParts): Hono<Vars> {
  const { runtime, auth, limit, mailboxKey, files } = parts
  const app = new Hono<Vars>()
  z.config({ customError: plainWords })
  app.onError((error, c) => answerError(runtime, error, c))
  app.use(safetyHeaders(parts.publicUrl))
  app.on(sending, '*', drainBody)
  app.use(noteNetwork(parts.trustedProxies, runtime.log))
  const hasOwnName = ownNames(parts.publicUrl)
  app.use(onlyOwnNames(hasOwnName))
  // Answers preflights itself, before anything is counted or limited.
  app.use('/embed/*', cors(fromAnywhere))
  app.on(sending, '*', onlyOwnOrigin(parts.publicUrl))
  // Takes its body itself, once it's known who sends it.
  app.route('/hooks/mail', rawMail(runtime))
  app.use(shortAddress, takeBody)
  app.get('/healthz', health(runtime, hasOwnName))
  app.get('/metrics', metrics(runtime, parts.metricsToken))
  app.route('/hooks/tickets', ticketHooks(runtime))
  app.route('/hooks', webhooks(runtime))
  if (mailboxKey) app.route('/mailbox/api', mailboxProvider(runtime, mailboxKey))

  app.use('/widget/*', cors(), compress())
  app.use('/widget/*', serveStatic({ root: files.widget, rewriteRequestPath: inside('/widget') }))
  app.use('/_astro/*', compress())
  app.use(
    '/_astro/*',
    serveStatic({
      root: files.portal,
      onFound: (path, c) => {
        c.header('cache-control', forever)
        // A worker has the policy it came with, and this one listens to the server.
        if (path.includes('live-worker')) c.header('content-security-policy', mayListen)
      },
    }),
  )

  app.get(lookPath, compress(), look(runtime))

  app.use('/trpc/*', fewCalls)
  app.use('/embed/trpc/*', fewCalls)
  app.use(authenticate(parts))
  app.route('/embed', embed(runtime, auth, limit))
  app.use(limitRequests(limit, parts.spareLocal))
  app.use('/help/articles/:slug', keptArticles(runtime))
  app.use(formFiles)
  app.use(compressed)
  app.route('/', fileRoutes())
  app.route('/', helpImages())
  app.route('/embed', helpImages())
  app.all('/embed/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/embed/trpc',
      req: c.req.raw,
      router: embedRouter,
      createContext: () => c.get('ctx'),
    }),
  )
  app.all('/trpc/*', (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      createContext: () => c.get('ctx'),
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
      maxBatchSize: mostCalls,
    }),
  )
  app.on(['GET', 'POST'], '/api/forecast', forecastRoute)
  app.route('/', help())
  app.route('/unsubscribe', unsubscribe(runtime))
  app.get('/matrix.schema.json', (c) => c.json(matrixSchema()))
  app.route('/', live(parts.live, auth))
  app.get('/cases/:number', caseLink(runtime))
  app.get('/cases/:number/survey', caseLink(runtime, surveyPath))
  for (const path of ['/set-up', '/mailbox', '/widget-demo']) app.get(path, operatorDoor(runtime))
  app.use('/mailbox/*', mailboxDoor(mailboxKey !== null))
  app.all('*', portal(parts))
  return app
}

const inside = (prefix: string) => (path: string) => path.slice(prefix.length)
