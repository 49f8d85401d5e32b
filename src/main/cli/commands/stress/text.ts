import { effectOfFigure } from '../../../../shared/analysis/difference/describe-effect';
import type { LaidAll } from '../../../../shared/analysis/stress/lay-all';
import { STRESSED, type Stressed, type StressTable } from '../../../../shared/analysis/stress/measure';
import { stressInWords } from '../../../../shared/analysis/stress/sentence';
import { shockWords } from '../../../../shared/analysis/stress/shock';
import { rowName } from '../../../../shared/analysis/stress/words';
import { readFigure } from '../../../../shared/figures/address';
import { figureText, figureWithError } from '../../../../shared/report/figure-text';
import { figureWords } from '../../../../shared/report/figure-words';
import { capitalised } from '../../../../shared/report/findings';
import type { Scenario } from '../../../../shared/scenario/schema';
import type { Console } from '../../command';
import { table } from '../../table';

export interface Told {
  readonly id: string;
  readonly scenario: Scenario;
  readonly laid: LaidAll;
}
export interface StressTold extends Told {
  readonly table: StressTable;
}

/** Each row is two lines: the figure, and by how much it has moved. */
function rowLines(row: Stressed, scenario: Scenario, console: Console): string[][] {
  const values = STRESSED.map((at) => {
    const { after: value, errorAfter: error } = row.figures[at.address];
    return figureText(at, { value, error }, scenario, console)[0];
  });
  const changes = STRESSED.map(({ address, figure }) =>
    effectOfFigure(figure.unit, row.figures[address], scenario.currency, console),
  );
  return [
    [rowName(row, console), ...values],
    ['', ...changes],
  ];
}

export function skippedLine({ skipped }: LaidAll, console: Console): string[] {
  if (skipped.length === 0) return [];
  const names = skipped.map((shock) => shockWords(shock, console).name).join(console.t('report:listComma'));
  return [console.t('stress:skipped', { names })];
}

/** The table for a reader at a terminal. */
export function stressedAsText({ scenario, laid, table: measured }: StressTold, console: Console): string {
  const { t, format, words } = console;
  const { base, rows } = measured;
  const heads = STRESSED.map((at) => capitalised(figureWords(at, 'short', console)));
  const asIs = STRESSED.map((at) => {
    const reading = { value: readFigure(base.headline, at.address), error: readFigure(base.error, at.address) };
    return figureWithError(at, reading, scenario, console);
  });
  return [
    t('stress:lead', { title: words(scenario.title), paths: format.number(measured.paths) }),
    stressInWords(measured, scenario, console),
    '',
    table(
      [t('stress:column.shock'), ...heads],
      [[t('stress:asIs'), ...asIs], ...rows.flatMap((row) => rowLines(row, scenario, console))],
      ['left'],
    ),
    ...skippedLine(laid, console),
  ].join('\n');
}
