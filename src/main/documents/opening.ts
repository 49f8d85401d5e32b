/** Where documents come from: a file, a built-in starting point, or what was not saved when the program crashed. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BASELINE_IDS, createBaseline, isBaselineId } from '../../shared/baselines';
import type { OpenDocument, Preferences } from '../../shared/ipc';
import { fail, ok, type Result } from '../../shared/result';
import type { Scenario } from '../../shared/scenario/schema';
import { type Digest, isReportName, readDocumentFile } from '../files';
import type { Recovered } from './recovery';

/** A document, and what its file held when it was read. */
export interface Opened {
  readonly document: OpenDocument;
  readonly digest: Digest | null;
}

export async function readDocument(file: string): Promise<Result<Opened>> {
  const read = await readDocumentFile(file);
  if (!read.ok) return read;
  const { scenario, digest } = read.value;
  // A report is not a place to save to: what comes out of it is as if it had just been made.
  if (isReportName(file)) return ok(madeDocument(scenario));
  return ok({ document: { scenario, path: file, fileName: path.basename(file), unsaved: null }, digest });
}

/** Made in the program, and saved nowhere yet. */
export function madeDocument(scenario: Scenario): Opened {
  return { document: { scenario, path: null, fileName: null, unsaved: null }, digest: null };
}

type ForNew = Pick<Preferences, 'newPaths' | 'newSampling'>;

export function newDocument(baseline: string, { newPaths, newSampling }: ForNew): Result<Opened> {
  if (!isBaselineId(baseline)) return fail('baseline.unknown', { baseline, known: BASELINE_IDS.join(', ') });
  const made = createBaseline(baseline, { uuid: randomUUID() });
  const scenario = { ...made, simulation: { ...made.simulation, paths: newPaths, sampling: newSampling } };
  return ok(madeDocument(scenario));
}

/** As it was opened once, with the edits that were made since on top; the file itself may have changed meanwhile. */
export function recoveredDocument({ path: file, known, saved, scenario }: Recovered): Opened {
  const fileName = file === null ? null : path.basename(file);
  return { document: { scenario: saved, path: file, fileName, unsaved: scenario }, digest: known };
}
