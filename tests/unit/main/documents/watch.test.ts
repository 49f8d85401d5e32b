import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followDisk } from '../../../../src/main/documents/disk';
import { digestOf, watchFolder } from '../../../../src/main/files';
import { eventually } from '../../support/eventually';

let folder: string;
const ends: (() => void)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'offing-watch-'));
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => path.join(folder, name);

function watched(place = folder) {
  const changed = vi.fn();
  ends.push(watchFolder(place, changed));
  return changed;
}

describe('watching a folder', () => {
  it('tells of files that are written, replaced and removed, once for what happens together', async () => {
    const changed = watched();
    // Without a turn of the event loop in between, however slow the disk is.
    for (let count = 0; count < 20; count += 1) writeFileSync(at('plan.offing'), String(count));
    await eventually(() => expect(changed).toHaveBeenCalled());
    expect(changed).toHaveBeenCalledTimes(1);
    changed.mockClear();
    await writeFile(at('new'), 'x');
    await rename(at('new'), at('plan.offing'));
    await eventually(() => expect(changed).toHaveBeenCalled());
    changed.mockClear();
    await rm(at('plan.offing'));
    await eventually(() => expect(changed).toHaveBeenCalled());
  });

  it('goes on when the folder goes and comes back', async () => {
    const place = at('usb');
    await mkdir(place);
    const changed = watched(place);
    await rm(place, { recursive: true });
    await eventually(() => expect(changed).toHaveBeenCalled());
    changed.mockClear();
    await mkdir(place);
    await eventually(() => expect(changed).toHaveBeenCalled());
    changed.mockClear();
    await writeFile(path.join(place, 'plan.offing'), 'x');
    await eventually(() => expect(changed).toHaveBeenCalled());
  });

  it('says nothing any more once it has ended', async () => {
    const first = watched();
    ends.pop()?.();
    const second = watched();
    await writeFile(at('plan.offing'), 'x');
    await eventually(() => expect(second).toHaveBeenCalled());
    expect(first).not.toHaveBeenCalled();
  });
});

describe('the file of a document', () => {
  function followed() {
    const tell = vi.fn();
    const disk = followDisk(tell);
    ends.push(disk.stop);
    return { tell, disk };
  }

  it('has changed where it holds something else, is missing where it is gone, and is the same when it is back', async () => {
    await writeFile(at('plan.offing'), 'mine');
    const { tell, disk } = followed();
    disk.follow(at('plan.offing'), digestOf('mine'));
    await writeFile(at('plan.offing'), 'theirs');
    await eventually(() => expect(tell).toHaveBeenLastCalledWith('changed'));
    await rm(at('plan.offing'));
    await eventually(() => expect(tell).toHaveBeenLastCalledWith('missing'));
    await writeFile(at('plan.offing'), 'mine');
    await eventually(() => expect(tell).toHaveBeenLastCalledWith('same'));
    expect(disk.state).toBe('same');
  });

  it('does not change by what is done to it here', async () => {
    await writeFile(at('plan.offing'), 'mine');
    const { tell, disk } = followed();
    disk.follow(at('plan.offing'), digestOf('mine'));
    await disk.during(async () => {
      await writeFile(at('plan.offing'), 'mine, saved');
      await disk.check();
      disk.follow(at('plan.offing'), digestOf('mine, saved'));
    });
    await disk.check();
    expect(tell).not.toHaveBeenCalled();
  });

  it('may be what it is once the user knows', async () => {
    await writeFile(at('plan.offing'), 'theirs');
    const { tell, disk } = followed();
    disk.follow(at('plan.offing'), digestOf('mine'));
    await disk.check();
    expect(tell).toHaveBeenLastCalledWith('changed');
    await disk.accept();
    expect(tell).toHaveBeenLastCalledWith('same');
    expect(disk.digest).toBe(digestOf('theirs'));
  });
});
