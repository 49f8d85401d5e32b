/**
 * app://offing, from which the built pages come. A scheme of our own, because pages on file:// get no headers: no
 * content security policy that workers inherit, and no isolation, without which there is no SharedArrayBuffer.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { HOST, parseAddress, SCHEME } from './pages';

const POLICY = [
  "default-src 'none'",
  // The engine's kernel is WebAssembly, compiled in its workers. This allows that, and no evaluation of text.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file that a page's address stands for, or undefined where it would be outside `root`. */
export function fileFor(root: string, address: string): string | undefined {
  const url = parseAddress(address);
  if (!url || url.host !== HOST) return undefined;
  let relative: string;
  try {
    relative = decodeURIComponent(url.pathname).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
  // A backslash separates folders on Windows, a colon names a stream or a drive, and a null byte ends a name.
  if (['\\', ':', '\0'].some((character) => relative.includes(character))) return undefined;
  const file = path.resolve(root, relative);
  return file.startsWith(path.resolve(root) + path.sep) ? file : undefined;
}

async function respond(root: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(root, request.url) : undefined;
  const type = file && TYPES[path.extname(file)];
  if (!type) return new Response(null, { status: 404, headers: HEADERS });
  try {
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': type } });
  } catch {
    return new Response(null, { status: 404, headers: HEADERS });
  }
}

/** Before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serve(root: string): void {
  protocol.handle(SCHEME, (request) => respond(root, request));
}
