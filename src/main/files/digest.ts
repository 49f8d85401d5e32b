import { createHash } from 'node:crypto';
import { readBytes } from './read';

/** SHA-256 of the bytes of a file, in hex: tells whether it still holds what it held. */
export type Digest = string;

export function digestOf(data: string | Uint8Array): Digest {
  return createHash('sha256').update(data).digest('hex');
}

/** Null where there is no file; what is there and cannot be read is like nothing that was ever read. */
export async function digestOnDisk(file: string): Promise<Digest | null> {
  const bytes = await readBytes(file);
  if (bytes.ok) return digestOf(bytes.value);
  return bytes.error.code === 'file.notFound' ? null : bytes.error.code;
}
