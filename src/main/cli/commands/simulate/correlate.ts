import { fail, ok, type Result } from '../../../../shared/result';
import { type Pair, samePair, setCorrelation } from '../../../../shared/scenario/edit-correlations';
import { parseShare } from '../../../../shared/scenario/parsing/share';
import type { Scenario } from '../../../../shared/scenario/schema';

interface Asked {
  readonly pair: Pair;
  readonly rank: number;
}

function refused(text: string, expectedCode: string): Result<never> {
  return fail('command.invalidOption', { option: '--correlate', value: text, expectedCode });
}

/** `segments.cloud.growthInitial,compute.demandInitial=0.6`, or `=60%`: the rank is read as the window reads it. */
function readCorrelation(text: string): Result<Asked> {
  const [, a, b, rank] = /^\s*([^,=\s]+)\s*,\s*([^,=\s]+)\s*=\s*(.*\S)\s*$/.exec(text) ?? [];
  // Messages about files name fields from the top of the file; what is copied from there is understood here.
  const address = (path: string) => path.replace(/^assumptions\./, '');
  if (!a || !b || !rank) return refused(text, 'correlation');
  const number = parseShare(rank);
  if (!number.ok) return number.error.code === 'quantity.syntax' ? refused(text, 'correlation') : number;
  return ok({ pair: [address(a), address(b)], rank: number.value.value });
}

/**
 * Applies `a,b=rank` what-ifs; a pair that is given twice has no one answer and is refused. `subject` is the file or
 * baseline that errors are about.
 */
export function applyCorrelations(scenario: Scenario, texts: readonly string[], subject: string): Result<Scenario> {
  let current = scenario;
  const given: Pair[] = [];
  for (const text of texts) {
    const read = readCorrelation(text);
    if (!read.ok) return read;
    const { pair, rank } = read.value;
    if (given.some((other) => samePair(other, pair))) return refused(text, 'pairOnce');
    given.push(pair);
    const changed = setCorrelation(current, pair, rank);
    if (!changed.ok) return fail(changed.error.code, { file: subject, ...changed.error.params });
    current = changed.value;
  }
  return ok(current);
}
