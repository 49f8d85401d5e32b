// Saving on real disks: killed, full, read-only, by two at once, under awkward names, and over what others have written.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, readDocumentFile, readScenarioFile, realPath, writeScenarioFile } from '../../../../src/main/files';
import type { Result } from '../../../../src/shared/result';
import { eventually } from '../../support/eventually';
import { bundled } from '../support/bundled';
import { scenarioOf } from '../support/scenario';

const onUnix = process.platform !== 'win32';
const saveOnce = bundled('save-once');
const saveCounted = bundled('save-counted');

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'offing-disk-')));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true, force: true });
});

const at = (...names: string[]) => path.join(folder, ...names);
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

/** Numbers that are the same on every run: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The number of the last save that `child` has acknowledged, and how to wait for one. */
function acknowledged(child: ChildProcess) {
  let last = 0;
  let text = '';
  let told = () => {};
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk;
    last = Number(text.trimEnd().split('\n').at(-1));
    told();
  });
  return {
    last: () => last,
    atLeast: (number: number) =>
      new Promise<void>((resolve) => {
        told = () => last >= number && resolve();
        told();
      }),
  };
}

function startSaving(file: string, first: number, most = 'Infinity'): ChildProcess {
  return spawn(process.execPath, [saveCounted(), file, String(first), String(most)]);
}

async function numberIn(file: string): Promise<number> {
  const read = await readScenarioFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return Number(read.value.title);
}

describe('a program that is killed at any point of 500 saves', () => {
  it.runIf(onUnix)('leaves a file that can be read and is no older than the last acknowledged save', async () => {
    const random = createRandom(2513);
    const file = at('plan.offing');
    let saved = 0;
    for (let kills = 0; saved < 500 || kills < 20; kills += 1) {
      const child = startSaving(file, saved + 1);
      const exited = once(child, 'exit');
      const acks = acknowledged(child);
      await acks.atLeast(saved + 1 + Math.floor(random() * 30));
      // Somewhere within the next save, which takes a few thousandths of a second.
      const until = performance.now() + random() * 6;
      while (performance.now() < until) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await exited;
      const number = await numberIn(file);
      expect(number).toBeGreaterThanOrEqual(acks.last());
      expect(number).toBeLessThanOrEqual(acks.last() + 1);
      saved = number;
    }
  });
});

describe('two programs that save the same path', () => {
  it('leave the file of one of them, whole, and nothing else', async () => {
    const file = at('plan.offing');
    const children = [startSaving(file, 1, '40'), startSaving(file, 1001, '40')];
    await Promise.all(children.map((child) => once(child, 'exit')));
    expect([40, 1040]).toContain(await numberIn(file));
    expect(await readdir(folder)).toEqual(['plan.offing']);
  });
});

/** Saves as a user that may not do everything. */
function saveAsOther(file: string) {
  const isRoot = process.getuid?.() === 0;
  return spawnSync(process.execPath, [saveOnce(), file, '10'], {
    encoding: 'utf8',
    ...(isRoot && { uid: 65_534, gid: 65_534 }),
  });
}

describe('a place that cannot be written to', () => {
  it.runIf(onUnix)('is reported, and the file stays as it was', async () => {
    const file = at('plan.offing');
    await writeScenarioFile(file, scenarioOf(10));
    const before = await readFile(file, 'utf8');
    await chmod(file, 0o666);
    await chmod(folder, 0o555);
    const { stdout, stderr } = saveAsOther(file);
    expect(stdout, stderr).toContain('file.notWritable');
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['plan.offing']);
  });

  /** A disk of 128 kB that only the child can see. */
  const onSmallDisk = ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=128k none "$0" && exec "$@"'] as const;
  function hasSmallDisks(): boolean {
    return onUnix && spawnSync('unshare', [...onSmallDisk, os.tmpdir(), 'true']).status === 0;
  }

  it.runIf(hasSmallDisks())('because the disk is full keeps what was there', () => {
    const script = 'node "$0" plan.offing 10 && node "$0" plan.offing 400000; ls -A; cat plan.offing';
    const inside = ['sh', '-c', `cd ${folder} && ${script}`, saveOnce()];
    const output = execFileSync('unshare', [...onSmallDisk, folder, ...inside], { encoding: 'utf8' });
    expect(output).toContain('"code":"file.diskFull"');
    // The listing shows no second file, and the first is complete.
    expect(output).toMatch(/\}plan\.offing\n\{[\s\S]*"title": "xxxxxxxxxx"[\s\S]*\}\n$/);
  });
});

