// A document whose file is a link, or lies in a folder that is one: what another program does to the file behind it is seen.
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followDisk } from '../../../../src/main/documents/disk';
import { digestOf } from '../../../../src/main/files';

let folder: string;
let end = () => {};
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-linked-'));
  for (const name of ['desk', 'share', 'archive']) await mkdir(path.join(folder, name));
});
afterEach(async () => {
  end();
  await rm(folder, { recursive: true, force: true });
});

const at = (...names: string[]) => path.join(folder, ...names);
/** Systems tell within moments; a busy machine takes its time to pass it on. */
const PATIENCE = { timeout: 15_000 };

function follow(file: string) {
  const tell = vi.fn();
  const disk = followDisk(tell);
  end = disk.stop;
  disk.follow(file, digestOf('mine'));
  return {
    expectTold: (state: string) => vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(state), PATIENCE),
  };
}

/** Written aside and moved into place, as programs do that save safely. */
async function replace(file: string, text: string) {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

it.each(['written', 'replaced'])(
  'a file behind a link that is %s',
  async (how) => {
    await writeFile(at('share', 'plan.offing'), 'mine');
    await symlink(at('share', 'plan.offing'), at('desk', 'plan.offing'));
    const { expectTold } = follow(at('desk', 'plan.offing'));
    const change = how === 'written' ? writeFile : replace;
    await change(at('share', 'plan.offing'), 'theirs');
    await expectTold('changed');
    await change(at('share', 'plan.offing'), 'mine');
    await expectTold('same');
  },
  40_000,
);

it('a file behind two links, by a name that is seen from where the link lies', async () => {
  await writeFile(at('archive', 'plan.offing'), 'mine');
  await symlink('../archive/plan.offing', at('share', 'plan.offing'));
  await symlink(at('share', 'plan.offing'), at('desk', 'plan.offing'));
  const { expectTold } = follow(at('desk', 'plan.offing'));
  await replace(at('archive', 'plan.offing'), 'theirs');
  await expectTold('changed');
}, 40_000);

it('a link that is made to lead elsewhere, and then the file that it leads to', async () => {
  await writeFile(at('share', 'plan.offing'), 'mine');
  await writeFile(at('archive', 'plan.offing'), 'theirs');
  await symlink(at('share', 'plan.offing'), at('desk', 'plan.offing'));
  const { expectTold } = follow(at('desk', 'plan.offing'));
  await symlink(at('archive', 'plan.offing'), at('desk', 'next'));
  await rename(at('desk', 'next'), at('desk', 'plan.offing'));
  await expectTold('changed');
  await replace(at('archive', 'plan.offing'), 'mine');
  await expectTold('same');
}, 40_000);

it('a file in a folder that is a link', async () => {
  await writeFile(at('share', 'plan.offing'), 'mine');
  await symlink(at('share'), at('drive'));
  const { expectTold } = follow(at('drive', 'plan.offing'));
  await replace(at('share', 'plan.offing'), 'theirs');
  await expectTold('changed');
}, 40_000);
