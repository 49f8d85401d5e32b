/**
 * Prints a report: a hidden window draws its pages, and is gone afterwards whatever happens. What the user has on
 * screen is not what is printed, so it is neither disturbed nor a limit.
 */
import { BrowserWindow, type WebContents } from 'electron';
import type { PrintJob } from '../../shared/ipc';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { pageUrl } from './pages';
import { PAGE_PREFERENCES } from './window';

/** The page simulates before it draws; a slow machine takes seconds, never this long. */
const DRAWN_WITHIN_MS = 90_000;

/** Why no report came of it; worded under `errors:reason.*`. */
export type PrintProblem = 'timeout' | 'crashed' | 'notLoaded' | 'refused';

interface Printing {
  readonly job: PrintJob;
  readonly drawn: (failure: AppError | null) => void;
}

/** The reports being drawn, by the page that draws them. */
const printings = new Map<WebContents, Printing>();

export function jobFor(page: WebContents): PrintJob | undefined {
  return printings.get(page)?.job;
}

export function reportDrawn(page: WebContents, failure: AppError | null): void {
  printings.get(page)?.drawn(failure);
}

function problem(reasonCode: PrintProblem): { readonly ok: false; readonly error: AppError } {
  return fail('print.failed', { reasonCode });
}

/** Until the page says that it is drawn, or cannot any more. */
function draw(window: BrowserWindow, job: PrintJob, within: number): Promise<Result<true>> {
  const page = window.webContents;
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(problem('timeout')), within);
    function finish(result: Result<true>): void {
      clearTimeout(timer);
      printings.delete(page);
      resolve(result);
    }
    printings.set(page, { job, drawn: (failure) => finish(failure ? { ok: false, error: failure } : ok(true)) });
    page.once('did-navigate', (_event, _address, status) => {
      if (status >= 400) finish(problem('notLoaded'));
    });
    page.once('render-process-gone', () => finish(problem('crashed')));
    window.once('closed', () => finish(problem('crashed')));
    // Loading also fails where the page crashes meanwhile, and the crash is told after it, within the same turn.
    window.loadURL(pageUrl('report.html')).catch(() => setImmediate(() => finish(problem('notLoaded'))));
  });
}

/** Draws the report and hands its page to `use`. The window of the document takes it along when it closes. */
async function withReport<T>(
  parent: BrowserWindow,
  job: PrintJob,
  use: (page: WebContents) => Promise<Result<T>>,
  within = DRAWN_WITHIN_MS,
): Promise<Result<T>> {
  const window = new BrowserWindow({
    parent,
    show: false,
    width: 1000,
    height: 1400,
    // A page that nobody sees is slowed down otherwise, and would take its time to draw.
    webPreferences: { ...PAGE_PREFERENCES, backgroundThrottling: false },
  });
  try {
    const drawn = await draw(window, job, within);
    return drawn.ok ? await use(window.webContents) : drawn;
  } catch (error) {
    return fail('print.failed', { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Null where the user cancels the dialog of the system. */
export async function printReport(parent: BrowserWindow, job: PrintJob): Promise<Result<true> | null> {
  let cancelled = false;
  const printed = await withReport<true>(
    parent,
    job,
    (page) =>
      new Promise((resolve) => {
        page.print({ silent: false, printBackground: true, pageSize: 'A4' }, (success, reason) => {
          cancelled = !success && /cancel/i.test(reason);
          resolve(success ? ok(true) : problem('refused'));
        });
      }),
  );
  return cancelled ? null : printed;
}

export function reportAsPdf(parent: BrowserWindow, job: PrintJob, within?: number): Promise<Result<Uint8Array>> {
  return withReport(
    parent,
    job,
    async (page) =>
      ok(
        // The page draws its own margins and numbers its own pages.
        await page.printToPDF({
          pageSize: 'A4',
          printBackground: true,
          displayHeaderFooter: false,
          preferCSSPageSize: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        }),
      ),
    within,
  );
}
