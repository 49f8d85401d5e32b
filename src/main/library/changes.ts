/** What the user does to a file without opening it. Nothing here writes over another file, or loses one by half a step. */
import { randomUUID } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import path from 'node:path';
import type { SavedFile } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import { exists, failed, readDocumentFile, realPath, type WrittenFile, writeScenarioFile } from '../files';
import { EXTENSION, freePath, safeFileName } from '../files/file-names';

/** A copy beside the file, as a scenario of its own under the title that `retitle` makes of the old one. */
export async function duplicate(file: string, retitle: (scenario: Scenario) => string): Promise<Result<SavedFile>> {
  const read = await readDocumentFile(file);
  if (!read.ok) return read;
  const title = retitle(read.value.scenario);
  const copy = await freePath(path.dirname(file), safeFileName(title) || path.parse(file).name);
  const written = await writeScenarioFile(copy, { ...read.value.scenario, id: randomUUID(), title });
  return written.ok ? ok({ path: copy, fileName: written.value.fileName }) : written;
}

/** True where two paths lead to one file, as two spellings of a name do on many disks. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  return (await realPath(a)) === (await realPath(b));
}

/**
 * Gives the scenario another title, and the file the name that goes with it. The new file is complete before the old one goes:
 * a program that is killed in between leaves both.
 */
export async function rename(file: string, title: string): Promise<Result<WrittenFile>> {
  const name = safeFileName(title);
  if (name === '') return fail('file.badName', { name: title });
  const read = await readDocumentFile(file);
  if (!read.ok) return read;
  const scenario = { ...read.value.scenario, title: title.trim() };
  const wanted = path.join(path.dirname(file), `${name}.${EXTENSION}`);
  if (await isSameFile(file, wanted)) return writeScenarioFile(file, scenario, read.value.digest);
  if (await exists(wanted)) return fail('file.exists', { path: wanted });
  const written = await writeScenarioFile(wanted, scenario);
  if (!written.ok) return written;
  try {
    await unlink(file);
  } catch (error) {
    return failed(error, file, 'file.notWritable');
  }
  return ok({ ...written.value, replaced: null });
}