describe('names', () => {
  it('of 255 bytes and in any script can be saved, also over an older version', async () => {
    const file = at(`${'計'.repeat(82)}ab.offing`);
    expect(Buffer.byteLength(path.basename(file))).toBe(255);
    expect(code(await writeScenarioFile(file, scenarioOf(10)))).toBe('ok');
    const old = path.resolve(__dirname, '../../../fixtures/files/version-1.offing');
    await writeFile(file, await readFile(old));
    expect(code(await writeScenarioFile(file, scenarioOf(10)))).toBe('ok');
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    expect(names.find((name) => name.endsWith('.version-1.bak'))).toBeDefined();
  });

  it('that lead to one file are one name', async () => {
    await writeScenarioFile(at('plan.offing'), scenarioOf(10));
    await symlink(at('plan.offing'), at('link.offing'));
    expect(await realPath(at('link.offing'))).toBe(at('plan.offing'));
    expect(await realPath(at('.', 'plan.offing'))).toBe(at('plan.offing'));
    expect(await realPath(at('new', 'plan.offing'))).toBe(at('new', 'plan.offing'));
  });
});

describe('a file that somebody else has changed', () => {
  it('is not written over, unless it is what was expected, or what would be written', async () => {
    const file = at('plan.offing');
    const first = await writeScenarioFile(file, scenarioOf(10, 'a'));
    if (!first.ok) throw new Error(first.error.code);
    const known = first.value.digest;
    expect(known).toBe(digestOf(await readFile(file)));
    await writeFile(file, 'theirs');
    expect(code(await writeScenarioFile(file, scenarioOf(10, 'b'), known))).toBe('file.changedOnDisk');
    expect(await readFile(file, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['plan.offing']);
    const over = await writeScenarioFile(file, scenarioOf(10, 'b'), digestOf('theirs'));
    expect(over).toMatchObject({ ok: true, value: { replaced: Buffer.from('theirs') } });
    expect(code(await writeScenarioFile(file, scenarioOf(10, 'b'), known))).toBe('ok');
  });

  it('is written again where it is gone', async () => {
    const file = at('plan.offing');
    const first = await writeScenarioFile(file, scenarioOf(10));
    await rm(file);
    const known = first.ok ? first.value.digest : undefined;
    expect(await writeScenarioFile(file, scenarioOf(10), known)).toMatchObject({ ok: true, value: { replaced: null } });
  });

  it('has the digest of the bytes that were read', async () => {
    const file = at('plan.offing');
    await writeScenarioFile(file, scenarioOf(10));
    expect(await readDocumentFile(file)).toMatchObject({ value: { digest: digestOf(await readFile(file)) } });
  });
});

describe('what killed programs leave behind', () => {
  it('is removed by the next save in the folder once it is old, and nothing else is', async () => {
    const names = ['.0123456789abcdef.offing-save', '.fedcba9876543210.offing-save', '.mine.offing-save'];
    for (const name of names) await writeFile(at(name), '');
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(at(names[0] ?? ''), yesterday, yesterday);
    await utimes(at(names[2] ?? ''), yesterday, yesterday);
    await writeScenarioFile(at('plan.offing'), scenarioOf(10));
    await eventually(async () =>
      expect((await readdir(folder)).sort()).toEqual([...names.slice(1), 'plan.offing'].sort()),
    );
  });
});
