import preact from '@astrojs/preact'
import { defineConfig, passthroughImageService } from 'astro/config'
import { fetchAdapter } from './adapter/fetch-adapter.ts'

// Preact is always wanted as a whole; its signals are not wanted at all.
const codeSplitting = {
  groups: [{ name: 'preact', test: /\/(preact\/|@astrojs\/preact\/dist\/client)/ }],
}

/** A script is named after its component, without the rest of the path Astro gives it. */
const entryFileNames = ({ name }: { name: string }) => `_astro/${name.split('.')[0]}.[hash].js`

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
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting, entryFileNames } } } },
    },
  },
  security: {
    checkOrigin: true,
  },
})
