/** Files on disk, for the window and the command line alike: no Electron here. Reading says what is wrong. */
import { stat } from 'node:fs/promises';

export { type Digest, digestOf, digestOnDisk } from './digest';
export { failed } from './errors';
export { canHoldFiles } from './folder';
export { readBytes } from './read';
export { realPath } from './real-path';
export { type FileData, writeFileSafely } from './replace';
export { carriedScenario, isReportName, MAX_REPORT_BYTES } from './report-file';
export {
  backupName,
  readDocumentFile,
  readScenarioBytes,
  readScenarioFile,
  readVersionedFile,
  type WrittenFile,
  writeScenarioFile,
} from './scenario-file';
export { watchFolder } from './watch';
export { watchFile } from './watch-file';

export function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
