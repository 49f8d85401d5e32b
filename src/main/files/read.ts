import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result';
import { MAX_FILE_BYTES, tooLarge } from '../../shared/scenario/read';
import { failed } from './errors';

/** Reads to the end of the file, but never more than may be read: a file can grow, and a pipe has no size. */
async function readToEnd(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(MAX_FILE_BYTES + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/** The bytes of a file, if there are not too many. */
export async function readBytes(file: string): Promise<Result<Buffer>> {
  let handle: FileHandle | undefined;
  try {
    // Without NONBLOCK, opening a pipe that nobody writes to would wait forever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = await handle.stat();
    if (info.isDirectory()) return fail('file.isDirectory', { path: file });
    if (!info.isFile()) return fail('file.notReadable', { path: file });
    const bytes = await readToEnd(handle);
    return bytes.length > MAX_FILE_BYTES ? tooLarge(Math.max(info.size, bytes.length)) : ok(bytes);
  } catch (error) {
    return failed(error, file, 'file.notReadable');
  } finally {
    await handle?.close();
  }
}
