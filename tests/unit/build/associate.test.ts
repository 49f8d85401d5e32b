import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { associate, desktopEntry } from '../../../build/associate.mjs';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'offing-data-'));
});
afterEach(async () => {
  await rm(data, { recursive: true, force: true });
});

/** Not the settings of whoever runs the tests. */
const env = () => ({ ...process.env, HOME: data, XDG_DATA_HOME: data, XDG_CONFIG_HOME: data });

const hasDesktopTools = ['update-mime-database', 'xdg-mime', 'gio'].every(
  (tool) => spawnSync('which', [tool]).status === 0,
);

describe.runIf(process.platform === 'linux')('a desktop that opens scenario files', () => {
  it('is told the command, with quotes around names that need them', () => {
    const entry = desktopEntry('/opt/my node/bin/node', '/home/a"b/offing');
    expect(entry).toContain(`Exec="/opt/my node/bin/node" "/home/a\\\\"b/offing/build/start.mjs" %F\n`);
  });

  it('knows the files by their name', async () => {
    associate(env(), false);
    expect(existsSync(path.join(data, 'applications/offing.desktop'))).toBe(true);
    if (!hasDesktopTools) return;
    const file = path.join(data, 'plan.offing');
    await writeFile(file, '{}');
    const ask = (program: string, ...args: string[]) =>
      spawnSync(program, args, { env: env(), encoding: 'utf8' }).stdout;
    expect(ask('gio', 'info', '-a', 'standard::content-type', file)).toContain('application/x-offing-scenario');
    expect(ask('xdg-mime', 'query', 'default', 'application/x-offing-scenario')).toContain('offing.desktop');
  });

  it('forgets it again, and nothing else', async () => {
    associate(env(), false);
    await writeFile(path.join(data, 'applications', 'other.desktop'), 'other');
    associate(env(), true);
    expect(existsSync(path.join(data, 'applications/offing.desktop'))).toBe(false);
    expect(existsSync(path.join(data, 'mime/packages/offing.xml'))).toBe(false);
    expect(await readFile(path.join(data, 'applications', 'other.desktop'), 'utf8')).toBe('other');
  });
});
