import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Has the application wait with its first window until Playwright is attached. Playwright does so by itself only for the
 * Electron that it finds; told which one to start, it attaches to a window that may be on its way to its page, and about once in
 * a hundred starts misses that the page has arrived: as a page changes processes, what it says in between is lost.
 */
export function driverArgs(): string[] {
  const manifest = createRequire(path.join(process.cwd(), 'package.json')).resolve('playwright-core/package.json');
  return ['-r', path.join(path.dirname(manifest), 'lib/server/electron/loader.js')];
}
