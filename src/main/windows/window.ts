/** Windows: what a page in one may do, which is little, and how one looks before its page does. */
import path from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
  type WebContents,
} from 'electron';
import { MIN_SIZE } from './bounds';
import { isOurPage, isSamePage, pageUrl } from './pages';

/** The page's own background colours, so that a window does not flash before its page is there. */
function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#14171b' : '#ffffff';
}

/** A page without Node, behind the system's sandbox, that can call named channels and nothing else. */
export const PAGE_PREFERENCES = {
  preload: path.join(__dirname, '../preload/index.js'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  // For those who work on the program. Whoever uses it could be talked into pasting something there.
  devTools: !app.isPackaged,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

/** Copying a picture of a chart is the one permission that a page needs. */
function isAllowed(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurPage(address);
}

export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isAllowed(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
}

/** No page leads anywhere: neither itself to another address, nor to a new window, nor to one inside it, nor past a firewall. */
export function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isSamePage(contents.getURL(), address)) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // The policy of a page has no word for connections between browsers. Without a proxy that allows it, none comes about.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Every process of every page behind the system's sandbox, before the application is ready. */
export function sandboxAll(): void {
  // As root, as on build servers, Electron starts only if it is told to do without, and would not start pages with it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

export interface WindowOptions {
  readonly bounds: BrowserWindowConstructorOptions;
  readonly maximized: boolean;
}

export function createWindow({ bounds, maximized }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: app.getName(),
    show: false,
    backgroundColor: background(),
    webPreferences: PAGE_PREFERENCES,
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(pageUrl('index.html')).catch((error) => console.error(error));
  return window;
}

/** The licences of the typefaces: a page of text, in a window that can do nothing. */
export function showTypefaces(parent: BrowserWindow | null): void {
  const window = new BrowserWindow({
    ...(parent && { parent }),
    width: 720,
    height: 640,
    title: app.getName(),
    backgroundColor: background(),
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  window.removeMenu();
  void window.loadURL(pageUrl('typefaces.txt')).catch((error) => console.error(error));
}

/** The page writes the title; macOS has marks of its own for the file and for changes. */
export function markDocument(window: BrowserWindow, file: string | null, dirty: boolean): void {
  window.setDocumentEdited(dirty);
  window.setRepresentedFilename(file ?? '');
}
