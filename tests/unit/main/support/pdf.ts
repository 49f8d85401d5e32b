import { PDFDocument } from '@cantoo/pdf-lib';
import { embeddedHtml } from '@shared/report/document/html/embedded';
import { attachToPdf } from '../../../../src/main/files/attach';

const FACTS = {
  title: '智譜 — 6 (months)',
  language: 'zh-Hant',
  program: 'Offing 0.1.0',
  made: new Date('2026-01-08T12:00:00Z'),
};

/** An empty page with a scenario attached to it as to a report. */
export async function pdfWith(scenario: string | null): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  const made = await attachToPdf(await document.save(), FACTS, scenario === null ? null : Buffer.from(scenario));
  if (!made.ok) throw new Error(made.error.code);
  return Buffer.from(made.value);
}

/** A page with the block of data that a report has in it. */
export function pageWith(scenario: string): string {
  const data = embeddedHtml({ name: '計劃.offing', fingerprint: '', bytes: Buffer.from(scenario) });
  return `<!doctype html><html><body>${data}</body></html>`;
}
