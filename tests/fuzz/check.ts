// What must hold for any text that claims to be a scenario file.

import { compile } from '../../src/shared/engine/model/compile';
import { createTranslate } from '../../src/shared/language';
import { describeError } from '../../src/shared/language/errors';
import { readKept, readScenario, validateScenario } from '../../src/shared/scenario/read';
import type { Scenario } from '../../src/shared/scenario/schema';
import { fileText, writeKept, writeScenario } from '../../src/shared/scenario/write';

export type Outcome = 'opened' | 'refused';

const t = createTranslate('en');

/** What cannot be saved is not lost: the program holds it, and keeps it for after a crash. */
function checkKept(scenario: Scenario): Outcome {
  const kept = validateScenario(scenario).ok && readKept(writeKept(scenario)).ok;
  if (!kept) throw new Error('neither saved nor kept');
  return 'opened';
}

/** Reads, checks and compiles a text. Throws where the program would crash, or lose something of what it opened. */
export function check(text: string): Outcome {
  const result = readScenario(text);
  if (result.ok) compile(result.value, Math.min(result.value.simulation.paths, 1024));
  if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error('a prototype was changed');
  if (!result.ok) {
    const message = describeError(result.error, t);
    // A placeholder that nothing filled, unless it is the file that says so.
    const unfilled = ['{{', 'undefined'].some((mark) => message.includes(mark) && !text.includes(mark));
    if (result.error.code === 'unexpected' || unfilled) throw new Error(`unclear: ${message}`);
    return 'refused';
  }
  const written = fileText(result.value);
  // The file was on one line: on lines of its own, it may be more than is read.
  if (!written.ok) return checkKept(result.value);
  const again = readScenario(written.value);
  if (!again.ok) throw new Error(`saved, but not opened again: ${JSON.stringify(again.error)}`);
  if (writeScenario(again.value) !== written.value) throw new Error('changed by saving and opening');
  return 'opened';
}
