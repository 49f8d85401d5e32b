import type { Difference } from '../../../../shared/analysis/difference/difference';
import type { MeasuredDifferences } from '../../../../shared/analysis/difference/measure';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';
import type { Compared } from './compared';

function versionAsPlain(name: string, { id, title, currency, horizon }: Scenario) {
  return { name, id, title: inLanguage(title, 'en'), currency, months: horizon };
}

function effectAsPlain(measured: MeasuredDifferences, index: number) {
  const effect = measured.alone[index]?.effect ?? 'noFigures';
  return typeof effect === 'string' ? { effect: null, notRun: effect } : { effect };
}

function differenceAsPlain({ kind, path, before, after }: Difference) {
  return { kind, path, before, after };
}

function runAsPlain({ paths, seed, sampling, engine, total }: MeasuredDifferences) {
  return { engine, paths, seed, sampling, total };
}

/**
 * One object:
 * - `before` and `after`: the two scenarios, `name` as they were given.
 * - `differences`: each with its `kind` (`quantity`, `source`, `setting`, `name`, `season`, `correlation`, `item`, `order`,
 *   `reported`, `carried`), its `path`, and what stands at both sides as in the file, null where nothing does. If effects
 *   were asked for, `effect` is that of this difference alone; where it is null, `notRun` says why (`noFigures`,
 *   `drawing`, `onlyWithOthers`, `otherCurrency`).
 * - `measured`: the draws and the `total` effect; null where no effects were asked for or nothing differs.
 *
 * An effect has the figures that are compared under the names that they have in `shared/figures`, such as `medianRunway` in
 * months and `fundingNeed80` in millions, each with `before`, `after`, `change` and `errorIfIndependent`; a runway of null is
 * beyond the horizon.
 */
export function comparedAsJson({ names, before, after, differences, measured }: Compared): string {
  return JSON.stringify(
    {
      before: versionAsPlain(names.before, before),
      after: versionAsPlain(names.after, after),
      differences: differences.map((difference, index) => ({
        ...differenceAsPlain(difference),
        ...(measured && effectAsPlain(measured, index)),
      })),
      measured: measured && runAsPlain(measured),
    },
    null,
    2,
  );
}
