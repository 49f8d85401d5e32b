import type { Lever } from '../../../../shared/analysis/solve/lever';
import type { TargetMap } from '../../../../shared/analysis/solve/map';
import { leverAsPlain, questionAsPlain, readingAsPlain } from '../solve/json';
import type { Question } from '../solve/options';

export interface MappedQuestion extends Question {
  /** Along x and along y. */
  readonly pair: readonly [Lever, Lever];
  readonly map: TargetMap;
}

/**
 * One object: the run, the `target`, the two `levers`, and
 * - `points`: the figure at each pair, x then y, with its standard error and of how many paths it is; row by row.
 * - `contour`: the lines on which the figure is on its target, each a list of pairs.
 */
export function mapAsJson(question: MappedQuestion): string {
  const { pair, map } = question;
  return JSON.stringify(
    {
      ...questionAsPlain(question),
      levers: pair.map(leverAsPlain),
      points: map.points.map((point) => ({ x: point.x[0], y: point.x[1], ...readingAsPlain(point) })),
      contour: map.contour,
    },
    null,
    2,
  );
}
