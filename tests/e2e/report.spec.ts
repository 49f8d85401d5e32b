// The report as paper: its sheets in the window, the files that come of it, and what they carry.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { createBaseline } from '../../src/shared/baselines';
import { createInProcessRunner } from '../../src/shared/engine/hosts/in-process';
import type { SimulationResult } from '../../src/shared/engine/results';
import { DEFAULT_STYLE } from '../../src/shared/language/number-style';
import { figureRows } from '../../src/shared/report/figures';
import { createWording } from '../../src/shared/report/wording';
import type { Language } from '../../src/shared/scenario/text';
import { writeScenario } from '../../src/shared/scenario/write';
import { clickMenu, expect, stubSaveDialog, test } from './launch';
import { complete, shownFingerprint } from './window';

const run = promisify(execFile);
const baseline = createBaseline('zhipu', { uuid: '00000000-0000-4000-8000-000000000000' });
let known: SimulationResult | undefined;
/** What the engine says of it, apart from any window. */
async function result(): Promise<SimulationResult> {
  const outcome = known ? { ok: true as const, value: known } : await createInProcessRunner().run(baseline);
  if (!outcome.ok) throw new Error(outcome.error.code);
  known = outcome.value;
  return known;
}

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-report-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Negatives stand in parentheses there. */
const inPrint = (language: Language) => createWording(language, { ...DEFAULT_STYLE, negatives: 'parentheses' });

const view = (page: Page): Locator => page.getByTestId('report');
const sheets = (page: Page): Locator => view(page).locator('.paper:not(.measuring) .sheet');

/** Opens the report and waits until its sheets stand; how many there are. */
async function openReport(page: Page): Promise<number> {
  await complete(page);
  await page.locator('[data-report-button]').click();
  await expect(view(page).getByRole('status')).toHaveText(/\d+/);
  return sheets(page).count();
}

/** Saves the report by a command; the file that comes of it. */
async function saved(app: ElectronApplication, page: Page, command: 'savePdf' | 'saveHtml'): Promise<string> {
  const name = command === 'savePdf' ? 'report.pdf' : 'report.html';
  const file = path.join(folder, name);
  await stubSaveDialog(app, file);
  await clickMenu(app, command);
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible({ timeout: 30_000 });
  return file;
}

/** The text of each page of a PDF, blanks and line breaks aside. */
async function textOf(file: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 });
  return stdout.split('\f').slice(0, -1);
}

/** Without blanks: a line may break anywhere. */
const bare = (text: string) => text.replace(/\s+/g, '');

/** Sheets on which something is cut off, and those that end with a heading. */
function faults(page: Page): Promise<string[]> {
  return sheets(page).evaluateAll((all) =>
    all.flatMap((sheet, index) => {
      const body = sheet.querySelector('.sheet-body') as HTMLElement;
      const edge = body.getBoundingClientRect();
      // What is set smaller tells its size as if it were not; what it stands in does not.
      const outside = [...body.querySelectorAll('*:not([style*="zoom"], [style*="zoom"] *)')].filter((element) => {
        const { right, bottom } = element.getBoundingClientRect();
        return right > edge.right + 1 || bottom > edge.bottom + 1;
      });
      const last = body.lastElementChild?.lastElementChild;
      return [
        ...outside
          .slice(0, 3)
          .map(({ tagName, textContent }) => `${index + 1}: ${tagName} ${textContent.slice(0, 60)} is cut`),
        ...(last?.matches('h1, h2, h3, [data-keep="next"]') ? [`${index + 1}: ends with ${last.textContent}`] : []),
      ];
    }),
  );
}

for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
  test(`is shown, saved as PDF and HTML, and carries its scenario, in ${language}`, async ({ open }) => {
    const { app, page } = await open({ language });
    const count = await openReport(page);
    expect(count).toBeGreaterThan(8);
    expect(await faults(page)).toEqual([]);

    const pdf = await saved(app, page, 'savePdf');
    const pages = await textOf(pdf);
    expect(pages).toHaveLength(count);
    for (const [index, text] of pages.entries()) expect(bare(text)).toContain(`${index + 1}/${count}`);
    const html = await saved(app, page, 'saveHtml');
    const text = bare(pages.join(''));
    const written = bare(await readFile(html, 'utf8'));
    for (const { value } of figureRows(baseline, await result(), inPrint(language))) {
      expect.soft(text).toContain(bare(value));
      expect.soft(written).toContain(bare(value));
    }

    const document = await PDFDocument.load(await readFile(pdf));
    expect(document.getTitle()).toBe(inPrint(language).words(baseline.title));
    expect(document.getLanguage()).toBe(language);
    expect(written).toContain(`<htmllang="${language}">`);

    const fingerprint = await shownFingerprint(page).innerText();
    for (const file of language === 'en' ? [pdf, html] : []) {
      const again = await open({ language, args: [file] });
      await complete(again.page);
      expect(await shownFingerprint(again.page).innerText()).toBe(fingerprint);
      await expect(again.page.getByRole('alert')).toHaveCount(0);
      await again.page.close();
    }
  });
}

