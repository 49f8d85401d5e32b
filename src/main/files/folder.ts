import { readdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { systemCode } from './errors';
import { temporaryName } from './temporary';

/** Whether scenarios can be kept in a folder. Only trying tells: rights alone say little on a network or on Windows. */
export async function canHoldFiles(folder: string): Promise<Result<true>> {
  const probe = path.join(folder, temporaryName());
  try {
    await readdir(folder);
    await writeFile(probe, '', { flag: 'wx' });
    return ok(true);
  } catch (error) {
    return fail('folder.notUsable', { path: folder, detail: systemCode(error) });
  } finally {
    await unlink(probe).catch(() => undefined);
  }
}
