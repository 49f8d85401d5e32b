import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../../../src/main/files';
import { attachToPdf } from '../../../../src/main/files/attach';
import { carriedScenario, MAX_REPORT_BYTES } from '../../../../src/main/files/report-file';
import { MAX_FILE_BYTES } from '../../../../src/shared/scenario/file/bounds';
import { writeScenario } from '../../../../src/shared/scenario/write';
import { pageWith, pdfWith } from '../support/pdf';
import { scenarioOf } from '../support/scenario';

const text = writeScenario(scenarioOf(10, '錢 endstream </script>'));
const none = (path: string) => ({ ok: false, error: { code: 'report.noScenario', params: { path } } });
/** The part of a PDF that a stream attached to it is, packed or not. */
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`), content, Buffer.from('\nendstream\nendobj\n')]);
const packed = (content: string) => stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(content));

describe('what a report carries', () => {
  it('comes back from a PDF byte for byte', async () => {
    const found = carriedScenario('a.PDF', await pdfWith(text));
    expect(found.ok && found.value.toString('utf8')).toBe(text);
  });

  it('comes back from a page byte for byte, whatever its case', () => {
    for (const name of ['a.html', 'a.HTM']) {
      const found = carriedScenario(name, Buffer.from(pageWith(text)));
      expect(found.ok && found.value.toString('utf8')).toBe(text);
    }
  });

  it('is found among what others have attached', () => {
    const others = [packed('{"a": 1}'), packed('text'), stream('/Type/EmbeddedFile', Buffer.from('{}'))];
    const found = carriedScenario('a.pdf', Buffer.concat([...others, packed(text)]));
    expect(found.ok && found.value.toString('utf8')).toBe(text);
    const plain = carriedScenario('a.pdf', stream('/Type/EmbeddedFile/Length 9', Buffer.from('{"format": 1}')));
    expect(plain.ok && plain.value.toString('utf8').trim()).toBe('{"format": 1}');
  });

  it('is nothing in what carries nothing', async () => {
    expect(carriedScenario('a.pdf', await pdfWith(null))).toEqual(none('a.pdf'));
    for (const name of ['a.pdf', 'a.html', 'a.offing']) {
      for (const content of [
        '',
        '%PDF-1.4',
        'id="offing-scenario"',
        'id="offing-scenario">{</script>',
        '/EmbeddedFile',
      ])
        expect(carriedScenario(name, Buffer.from(content))).toEqual(none(name));
    }
    expect(carriedScenario('a.html', Buffer.from(pageWith('').replace('contents', 'content')))).toEqual(none('a.html'));
  });
});

describe('hostile reports', () => {
  it('do not unpack beyond what a scenario may hold', () => {
    const bomb = stream(
      '/Type /EmbeddedFile /Filter /FlateDecode',
      deflateSync(`{"format": "${'x'.repeat(MAX_FILE_BYTES)}"}`),
    );
    expect(carriedScenario('a.pdf', bomb)).toEqual(none('a.pdf'));
  });

  it('are left after a few files that are no scenarios', () => {
    const many = Array.from({ length: 16 }, () => packed('{"a": 1}'));
    expect(carriedScenario('a.pdf', Buffer.concat([...many, packed(text)]))).toEqual(none('a.pdf'));
  });

  it('are not read in packings that were never written', () => {
    for (const filter of ['/LZWDecode', '[/ASCIIHexDecode /FlateDecode]', '/Crypt']) {
      const part = stream(`/Type /EmbeddedFile /Filter ${filter}`, deflateSync(text));
      expect(carriedScenario('a.pdf', part)).toEqual(none('a.pdf'));
    }
    const broken = stream('/Type /EmbeddedFile /Filter /FlateDecode', Buffer.from('not packed'));
    expect(carriedScenario('a.pdf', broken)).toEqual(none('a.pdf'));
  });
});

describe('a report as a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'offing-report-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);

  it('is read as the scenario that it carries', async () => {
    await writeFile(at('a.pdf'), await pdfWith(text));
    await writeFile(at('a.html'), pageWith(text));
    await writeFile(at('a.offing'), text);
    const scenario = await readScenarioFile(at('a.offing'));
    expect(scenario.ok).toBe(true);
    expect(await readScenarioFile(at('a.pdf'))).toEqual(scenario);
    expect(await readScenarioFile(at('a.html'))).toEqual(scenario);
  });

  it('is refused by its own name where its scenario is', async () => {
    await writeFile(at('a.html'), pageWith('{"format": "offing-scenario"}'));
    expect(await readScenarioFile(at('a.html'))).toMatchObject({
      error: { code: 'file.unknownVersion', params: { path: at('a.html') } },
    });
    await writeFile(at('huge.pdf'), '');
    await truncate(at('huge.pdf'), MAX_REPORT_BYTES + 1);
    expect(await readScenarioFile(at('huge.pdf'))).toMatchObject({
      error: { code: 'file.tooLarge', params: { path: at('huge.pdf'), max: 32 } },
    });
  });
});

describe('attaching', () => {
  it('writes once what a PDF has several times, and what is on its pages stays', async () => {
    const document = await PDFDocument.create();
    const shape = 'q 0 0 10 10 re f Q '.repeat(400);
    const contents = ['a', 'a', 'b'].map((end) => document.context.register(document.context.stream(shape + end)));
    for (const content of contents) document.addPage().node.set(PDFName.of('Contents'), content);
    const before = await document.save({ useObjectStreams: false });
    const made = await attachToPdf(before, { title: '', language: 'en', program: '', made: new Date(0) }, null);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.length).toBeLessThan(before.length - shape.length + 1000);
    const after = await PDFDocument.load(made.value);
    const written = after.getPages().map(({ node }) => {
      const content = node.lookup(PDFName.of('Contents'));
      return content instanceof PDFRawStream ? Buffer.from(content.contents).toString('latin1').at(-1) : undefined;
    });
    expect(written).toEqual(['a', 'a', 'b']);
  });

  it('sets title, language and dates, and attaches by the standard', async () => {
    const document = await PDFDocument.load(await pdfWith(text));
    expect(document.getTitle()).toBe('智譜 — 6 (months)');
    expect(document.getCreator()).toBe('Offing 0.1.0');
    expect(document.getCreationDate()).toEqual(new Date('2026-01-08T12:00:00Z'));
    const language = document.catalog.lookup(PDFName.of('Lang'));
    expect(language instanceof PDFHexString ? language.decodeText() : String(language)).toMatch(/zh-Hant/);
    const [attachment, ...rest] = document.getAttachments();
    expect(rest).toEqual([]);
    expect(attachment?.name).toBe('scenario.offing');
    expect(attachment?.mimeType).toBe('application/x-offing-scenario');
    expect(Buffer.from(attachment?.data ?? []).toString('utf8')).toBe(text);
  });
});
