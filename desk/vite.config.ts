import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

// licences.txt beside the pages: the licence of every package that has become part of them.
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      const modules = [...this.getModuleIds()].map((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
      const folders = [...new Set(modules)].filter((folder) => folder !== undefined && existsSync(join(folder, 'package.json'))).sort();
      const texts = folders.map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder!, 'package.json'), 'utf8'));
        const file = readdirSync(folder!).find((entry) => /^licen[cs]e/i.test(entry));
        return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder!, file), 'utf8').trim() : ''}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n----\n\n') });
    },
  };
}

// The pages run under "script-src 'self'; style-src 'self'": nothing is inlined, and no polyfill is
// put into index.html. `npm run dev` asks the rasid that RASID_URL names.
export default defineConfig({
  plugins: [svelte(), licences()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.RASID_URL ?? 'http://127.0.0.1:8080' } },
});
