/**
 * Prints a report: a hidden window draws its pages, and is gone afterwards whatever happens. What the user has on
 * screen is not what is printed, so it is neither disturbed nor a limit.
 */
import { app, BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron';
import type { PrintJob } from '../../shared/ipc';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { carriedScenario } from '../files';
import { pageUrl } from './pages';
import { PAGE_PREFERENCES } from './window';

/** A slow machine takes seconds to cut a long report, never this long. */
const DRAWN_WITHIN_MS = 90_000;

/** Why there are no pages; worded under `errors:reason.*`. */
type DrawProblem = 'timeout' | 'crashed' | 'notLoaded';

/** Marks for those who hear a document, and an outline; an older runtime knows neither and leaves them out. */
const RUNTIME_EXTRAS = { generateTaggedPDF: true, generateDocumentOutline: true };

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

function problem(reasonCode: DrawProblem): { readonly ok: false; readonly error: AppError } {
  return fail('report.notMade', { reasonCode });
}

/** The system says why in words of its own. */
function notPrinted(reason: string): { readonly ok: false; readonly error: AppError } {
  return fail('print.failed', { reasonCode: /printer/i.test(reason) ? 'noPrinter' : 'refused' });
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

/** Draws the report and hands its page to `use`. The window of the document, if there is one, takes it along when it closes. */
async function withReport<T>(
  parent: BrowserWindow | null,
  job: PrintJob,
  use: (page: WebContents) => Promise<Result<T>>,
  within = DRAWN_WITHIN_MS,
): Promise<Result<T>> {
  const window = new BrowserWindow({
    ...(parent && { parent }),
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
    return fail('report.notMade', { reason: error instanceof Error ? error.message : String(error) });
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
        const { paper, orientation } = job.sheet;
        const options: WebContentsPrintOptions = {
          silent: false,
          printBackground: true,
          pageSize: paper,
          landscape: orientation === 'landscape',
          // The sheets have their own.
          margins: { marginType: 'none' },
        };
        page.print(options, (success, reason) => {
          cancelled = !success && /cancel/i.test(reason);
          resolve(success ? ok(true) : notPrinted(reason));
        });
      }),
  );
  return cancelled ? null : printed;
}

/** The scenario that the report carries, to be attached under the name that it has there. */
function carried(html: string): Buffer | null {
  const found = carriedScenario('report.html', Buffer.from(html));
  return found.ok ? found.value : null;
}

/** The pages of a report, which say what they are and carry its scenario; `parent` is null where nobody waits at a window. */
export function reportAsPdf(parent: BrowserWindow | null, job: PrintJob, within?: number): Promise<Result<Uint8Array>> {
  const { html, title, language } = job;
  return withReport(
    parent,
    job,
    async (page) => {
      const pdf = await page.printToPDF({
        ...RUNTIME_EXTRAS,
        printBackground: true,
        displayHeaderFooter: false,
        // The page says how large its sheets are, and that nothing is around them.
        preferCSSPageSize: true,
      });
      // It is large, and most who start the program print nothing.
      const { attachToPdf } = await import('../files/attach');
      const program = `${app.getName()} ${app.getVersion()}`;
      return attachToPdf(pdf, { title, language, program, made: new Date() }, carried(html));
    },
    within,
  );
}
