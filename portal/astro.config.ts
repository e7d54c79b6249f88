import preact from '@astrojs/preact'
import { defineConfig, passthroughImageService } from 'astro/config'
import { fetchAdapter } from './adapter/fetch-adapter.ts'

export default defineConfig({
  output: 'server',
  adapter: fetchAdapter(),
  integrations: [preact()],
  session: false,
  compressHTML: true,
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    checkOrigin: true,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
})
