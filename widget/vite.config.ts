import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    target: 'es2022',
    lib: { entry: 'define.ts', formats: ['es'], fileName: () => 'caselead.js' },
    // Library mode alone leaves spaces and names in ES modules.
    rolldownOptions: { output: { minify: true, chunkFileNames: 'later-[hash].js' } },
  },
})
