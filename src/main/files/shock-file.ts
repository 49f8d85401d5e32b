/** Files of shocks, for the window and the command line alike. */
import { readShocks } from '../../shared/analysis/stress/file';
import type { OwnShock } from '../../shared/analysis/stress/shock';
import { fail, type Result } from '../../shared/result';
import { readBytes } from './read';

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The shocks in a file; errors name the file. */
export async function readShockFile(file: string): Promise<Result<OwnShock[]>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return fail(bytes.error.code, { path: file, ...bytes.error.params });
  const text = textOf(bytes.value);
  if (text === null) return fail('file.notJson', { path: file });
  const shocks = readShocks(text);
  return shocks.ok ? shocks : fail(shocks.error.code, { path: file, ...shocks.error.params });
}
