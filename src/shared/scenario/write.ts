/** From a scenario to the text of its file. */
import { ENGINE_VERSION } from '../engine/version';
import { putBack } from './file/carried';
import { jsonText } from './file/json-text';
import { FILE_MINOR, type Scenario, scenarioSchema } from './schema';

/**
 * The same scenario always gives the same text, whatever order its fields were made in: the schema's order is the
 * file's, so that two versions of a file can be compared line by line. Throws for a scenario that is not valid: a file
 * that could not be opened again must not be written.
 */
export function writeScenario(scenario: Scenario): string {
  const { carried = [], ...file } = scenarioSchema.parse({ ...scenario, engine: ENGINE_VERSION });
  // A newer program's members stay, and with them the version that allows them.
  file.minor = Math.max(file.minor, FILE_MINOR);
  putBack(file, carried);
  return `${jsonText(file)}\n`;
}
