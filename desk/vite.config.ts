import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// The pages run under "script-src 'self'; style-src 'self'": nothing is inlined, and no polyfill is
// put into index.html. `npm run dev` asks the rasid that RASID_URL names.
export default defineConfig({
  plugins: [svelte()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.RASID_URL ?? 'http://127.0.0.1:8080' } },
});
