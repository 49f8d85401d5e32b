import type { SimulationResult } from '../../engine/results';
import { listFigures, readFigure } from '../../figures/address';
import type { Unit } from '../../figures/figure';
import { figureWords } from '../../report/figure-words';
import { moneyUnit } from '../../report/series';
import type { Wording } from '../../report/wording';
import type { Scenario } from '../../scenario/schema';
import { numberColumn, type Table, tableOf, textColumn } from './table';

interface Figure {
  /** As `simulate --until` names it, such as `fundingNeed.p80`. */
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly error: number | null;
  readonly unit: string;
}

const PERCENTILES = ['p5', 'p50', 'p95'] as const;

function headlineFigures({ headline, error }: SimulationResult, units: Units, wording: Wording): Figure[] {
  return listFigures(({ levels }) => levels).map((at) => {
    const value = readFigure(headline, at.address);
    return {
      id: at.address,
      name: figureWords(at, 'name', wording),
      value,
      error: value === null ? null : readFigure(error, at.address),
      unit: units[at.figure.unit],
    };
  });
}

function yearFigures({ yearAhead }: SimulationResult, units: Units, { t }: Wording): Figure[] {
  if (!yearAhead) return [];
  const { label: year, revenue, computeShare } = yearAhead;
  return [
    { id: 'yearAhead.revenue', name: t('report:figure.revenue', { year }), ...revenue, unit: units.money },
    {
      id: 'yearAhead.computeShare',
      name: t('report:figure.computeShare', { year }),
      ...computeShare,
      unit: units.share,
    },
  ];
}

/** Figures that the engine gives without an error. */
function otherFigures(result: SimulationResult, units: Units, { t }: Wording): Figure[] {
  const { breakEvenMonth, dilution } = result;
  const spread = (group: 'breakEvenMonth' | 'dilution', values: readonly (number | null)[], unit: string): Figure[] =>
    PERCENTILES.map((level, index) => ({
      id: `${group}.${level}`,
      name: t(`export:figure.${group}`, { level: level.toUpperCase() }),
      value: values[index] ?? null,
      error: null,
      unit,
    }));
  return [...spread('breakEvenMonth', breakEvenMonth, units.months), ...spread('dilution', dilution, units.share)];
}

type Units = Readonly<Record<Unit, string>>;

/** The headline figures with their standard errors; one beyond the horizon is left empty. */
export function headlineTable(scenario: Scenario, result: SimulationResult, wording: Wording): Table {
  const { t } = wording;
  const units = {
    months: t('export:unit.months'),
    share: t('export:unit.share'),
    money: moneyUnit(scenario.currency, wording),
  };
  const figures = [headlineFigures, yearFigures, otherFigures].flatMap((list) => list(result, units, wording));
  return tableOf(
    'headline',
    figures,
    [
      textColumn('export:column.figure', ({ id }) => id, wording),
      textColumn('export:column.name', ({ name }) => name, wording),
      numberColumn('export:column.value', 'mixed', ({ value }) => value, wording),
      numberColumn('export:column.standardError', 'mixed', ({ error }) => error, wording),
      textColumn('export:column.unit', ({ unit }) => unit, wording),
    ],
    wording,
  );
}
