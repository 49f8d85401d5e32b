import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  truncate,
  watch,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readScenarioFile, writeFileSafely, writeScenarioFile } from '../../../../src/main/files';
import type { Result } from '../../../../src/shared/result';
import { writeScenario } from '../../../../src/shared/scenario/write';
import { bundled } from '../support/bundled';
import { scenarioOf } from '../support/scenario';

const onUnix = process.platform !== 'win32';
const saveOnce = bundled('save-once');
const saveForever = bundled('save-forever');

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'offing-files-')));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (...names: string[]) => path.join(folder, ...names);
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

describe('reading', () => {
  it('reads what was saved, under any name', async () => {
    const file = at('計劃 2026 — «plan» 🧭.offing');
    const scenario = scenarioOf(10, '錢');
    expect(await writeScenarioFile(file, scenario)).toMatchObject({
      ok: true,
      value: { path: file, fileName: '計劃 2026 — «plan» 🧭.offing' },
    });
    expect(await readScenarioFile(file)).toEqual({ ok: true, value: scenario });
  });

  it('tells what is wrong, and with which file', async () => {
    await writeFile(at('text.offing'), 'Dear board');
    expect(await readScenarioFile(at('text.offing'))).toEqual({
      ok: false,
      error: { code: 'file.notJson', params: { path: at('text.offing'), line: 1, column: 1 } },
    });
    expect(code(await readScenarioFile(at('nothing.offing')))).toBe('file.notFound');
    expect(code(await readScenarioFile(at('text.offing', 'inside.offing')))).toBe('file.notFound');
    expect(code(await readScenarioFile(folder))).toBe('file.isDirectory');
  });

  it('does not load a huge file to find that it is huge', async () => {
    await writeFile(at('huge.offing'), '');
    await truncate(at('huge.offing'), 3 * 1024 ** 3);
    expect(await readScenarioFile(at('huge.offing'))).toMatchObject({
      error: { code: 'file.tooLarge', params: { size: 3072, max: 5 } },
    });
  });

  it('refuses text that is not UTF-8 instead of replacing what it cannot read', async () => {
    const bytes = Buffer.from(writeScenario(scenarioOf(10)));
    bytes[bytes.indexOf('xxxx')] = 0xff;
    await writeFile(at('latin.offing'), bytes);
    expect(code(await readScenarioFile(at('latin.offing')))).toBe('file.notJson');
  });

  it.runIf(onUnix)('does not wait for a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [at('pipe.offing')]);
    expect(code(await readScenarioFile(at('pipe.offing')))).toBe('file.notReadable');
  });
});

describe('saving', () => {
  it('leaves nothing behind but the file', async () => {
    await writeScenarioFile(at('plan.offing'), scenarioOf(10));
    await writeScenarioFile(at('plan.offing'), scenarioOf(20));
    expect(await readdir(folder)).toEqual(['plan.offing']);
    expect(await readScenarioFile(at('plan.offing'))).toEqual({ ok: true, value: scenarioOf(20) });
  });

  it('finishes in the order in which it was asked for', async () => {
    const sizes = [90_000, 10, 50_000, 20, 30];
    await Promise.all(sizes.map((size) => writeScenarioFile(at('plan.offing'), scenarioOf(size))));
    expect(await readScenarioFile(at('plan.offing'))).toEqual({ ok: true, value: scenarioOf(30) });
  });

  it.runIf(onUnix)('writes the file behind a link, and leaves the link', async () => {
    await mkdir(at('real'));
    await writeFile(at('real', 'plan.offing'), 'old');
    await symlink(path.join('real', 'plan.offing'), at('link.offing'));
    expect(code(await writeScenarioFile(at('link.offing'), scenarioOf(10)))).toBe('ok');
    expect((await lstat(at('link.offing'))).isSymbolicLink()).toBe(true);
    expect(code(await readScenarioFile(at('real', 'plan.offing')))).toBe('ok');
  });

  it.runIf(onUnix)('creates the file that a link points to where there is none yet', async () => {
    await symlink('later.offing', at('link.offing'));
    expect(code(await writeScenarioFile(at('link.offing'), scenarioOf(10)))).toBe('ok');
    expect((await lstat(at('link.offing'))).isSymbolicLink()).toBe(true);
    expect(code(await readScenarioFile(at('later.offing')))).toBe('ok');
  });

  it.runIf(onUnix)('keeps the permissions of the file', async () => {
    await writeFile(at('shared.offing'), 'old');
    await chmod(at('shared.offing'), 0o664);
    await writeScenarioFile(at('shared.offing'), scenarioOf(10));
    expect((await stat(at('shared.offing'))).mode & 0o777).toBe(0o664);
  });
});

