import { layAll, WHOLE_LIBRARY } from '../../../../shared/analysis/stress/lay-all';
import type { Mark } from '../../../../shared/analysis/stress/mark';
import { measureStress } from '../../../../shared/analysis/stress/measure';
import { reverseAll } from '../../../../shared/analysis/stress/reverse-all';
import type { ReportStudies } from '../../../../shared/report/document/studies';
import { createWording } from '../../../../shared/report/wording';
import { ok, type Result } from '../../../../shared/result';
import type { Language } from '../../../../shared/scenario/text';
import type { Console } from '../../command';
import type { Settings } from '../simulate/options';
import { withRunner } from '../simulate/run';

const MARK: Mark = { figure: 'cashLasts.12', chance: 0.5 };

/**
 * What the shocks of the library do, and how far each has to go. Where the chance is below the mark already, the table alone is
 * told. Their names are part of the scenario that is run, so they are in the language of the report.
 */
export function stressStudies(
  { scenario, workers }: Settings,
  language: Language,
  console: Console,
): Promise<Result<Partial<Pick<ReportStudies, 'stress' | 'reverse'>>>> {
  return withRunner(workers, console, async (runner, options) => {
    const laid = layAll(scenario, WHOLE_LIBRARY, createWording(language));
    if (!laid.ok) return laid;
    const table = await measureStress(runner, scenario, laid.value.asked, options);
    if (!table.ok) return table;
    const stress = { laid: laid.value, table: table.value };
    const reversed = await reverseAll(runner, scenario, laid.value, MARK, options);
    if (reversed.ok) return ok({ stress, reverse: { laid: laid.value, mark: MARK, reversed: reversed.value } });
    return reversed.error.code === 'stress.already' ? ok({ stress }) : reversed;
  });
}
