import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { typefaces } from './build/typefaces';

const alias = { '@shared': path.resolve(__dirname, 'src/shared') };

// The oldest Electron this has to run in is 25 (docs/decisions/0001-electron-runtime.md): Node 18.15 and Chromium 114.
const node = 'node18.15';
const chrome = 'chrome114';

// SharedArrayBuffer, which the simulation's workers use, exists only in a page isolated by these two headers. The
// built application sends the same ones from its own protocol.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  // Everything is bundled: all libraries are development dependencies, and no node_modules goes into a package.
  main: {
    resolve: { alias },
    build: {
      target: node,
      externalizeDeps: false,
      lib: { entry: path.resolve(__dirname, 'src/main/index.ts'), formats: ['cjs'] },
    },
  },
  // A sandboxed preload can load no other file, so this is one file, and CommonJS.
  preload: {
    resolve: { alias },
    build: {
      target: node,
      externalizeDeps: false,
      lib: { entry: path.resolve(__dirname, 'src/preload/index.ts'), formats: ['cjs'] },
    },
  },
  renderer: {
    root: path.resolve(__dirname, 'src/renderer'),
    resolve: { alias },
    plugins: [react(), typefaces()],
    worker: { format: 'es' },
    server: { headers: isolation },
    build: {
      target: chrome,
      outDir: path.resolve(__dirname, 'out/renderer'),
      // The window, and the pages that are printed.
      rolldownOptions: {
        input: ['index.html', 'report.html'].map((page) => path.resolve(__dirname, 'src/renderer', page)),
      },
      // Both would put inline script or data: addresses into the page, which its content security policy forbids.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  },
});
