// `migrate` and `fingerprint`: files of older versions, and figures that can be checked.
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readScenario } from '@shared/scenario/read';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offing, ROOT } from './support/offing';

const FIXTURES = path.join(ROOT, 'tests/fixtures/files');
const OLD = path.join(FIXTURES, 'version-1.offing');
const SHARED = path.join(FIXTURES, 'version-4.0.offing');

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-cli-file-'));
  file = path.join(folder, 'plan.offing');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('migrate', () => {
  it('writes an older file in the present version and keeps the original', async () => {
    await copyFile(OLD, file);
    const { code, stdout } = await offing(['migrate', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('from file version 1 to 4');
    expect(await readdir(folder)).toEqual(['plan.offing', 'plan.version-1.bak']);
    expect(await readFile(path.join(folder, 'plan.version-1.bak'), 'utf8')).toBe(await readFile(OLD, 'utf8'));
    const text = await readFile(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ version: 4, minor: 0 });
    expect(readScenario(text)).toMatchObject({ ok: true });
  });

  it('leaves a file of the present version as it is', async () => {
    await copyFile(SHARED, file);
    const { code, stdout } = await offing(['migrate', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('already');
    expect(await readdir(folder)).toEqual(['plan.offing']);
    expect(await readFile(file, 'utf8')).toBe(await readFile(SHARED, 'utf8'));
  });

  it('never replaces the first original by a later one', async () => {
    await copyFile(OLD, file);
    await writeFile(path.join(folder, 'plan.version-1.bak'), 'the first');
    expect((await offing(['migrate', file])).code).toBe(0);
    expect(await readFile(path.join(folder, 'plan.version-1.bak'), 'utf8')).toBe('the first');
  });

  it('leaves a file alone that it cannot read', async () => {
    await writeFile(file, '{"format":"offing-scenario","version":9}');
    const { code, stderr } = await offing(['migrate', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('newer Offing');
    expect(await readdir(folder)).toEqual(['plan.offing']);
  });
});

describe('fingerprint', () => {
  it('is that of the simulation', async () => {
    const { stdout } = await offing(['fingerprint', SHARED]);
    const simulated = await offing(['simulate', SHARED, '--json', '--workers', '0']);
    expect(stdout.trim()).toBe(JSON.parse(simulated.stdout).fingerprint);
  });

  it('says where figures are not those that their author saw', async () => {
    const text = await readFile(SHARED, 'utf8');
    await writeFile(file, text.replace('"value": 2552', '"value": 2000'));
    const { code, stderr } = await offing(['fingerprint', file, '--verify']);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /changed after its results were saved \(.*funding need at 80% 50\.27608bn then, 5\d\.\d+bn now/,
    );
  });

  it('has nothing to verify in a file without results', async () => {
    const { code, stderr } = await offing(['fingerprint', OLD, '--verify']);
    expect(code).toBe(2);
    expect(stderr).toContain('without results');
  });
});
