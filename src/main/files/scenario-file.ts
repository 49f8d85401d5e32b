/** Scenario files, for the window and the command line alike: no Electron here. */
import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { SavedFile } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import { readFile as parseFile, type ReadFile } from '../../shared/scenario/read';
import { FILE_VERSION, type Scenario } from '../../shared/scenario/schema';
import { fileText } from '../../shared/scenario/write';
import { type Digest, digestOf } from './digest';
import { failed, systemCode } from './errors';
import { readBytes } from './read';
import { writeFileSafely } from './replace';
import { carriedScenario, isReportName, MAX_REPORT_BYTES } from './report-file';

/** The scenario in the bytes of a file; errors name the file. */
function parse(file: string, bytes: Uint8Array): Result<ReadFile> {
  let text: string;
  try {
    // Not a lenient decoder: it would replace what it cannot read, and the next save would make that permanent.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('file.notJson', { path: file });
  }
  const read = parseFile(text);
  return read.ok ? read : fail(read.error.code, { path: file, ...read.error.params });
}

/** The scenario in a file, and the version of the layout that the file has. */
export async function readVersionedFile(file: string): Promise<Result<ReadFile>> {
  const bytes = await readBytes(file);
  return bytes.ok ? parse(file, bytes.value) : fail(bytes.error.code, { path: file, ...bytes.error.params });
}

/** A scenario and the bytes that it was read from. */
export interface ScenarioBytes {
  readonly scenario: Scenario;
  readonly bytes: Buffer;
}

/** The scenario in a file, or in a report that carries it. */
export async function readScenarioBytes(file: string): Promise<Result<ScenarioBytes>> {
  const isReport = isReportName(file);
  const read = await readBytes(file, isReport ? MAX_REPORT_BYTES : undefined);
  if (!read.ok) return fail(read.error.code, { path: file, ...read.error.params });
  const bytes = isReport ? carriedScenario(file, read.value) : read;
  if (!bytes.ok) return bytes;
  const parsed = parse(file, bytes.value);
  return parsed.ok ? ok({ scenario: parsed.value.scenario, bytes: bytes.value }) : parsed;
}

export async function readScenarioFile(file: string): Promise<Result<Scenario>> {
  const read = await readScenarioBytes(file);
  return read.ok ? ok(read.value.scenario) : read;
}

/** The scenario in a file, and what the file held, to tell later whether somebody else has changed it. */
export async function readDocumentFile(
  file: string,
): Promise<Result<{ readonly scenario: Scenario; readonly digest: Digest }>> {
  const read = await readScenarioBytes(file);
  return read.ok ? ok({ scenario: read.value.scenario, digest: digestOf(read.value.bytes) }) : read;
}

export interface WrittenFile extends SavedFile {
  readonly digest: Digest;
  readonly text: string;
  /** What the file held before; null where there was none. */
  readonly replaced: Uint8Array | null;
}

/**
 * Puts the scenario in place of what the file holds; of a file of an older version a copy is kept beside it. `known` is what
 * the file is expected to hold: if it holds something else, nothing is written, and the error is `file.changedOnDisk`. A
 * file that is gone is written again. Nothing is written either where the file could not be opened again.
 */
export async function writeScenarioFile(
  file: string,
  scenario: Scenario,
  known?: Digest,
): Promise<Result<WrittenFile>> {
  const content = fileText(scenario);
  if (!content.ok) return fail(content.error.code, { path: file, ...content.error.params });
  const text = content.value;
  const digest = digestOf(text);
  let replaced: Uint8Array | null = null;

  async function look(): Promise<Result<true>> {
    const before = await readBytes(file);
    if (!before.ok) {
      const isGone = before.error.code === 'file.notFound';
      return known === undefined || isGone ? ok(true) : fail('file.changedOnDisk', { path: file });
    }
    replaced = before.value;
    const isExpected = known === undefined || [known, digest].includes(digestOf(replaced));
    return isExpected ? keepOlderVersion(file, replaced) : fail('file.changedOnDisk', { path: file });
  }

  const written = await writeFileSafely(file, text, look);
  return written.ok ? ok({ path: file, fileName: path.basename(file), digest, text, replaced }) : written;
}

/** The longest name of a file on most systems, in bytes. */
const MAX_NAME = 255;

/** Where the copy of a file goes that is about to be written in a newer version. */
export function backupName(file: string, version: number): string {
  const { dir, name } = path.parse(file);
  const ending = `.version-${version}.bak`;
  const letters = Array.from(name);
  while (Buffer.byteLength(letters.join('') + ending) > MAX_NAME) letters.pop();
  return path.join(dir, letters.join('') + ending);
}

/** A program that cannot read the new version may still be in use somewhere, and a migration may turn out to be wrong. */
async function keepOlderVersion(file: string, bytes: Uint8Array): Promise<Result<true>> {
  const before = parse(file, bytes);
  if (!before.ok || before.value.version === FILE_VERSION) return ok(true);
  const backup = backupName(file, before.value.version);
  try {
    await copyFile(file, backup, constants.COPYFILE_EXCL);
    return ok(true);
  } catch (error) {
    // The first copy is the original; what was written in the old version since is not.
    return systemCode(error) === 'EEXIST' ? ok(true) : failed(error, backup, 'file.notWritable');
  }
}
