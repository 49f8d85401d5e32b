import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInProcessRunner } from '@shared/engine/hosts/in-process';
import { writeScenario } from '@shared/scenario/write';
import { savedResults } from '@shared/verification/saved';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageWith, pdfWith } from '../support/pdf';
import { scenarioOf } from '../support/scenario';
import { offing } from './support/offing';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offing-extract-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

/** The text of a scenario's file with the results of its run. */
async function withResults(): Promise<string> {
  const scenario = scenarioOf(10, 'Extracted');
  const result = await createInProcessRunner().run(scenario);
  if (!result.ok) throw new Error(result.error.code);
  return writeScenario({ ...scenario, results: savedResults(scenario, result.value, 'test') });
}

describe('extract', () => {
  it('writes what a report carries byte for byte, and compares its figures', async () => {
    const text = await withResults();
    await writeFile(at('report.pdf'), await pdfWith(text));
    await writeFile(at('report.html'), pageWith(text));
    const { fingerprint } = JSON.parse(text).results;
    for (const name of ['report.pdf', 'report.html']) {
      const { code, stdout, stderr } = await offing(['extract', name, '-o', `${name}.offing`], { cwd: folder });
      expect({ code, stdout, stderr }).toEqual({
        code: 0,
        stdout: `Wrote ${name}.offing: it gives the same figures as the report (${fingerprint}).\n`,
        stderr: '',
      });
      expect(await readFile(at(`${name}.offing`), 'utf8')).toBe(text);
    }
  });

  it('says where the figures are not those of the report', async () => {
    const text = await withResults();
    const { fingerprint } = JSON.parse(text).results;
    await writeFile(at('report.html'), pageWith(text.replace(fingerprint, '0'.repeat(fingerprint.length))));
    const { code, stderr } = await offing(['extract', 'report.html', '-o', 'x.offing'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('“x.offing” does not give the figures that its author saw');
  });

  it('replaces nothing without being told, and says what carries no scenario', async () => {
    await writeFile(at('plain.pdf'), await pdfWith(null));
    await writeFile(at('report.html'), pageWith(writeScenario(scenarioOf(10, 'No results'))));
    await writeFile(at('x.offing'), 'mine');
    const refused = await offing(['extract', 'report.html', '-o', 'x.offing'], { cwd: folder });
    expect({ code: refused.code, stderr: refused.stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already'),
    });
    expect(await readFile(at('x.offing'), 'utf8')).toBe('mine');
    const forced = await offing(['extract', 'report.html', '-o', 'x.offing', '--force'], { cwd: folder });
    expect(forced.stdout).toContain('Wrote x.offing. It was put into the report without results');
    const { stderr } = await offing(['extract', 'plain.pdf', '-o', 'y.offing'], { cwd: folder });
    expect(stderr).toContain('“plain.pdf” carries no scenario');
  });
});
