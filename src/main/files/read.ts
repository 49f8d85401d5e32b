import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result';
import { MAX_FILE_BYTES, tooLarge } from '../../shared/scenario/file/bounds';
import { failed } from './errors';

/**
 * Reads to the end of the file, but never more than may be read: a file can grow, and a pipe has no size. `expected` is what
 * it had a moment ago: room for a large file is not made for each of thousands of small ones.
 */
async function readToEnd(handle: FileHandle, expected: number, max: number): Promise<Buffer> {
  const most = max + 1;
  let buffer = Buffer.allocUnsafe(Math.min(expected + 1, most));
  let length = 0;
  while (length < most) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, most));
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/** The bytes of a file, if there are not too many. */
export async function readBytes(file: string, max = MAX_FILE_BYTES): Promise<Result<Buffer>> {
  let handle: FileHandle | undefined;
  try {
    // Without NONBLOCK, opening a pipe that nobody writes to would wait forever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = await handle.stat();
    if (info.isDirectory()) return fail('file.isDirectory', { path: file });
    if (!info.isFile()) return fail('file.notReadable', { path: file });
    const bytes = await readToEnd(handle, info.size, max);
    return bytes.length > max ? tooLarge(Math.max(info.size, bytes.length), max) : ok(bytes);
  } catch (error) {
    return failed(error, file, 'file.notReadable');
  } finally {
    await handle?.close();
  }
}
