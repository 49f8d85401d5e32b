/** Where documents come from: a file, or a built-in starting point. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BASELINE_IDS, createBaseline, isBaselineId } from '../shared/baselines';
import type { OpenDocument } from '../shared/ipc';
import { fail, ok, type Result } from '../shared/result';
import { readScenarioFile } from './files';

export async function readDocument(file: string): Promise<Result<OpenDocument>> {
  const scenario = await readScenarioFile(file);
  return scenario.ok ? ok({ scenario: scenario.value, path: file, fileName: path.basename(file) }) : scenario;
}

export function newDocument(baseline: string): Result<OpenDocument> {
  if (!isBaselineId(baseline)) return fail('baseline.unknown', { baseline, known: BASELINE_IDS.join(', ') });
  return ok({ scenario: createBaseline(baseline, { uuid: randomUUID() }), path: null, fileName: null });
}
