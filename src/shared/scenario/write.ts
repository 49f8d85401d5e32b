/** From a scenario to the text of its file. */
import { ENGINE_VERSION } from '../engine-version';
import { fail, ok, type Result } from '../result';
import { checkShape, FILE_BOUNDS, MAX_FILE_BYTES, megabytes } from './file/bounds';
import { putBack } from './file/carried';
import { jsonText } from './file/json-text';
import { scenarioSchema } from './file-schema';
import { FILE_MINOR, type Scenario } from './schema';

/** What a file of the scenario holds. Throws for a scenario that is not valid: nobody could open it again. */
function contentOf(scenario: Scenario): object {
  const { carried = [], ...file } = scenarioSchema.parse({ ...scenario, engine: ENGINE_VERSION });
  // A newer program's members stay, and with them the version that allows them.
  file.minor = Math.max(file.minor, FILE_MINOR);
  putBack(file, carried);
  return file;
}

/**
 * The same scenario always gives the same text, whatever order its fields were made in: the schema's order is the
 * file's, so that two versions of a file can be compared line by line.
 */
export function writeScenario(scenario: Scenario): string {
  return `${jsonText(contentOf(scenario))}\n`;
}

/** On one line, for the program itself: nobody reads it, and it takes less room. */
export function writeKept(scenario: Scenario): string {
  return JSON.stringify(contentOf(scenario));
}

/** The text of a file that can be opened again, or why there is none: a scenario may have grown beyond what is read. */
export function fileText(scenario: Scenario): Result<string> {
  const content = contentOf(scenario);
  const shape = checkShape(content, FILE_BOUNDS);
  if (!shape.ok) {
    const { expectedCode, max = 0 } = shape.error.params;
    return fail('file.notOpenedAgain', { reasonCode: expectedCode === 'depth' ? 'save.depth' : 'save.size', max });
  }
  const text = `${jsonText(content)}\n`;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= MAX_FILE_BYTES) return ok(text);
  return fail('file.notOpenedAgain', {
    reasonCode: 'save.bytes',
    size: megabytes(bytes),
    max: megabytes(MAX_FILE_BYTES),
  });
}
