import { realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * The one name of a file: without links, and as the disk spells it. For a file that is not there yet, that of its folder and
 * the name it would have; for one whose folder is not there either, its path.
 */
export async function realPath(file: string): Promise<string> {
  const absolute = path.resolve(file);
  try {
    return await realpath(absolute);
  } catch {
    const folder = path.dirname(absolute);
    return folder === absolute ? absolute : path.join(await realPath(folder), path.basename(absolute));
  }
}
