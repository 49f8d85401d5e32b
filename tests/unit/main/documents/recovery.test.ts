import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecovery, type Recovered } from '../../../../src/main/documents/recovery';
import { bundled } from '../support/bundled';
import { scenarioOf } from '../support/scenario';

const autosaveForever = bundled('autosave-forever');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-recovery-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const files = () => readdir(path.join(folder, 'recovery')).catch(() => []);

function edited(title: string, changedAt = 1000): Recovered {
  const saved = scenarioOf(10);
  return { path: '/a/plan.offing', known: 'abc', saved, scenario: { ...saved, title }, changedAt };
}

/** The next run of the program. */
async function restarted(changed = vi.fn()) {
  const recovery = createRecovery(folder, changed);
  await recovery.start();
  return recovery;
}

describe('edits that were not saved', () => {
  it('are offered by the next run, the newest first', async () => {
    const recovery = await restarted();
    await recovery.slot().write(edited('one', 1000));
    await recovery.slot().write(edited('two', 2000));
    expect(recovery.list()).toEqual([]);
    const next = await restarted();
    expect(next.list()).toMatchObject([
      { title: 'two', path: '/a/plan.offing', changedAt: 2000 },
      { title: 'one', changedAt: 1000 },
    ]);
    expect(await next.read(next.list()[0]?.id ?? '')).toEqual({ ok: true, value: edited('two', 2000) });
  });

  it('are gone once they are saved or let go, whatever was still being written', async () => {
    const slot = (await restarted()).slot();
    const writing = slot.write(edited('one'));
    await slot.clear();
    await writing;
    expect(slot.latest()).toBeNull();
    expect(await files()).toEqual([]);
    await slot.write(edited('two'));
    expect(await files()).toHaveLength(1);
  });

  it('are written as they are last: what waits and is old is passed over', async () => {
    const slot = (await restarted()).slot();
    await Promise.all(['one', 'two', 'three'].map((title) => slot.write(edited(title))));
    expect((await restarted()).list()).toMatchObject([{ title: 'three' }]);
    expect(slot.latest()).toMatchObject({ scenario: { title: 'three' } });
  });

  it('that are taken up again stay where they are until they are saved', async () => {
    await (await restarted()).slot().write(edited('one'));
    const changed = vi.fn();
    const recovery = await restarted(changed);
    const id = recovery.list()[0]?.id ?? '';
    const slot = recovery.take(id, edited('one'));
    expect(changed).toHaveBeenLastCalledWith([]);
    expect((await restarted()).list()).toHaveLength(1);
    await slot.write(edited('two'));
    expect((await restarted()).list()).toMatchObject([{ id, title: 'two' }]);
    await slot.clear();
    expect(await files()).toEqual([]);
  });

  it('are discarded only where they are offered: an id leads nowhere else', async () => {
    await writeFile(path.join(folder, 'library.json'), '{}');
    await (await restarted()).slot().write(edited('one'));
    const recovery = await restarted();
    await recovery.discard('../library');
    expect(await recovery.read('../library')).toMatchObject({ ok: false, error: { code: 'file.notFound' } });
    expect(await readdir(folder)).toContain('library.json');
    await recovery.discard(recovery.list()[0]?.id ?? '');
    expect(recovery.list()).toEqual([]);
    expect(await files()).toEqual([]);
  });

  it.each([
    ['a damaged file', '{"format":"offing-rec'],
    ['something else', '{"format":"offing-scenario"}'],
    [
      'a scenario that is none',
      JSON.stringify({ ...edited('x'), format: 'offing-recovery', saved: '{}', scenario: '{}' }),
    ],
  ])('are not looked for in %s, which is kept', async (_what, text) => {
    await (await restarted()).slot().write(edited('one'));
    await writeFile(path.join(folder, 'recovery', 'bad.json'), text);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await restarted()).list()).toMatchObject([{ title: 'one' }]);
    expect(await files()).toContain('bad.json.damaged');
    expect((await restarted()).list()).toHaveLength(1);
    log.mockRestore();
  });

  it.runIf(process.platform !== 'win32')(
    'can be read whenever the program is killed while it writes them',
    async () => {
      for (let round = 0; round < 5; round += 1) {
        const child = spawn(process.execPath, [autosaveForever(), folder]);
        const exited = once(child, 'exit');
        for (let acks = 0; acks < 3 + round; acks += 1) await once(child.stdout, 'data');
        child.kill('SIGKILL');
        await exited;
        const recovery = await restarted();
        expect(recovery.list()).toHaveLength(round + 1);
        expect(await files()).not.toContainEqual(expect.stringContaining('damaged'));
      }
    },
  );
});
