import { PDFDocument } from '@cantoo/pdf-lib';
import { attachToPdf } from '../../../../src/main/files/attach';

const FACTS = {
  title: '智譜 — 6 (months)',
  language: 'zh-Hant',
  program: 'Offing 0.1.0',
  made: new Date('2026-01-08T12:00:00Z'),
};

/** An empty page with a scenario attached to it as to a report. */
export async function pdfWith(scenario: string | null, name = 'a.offing'): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  const attachment = scenario === null ? null : { name, bytes: Buffer.from(scenario) };
  const made = await attachToPdf(await document.save(), FACTS, attachment);
  if (!made.ok) throw new Error(made.error.code);
  return Buffer.from(made.value);
}

/** A page with the block of data that a report has in it. */
export function pageWith(scenario: string): string {
  const base64 = Buffer.from(scenario).toString('base64');
  const data = JSON.stringify({ name: '計劃.offing', fingerprint: '', base64 });
  return `<!doctype html><html><body><script type="application/json" id="offing-scenario">${data}</script></body></html>`;
}
