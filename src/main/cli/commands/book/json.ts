import type { BookAnswer } from '../../../../shared/analysis/book/assess';
import { ENGINE_VERSION } from '../../../../shared/engine-version';
import type { Scenario } from '../../../../shared/scenario/schema';
import { inLanguage } from '../../../../shared/scenario/text';

/**
 * One object; money in millions, months since the balance date. `tiers`: what each adds and how long the money lasts with
 * all up to it. `tests`: `passes` is a share of the paths with its standard error, `rows` are means over the paths with the
 * sign with which they add up, `alone` is the same without planned money; or why the test cannot be made.
 */
export function bookAsJson({ paths, tiers, tests }: BookAnswer, scenario: Scenario, id: string): string {
  return JSON.stringify(
    {
      engine: ENGINE_VERSION,
      scenario: { id, title: inLanguage(scenario.title, 'en') },
      ...scenario.simulation,
      paths,
      tiers,
      tests,
    },
    null,
    2,
  );
}