test('says on which sheet each section begins, and leads there', async ({ open }) => {
  const { page } = await open({ language: 'en' });
  await openReport(page);
  const told = await sheets(page).evaluateAll((all) =>
    [...(all[0]?.querySelectorAll('nav[data-contents] a') ?? [])].map((link) => {
      const name = link.getAttribute('href')?.slice(1) ?? '';
      const place = all.findIndex((sheet) => sheet.querySelector(`#${name}`));
      return [link.querySelector('[data-page]')?.textContent, String(place + 1)];
    }),
  );
  expect(told.length).toBeGreaterThan(5);
  for (const [page, place] of told) expect(page).toBe(place);
  await sheets(page).locator('nav[data-contents] a').last().click();
  await expect(sheets(page).locator('#glossary h2')).toBeInViewport();
});

test('is made on the paper, and with the sections and the note, that are chosen, and remembers them', async ({
  open,
}) => {
  const { app, page } = await open({ language: 'en' });
  await openReport(page);
  await view(page).getByLabel('Paper').selectOption('Letter');
  await view(page).getByLabel('Orientation').selectOption('landscape');
  await view(page).getByLabel('Language').selectOption('zh-Hant');
  for (const name of ['Assumptions', 'Projections', 'Glossary'])
    await view(page).getByRole('checkbox', { name }).uncheck();
  await view(page).getByLabel('A note on the cover').fill('For the board:\n<script>alert(1)</script>');
  await expect(sheets(page).first()).toContainText('<script>alert(1)</script>');
  await expect(sheets(page).locator('#assumptions')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  const pdf = await saved(app, page, 'savePdf');
  const { stdout: info } = await run('pdfinfo', [pdf]);
  expect(info).toMatch(/Page size:\s+79[12](\.\d+)? x 61[12](\.\d+)? pts/);
  expect(bare((await textOf(pdf)).join(''))).toContain('現金');

  await view(page).getByRole('button', { name: 'Close the report' }).click();
  await expect(view(page)).toHaveCount(0);
  const again = await open({ language: 'en' });
  await openReport(again.page);
  await expect(view(again.page).getByLabel('Paper')).toHaveValue('Letter');
  await expect(view(again.page).getByRole('checkbox', { name: 'Assumptions' })).not.toBeChecked();
  await view(again.page).getByLabel('Orientation').selectOption('portrait');
  await view(again.page).getByLabel('Language').selectOption('en');
  await view(again.page).getByRole('button', { name: 'One page' }).click();
  await expect(view(again.page).getByRole('status')).toHaveText('1 sheet');
  expect(await faults(again.page)).toEqual([]);
});

/** What a scenario may hold that was made to do harm. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'W'.repeat(180),
  '\u202eright to left\u202c \u05d0\u05d1',
  `Z${'\u0301'.repeat(40)}`,
  '"&quot;\'',
];

test('prints hostile words as text, and breaks no sheet', async ({ open }) => {
  const segments = baseline.assumptions.segments.map((segment, index) => ({
    ...segment,
    name: HOSTILE[index] ?? '',
    growthInitial: {
      ...segment.growthInitial,
      source: {
        kind: 'assumed' as const,
        why: `${HOSTILE.join(' ')} ${'long '.repeat(700)}`.slice(0, 3900),
        by: HOSTILE[3] ?? '',
      },
    },
  }));
  const hostile = {
    ...baseline,
    title: HOSTILE.join(' ').slice(0, 190),
    company: HOSTILE[2] ?? '',
    simulation: { ...baseline.simulation, paths: 512 },
    assumptions: { ...baseline.assumptions, segments },
  };
  const file = path.join(folder, 'hostile.offing');
  await writeFile(file, writeScenario(hostile));
  const { app, page } = await open({ language: 'en', args: [file] });
  const complaints: string[] = [];
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const count = await openReport(page);
  expect(await faults(page)).toEqual([]);
  expect(await sheets(page).locator('img, script').count()).toBe(0);
  expect(await textOf(await saved(app, page, 'savePdf'))).toHaveLength(count);
  expect(complaints).toEqual([]);
});

test.describe('a flow written by hand', () => {
  const words = Array.from({ length: 2500 }, (_, index) => `w${index}`);
  const rows = Array.from(
    { length: 90 },
    (_, index) => `<tr><th>first${index}</th><td>of row<br>last${index}</td></tr>`,
  );
  const table = `<div class="table"><table><thead><tr><th>Headone</th><th>Headtwo</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  const picture =
    '<figure><svg viewBox="0 0 100 400" width="100%"><rect width="100" height="400"/></svg><p>undertall</p></figure>';
  const html = `<!doctype html><html lang="en"><head><title>Byhand</title>
    <style>.paper{font:16px/1.5 sans-serif} svg{height:auto} th,td{text-align:left;width:50%}</style></head><body><main>
    <section id="one"><h2 data-keep="next">Contents</h2><nav data-contents><a href="#two">Two <span data-page></span></a></nav>
      <p>${words.join(' ')}</p><h3 data-keep="next">abovetall</h3>${picture}</section>
    <section id="two" data-break="before"><h2 data-keep="next">Second</h2>${table}<p>${'x'.repeat(600)}</p></section>
    </main></body></html>`;

  for (const [paper, orientation] of [
    ['A4', 'portrait'],
    ['Letter', 'landscape'],
    ['A4', 'landscape'],
  ] as const) {
    test(`is cut where it may be, on ${paper}, ${orientation}`, async ({ open }) => {
      const { app, page } = await open({ args: ['--baseline=blank'] });
      const file = path.join(folder, 'hand.pdf');
      await stubSaveDialog(app, file);
      const answer = await page.evaluate(
        (job) => {
          const { offing } = window as unknown as {
            offing: { request(channel: string, job: unknown): Promise<unknown> };
          };
          return offing.request('report:savePdf', job);
        },
        { html, sheet: { paper, orientation }, language: 'en', title: 'By hand' },
      );
      expect(answer).toMatchObject({ ok: true });
      const pages = await textOf(file);
      const on = (text: string) => pages.findIndex((words) => new RegExp(`\\b${text}\\b`).test(words));

      // All words, once and in their order, on several sheets.
      expect(pages.join(' ').match(/\bw\d+\b/g)).toEqual(words);
      expect(on('w2499')).toBeGreaterThan(on('w0'));
      // A heading stands with what follows, and what is too high for a sheet is on one.
      expect(on('abovetall')).toBe(on('undertall'));
      // Rows are whole, below the head of their table, and never alone.
      const perSheet = new Map<number, number>();
      for (const index of rows.keys()) {
        const at = on(`first${index}`);
        expect(on(`last${index}`)).toBe(at);
        perSheet.set(at, (perSheet.get(at) ?? 0) + 1);
      }
      expect(perSheet.size).toBeGreaterThan(1);
      for (const [at, count] of perSheet) {
        expect(pages[at]?.match(/\bHeadone\b/g)).toHaveLength(1);
        expect(count).toBeGreaterThan(1);
      }
      // A section begins a sheet where it asks for one; the contents say which; a word that is too long breaks.
      expect(on('Second')).toBe(on('first0'));
      expect(bare(pages[0] ?? '')).toContain(`Two${on('Second') + 1}w0`);
      expect(pages.join('').match(/x/g)).toHaveLength(600);
      for (const [index, text] of pages.entries()) expect(bare(text)).toContain(`${index + 1}/${pages.length}`);
    });
  }
});

test('the command line makes the PDF of several reports by one start of the program', async () => {
  const command = ['run', '-s', 'offing', '--', 'report', 'zhipu', 'minimax', '-o', folder, '--lang', 'en'];
  const { stdout } = await run('npm', [...command, '--sections', 'summary', '--paper', 'Letter', '--paths', '1024']);
  expect(stdout).toBe(`Wrote ${path.join(folder, 'zhipu.pdf')}.\nWrote ${path.join(folder, 'minimax.pdf')}.\n`);
  for (const name of ['zhipu', 'minimax']) {
    const document = await PDFDocument.load(await readFile(path.join(folder, `${name}.pdf`)));
    expect(document.getPageCount()).toBe(1);
    expect(document.getPage(0).getWidth()).toBeCloseTo(612, 0);
    expect(document.getAttachments().map((attached) => attached.name)).toEqual(['scenario.offing']);
  }
});

test('a report that cannot be written is told, and leaves what is there', async ({ open }) => {
  const { app, page } = await open({ language: 'en', args: ['--baseline=blank'] });
  await complete(page);
  await stubSaveDialog(app, path.join(folder, 'nowhere', 'report.html'));
  await clickMenu(app, 'saveHtml');
  await expect(page.getByRole('alert')).toContainText('could not be written');
});
