// The files that are mutated: those of every version, the starting points, and the smallest texts that ever did harm.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BASELINE_IDS, createBaseline } from '../../src/shared/baselines';
import { writeScenario } from '../../src/shared/scenario/write';

const FILES = path.resolve(__dirname, '../fixtures/files');
const UUID = '6f1c1f0e-3d0b-4a53-9a0e-0d5b7a3c9e11';

export const CORPUS: readonly string[] = [
  ...readdirSync(FILES).map((name) => readFileSync(path.join(FILES, name), 'utf8')),
  ...BASELINE_IDS.map((id) => writeScenario(createBaseline(id, { uuid: UUID }))),
];

/** Texts that are not mutated, each a trap of its own. */
export const TRAPS: readonly string[] = [
  '',
  '\ufeff',
  'null',
  '[]',
  '"offing-scenario"',
  '['.repeat(100_000),
  '{"a":'.repeat(50_000),
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  '{"format":"offing-scenario","version":2,"__proto__":{"polluted":1}}',
  '{"format":"offing-scenario","version":1,"constructor":{"prototype":{"polluted":1}}}',
  '{"format":"offing-scenario","version":2,"minor":9,"horizon":1e999}',
  `{"format":"offing-scenario","version":2,"title":"${'\\u0000'.repeat(10_000)}"}`,
  `{"format":"offing-scenario","version":2,"minor":9999,${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
];
