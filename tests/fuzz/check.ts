// What must hold for any text that claims to be a scenario file.

import { compile } from '../../src/shared/engine/model/compile';
import { createTranslate } from '../../src/shared/language';
import { describeError } from '../../src/shared/language/errors';
import { readScenario } from '../../src/shared/scenario/read';
import { writeScenario } from '../../src/shared/scenario/write';

/** A file that takes longer to read, check and compile would be felt as a hang. */
const HANG_MS = 1000;

export type Outcome = 'opened' | 'refused';

const t = createTranslate('en');

/** Reads, checks and compiles a text. Throws where the program would crash, hang, or lose something of what it opened. */
export function check(text: string): Outcome {
  const began = performance.now();
  const result = readScenario(text);
  if (result.ok) compile(result.value, Math.min(result.value.simulation.paths, 1024));
  const took = performance.now() - began;
  if (took > HANG_MS) throw new Error(`took ${took.toFixed(0)} ms`);
  if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error('a prototype was changed');
  if (!result.ok) {
    const message = describeError(result.error, t);
    // A placeholder that nothing filled, unless it is the file that says so.
    const unfilled = ['{{', 'undefined'].some((mark) => message.includes(mark) && !text.includes(mark));
    if (result.error.code === 'unexpected' || unfilled) throw new Error(`unclear: ${message}`);
    return 'refused';
  }
  const again = readScenario(writeScenario(result.value));
  if (!again.ok) throw new Error(`saved, but not opened again: ${JSON.stringify(again.error)}`);
  if (writeScenario(again.value) !== writeScenario(result.value)) throw new Error('changed by saving and opening');
  return 'opened';
}
