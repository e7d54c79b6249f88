import preact from '@astrojs/preact'
import { defineConfig, passthroughImageService } from 'astro/config'
import { fetchAdapter } from './adapter/fetch-adapter.ts'

// Preact is always wanted as a whole; its signals are not wanted at all.
const codeSplitting = {
  groups: [{ name: 'preact', test: /\/(preact\/|@astrojs\/preact\/dist\/client)/ }],
}

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
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  },
  security: {
    checkOrigin: true,
  },
})
