import { createBaseline, isBaselineId } from '../../shared/baselines';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { setPath } from '../../shared/scenario/edit';
import { addTypedChange } from '../../shared/scenario/edit-changes';
import type { Scenario } from '../../shared/scenario/schema';
import { readScenarioFile } from '../files';

/** A baseline that is only simulated is not a document; all of them share the nil id. */
const NO_DOCUMENT = '00000000-0000-4000-8000-000000000000';

/** The scenario that an operand names: a built-in starting point, or a file. */
export async function loadScenario(operand: string): Promise<Result<Scenario>> {
  if (isBaselineId(operand)) return ok(createBaseline(operand, { uuid: NO_DOCUMENT }));
  return readScenarioFile(operand);
}

/** Another scenario, to be compared with one: amounts of another currency are not. */
export async function loadToCompare(operand: string, { currency }: Scenario): Promise<Result<Scenario>> {
  const loaded = await loadScenario(operand);
  if (!loaded.ok || loaded.value.currency === currency) return loaded;
  return fail('compare.currency', { here: currency, there: loaded.value.currency });
}

/** What a scenario goes by in an answer for programs: the name of its baseline, or the id in its file. */
export function idOf(operand: string, { id }: Scenario): string {
  return isBaselineId(operand) ? operand : id;
}

/** An error of an assignment, with the file or baseline it was for. */
function inSubject(error: AppError, subject: string, path: string, value: string): Result<never> {
  // What cannot be read as a number at all is refused without knowing which field it was for.
  if (error.code === 'quantity.syntax') {
    return fail('set.invalidValue', { file: subject, path, value, expectedCode: 'quantity' });
  }
  const text = error.code === 'quantity.unclear' || error.code === 'quantity.doubt' ? { text: `${path}=${value}` } : {};
  return fail(error.code, { file: subject, ...error.params, ...text });
}

/** Adds dated changes, each called as it is written; `--set` then finds their numbers. */
export function applyChanges(scenario: Scenario, texts: readonly string[], subject: string): Result<Scenario> {
  let current = scenario;
  for (const text of texts) {
    const changed = addTypedChange(current, text, () => text.trim());
    if (!changed.ok) return fail(changed.error.code, { file: subject, ...changed.error.params });
    current = changed.value.scenario;
  }
  return ok(current);
}

/** Applies `path=value` what-ifs one after the other; the file, `subject`, stays as it is. */
export function applyWhatIfs(scenario: Scenario, whatIfs: readonly string[], subject: string): Result<Scenario> {
  let current = scenario;
  for (const text of whatIfs) {
    const equals = text.indexOf('=');
    if (equals < 1) return fail('set.syntax', { file: subject, text });
    // Messages about files name fields from the top of the file; what is copied from there is understood here.
    const path = text
      .slice(0, equals)
      .trim()
      .replace(/^assumptions\./, '');
    const value = text.slice(equals + 1);
    const changed = setPath(current, path, value);
    if (!changed.ok) return inSubject(changed.error, subject, path, value);
    current = changed.value;
  }
  return ok(current);
}
