// How the browser's part is built and, in development, served beside the API.
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const api = process.env['CARNET_API'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [react()],
  resolve: {
    /** One file for each icon: the barrel of five thousand makes the first page of development slow. */
    alias: { '@tabler/icons-react': '@tabler/icons-react/dist/esm/icons/index.mjs' },
  },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: true,
    /** Before compression; what the first page may weigh is measured as it is sent (bench/browser.ts). */
    chunkSizeWarningLimit: 800,
    /** What the first page needs comes in one file: some thirty small ones wait for each other. */
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  /** With the browser's own Host: writes are accepted from the same origin only. */
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
})
