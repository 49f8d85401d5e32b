import type { ExaminedPath, PathsQuestion, WorstPaths, WorstQuestion } from '@shared/analysis/worst/examine';
import type { ValuesQuestion } from '@shared/analysis/worst/values';
import type { PathValues } from '@shared/engine/paths/values';

/** Runs paths of a run again to look at them; null where they could not be run. */
export interface Examiner {
  worst(question: WorstQuestion): Promise<WorstPaths | null>;
  paths(question: PathsQuestion): Promise<readonly ExaminedPath[] | null>;
  values(question: ValuesQuestion): Promise<PathValues | null>;
}
