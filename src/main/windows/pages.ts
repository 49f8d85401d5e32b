/** The addresses of our own pages, and which of them a window may show. */
import { app } from 'electron';

export const SCHEME = 'app';
export const HOST = 'offing';

/** While developing, electron-vite serves the pages instead; a packaged program does not ask the environment. */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}

export function pageUrl(page: string): string {
  const server = developmentServer();
  return server ? new URL(page, `${server.replace(/\/$/, '')}/`).href : `${SCHEME}://${HOST}/${page}`;
}

/** True for our own pages: the only ones that are shown, and the only ones that main listens to. */
export function isOurPage(address: string): boolean {
  const url = parseAddress(address);
  if (!url) return false;
  const server = developmentServer();
  if (server) return url.origin === new URL(server).origin;
  return url.protocol === `${SCHEME}:` && url.host === HOST;
}

/** True for the page itself, loaded again or at another place in it. */
export function isSamePage(page: string, address: string): boolean {
  return [page, address].every(isOurPage) && parseAddress(page)?.pathname === parseAddress(address)?.pathname;
}

export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