describe('a save that cannot be', () => {
  it('is reported, and leaves everything as it was', async () => {
    await writeFile(at('file'), 'old');
    await mkdir(at('folder.offing'));
    expect(code(await writeScenarioFile(at('folder.offing'), scenarioOf(10)))).toBe('file.isDirectory');
    expect(code(await writeScenarioFile(at('file', 'plan.offing'), scenarioOf(10)))).toBe('file.notWritable');
    expect(code(await writeScenarioFile(at('missing', 'plan.offing'), scenarioOf(10)))).toBe('file.notWritable');
    expect(code(await writeScenarioFile(at('n'.repeat(300)), scenarioOf(10)))).toBe('file.nameTooLong');
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder.offing']);
    expect(await readFile(at('file'), 'utf8')).toBe('old');
  });

  it('does not replace a file that is marked read-only', async () => {
    await writeFile(at('locked.offing'), 'old');
    await chmod(at('locked.offing'), 0o444);
    expect(code(await writeScenarioFile(at('locked.offing'), scenarioOf(10)))).toBe('file.notWritable');
    expect(await readFile(at('locked.offing'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['locked.offing']);
  });

  it.runIf(onUnix)('does not put a file in the place of a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(code(await writeFileSafely(at('pipe'), 'x'))).toBe('file.notWritable');
    expect((await lstat(at('pipe'))).isFIFO()).toBe(true);
  });

  it('does not keep later saves from their turn', async () => {
    const refused = writeScenarioFile(at('missing', 'plan.offing'), scenarioOf(10));
    const again = refused.then(() => mkdir(at('missing')));
    expect(code(await refused)).toBe('file.notWritable');
    await again;
    expect(code(await writeScenarioFile(at('missing', 'plan.offing'), scenarioOf(10)))).toBe('ok');
  });

  /** A limit on the size of files stops a write half way, as a full disk does, on any system and for any user. */
  it.runIf(onUnix)('half way through a file keeps the old one and says that there is no room', async () => {
    const file = at('plan.offing');
    await writeScenarioFile(file, scenarioOf(10));
    const before = await readFile(file, 'utf8');
    const script = `ulimit -f 64; exec "$0" "$@"`;
    const child = spawnSync('bash', ['-c', script, process.execPath, saveOnce(), file, '400000'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(child.stdout)).toEqual({ ok: false, error: { code: 'file.diskFull', params: { path: file } } });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['plan.offing']);
  });
});

describe('a program that is killed while it saves', () => {
  /** Large enough that writing takes a while, so that most kills fall into the middle of it. */
  const SIZE = 32 * 1024 * 1024;
  const isTemporary = (name: string) => name !== 'plan.offing';

  /** Kills the child as soon as it has begun to write beside the file. */
  async function killWhileSaving(file: string): Promise<void> {
    const watching = new AbortController();
    const began = (async () => {
      for await (const { filename } of watch(folder, { signal: watching.signal })) {
        if (filename && isTemporary(filename)) return;
      }
    })();
    const child = spawn(process.execPath, [saveForever(), file, String(SIZE)], { stdio: 'inherit' });
    const exited = once(child, 'exit');
    await Promise.race([began, exited]);
    child.kill('SIGKILL');
    await exited;
    watching.abort();
  }

  it.runIf(onUnix)('leaves either the old file or the new one, whole', async () => {
    const file = at('plan.offing');
    await writeFileSafely(file, Buffer.alloc(SIZE, 'a'));
    let interrupted = 0;
    for (let round = 0; round < 6; round += 1) {
      await killWhileSaving(file);
      const bytes = await readFile(file);
      const letter = bytes.toString('latin1', 0, 1);
      expect(bytes.equals(Buffer.alloc(SIZE, letter)), `round ${round}: ${bytes.length} bytes of ${letter}`).toBe(true);
      const left = (await readdir(folder)).filter(isTemporary);
      interrupted += left.length > 0 ? 1 : 0;
      for (const name of left) await rm(at(name));
    }
    // Had no kill fallen into a save, this would have shown nothing.
    expect(interrupted).toBeGreaterThan(0);
  });
});
