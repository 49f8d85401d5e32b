/** The report's headline figures, each with the definition that a reader needs to check it. */
import type { SimulationResult } from '../engine/results';
import { pointEstimate } from '../quantity/quantity';
import { monthAt } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { ABSENT, type Figure, type HeadlineFigures, headlineFigures } from './headline';
import { spokenMoney, type Wording } from './wording';

export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly definition: string;
}

type Kind = 'months' | 'money' | 'share';

/** "18 months", "20.2bn", "80.0%"; a share has its percent sign in the value already. */
function whole({ value, unit }: Figure, kind: Kind, { t }: Wording): string {
  if (value === null) return t('overview:tile.absent');
  return kind === 'months' ? t('report:figure.withUnit', { value, unit }) : value + unit;
}

function errorWords({ error, unit, isBound }: Figure, kind: Kind, { t }: Wording): string | null {
  if (isBound) return t('report:figure.bound');
  if (error === null) return null;
  return `±${kind === 'months' ? t('report:figure.withUnit', { value: error, unit }) : error}`;
}

export function figureRows(scenario: Scenario, result: SimulationResult, wording: Wording): FigureRow[] {
  const { t, format } = wording;
  const figures = headlineFigures(result, null, wording);
  const end = format.month(monthAt(scenario, result.months));
  const floor = spokenMoney(pointEstimate(scenario.assumptions.opening.cashFloor.quantity), scenario.currency, wording);
  const params = { end, floor, months: format.months(result.months), year: figures.year ?? '' };
  const row = (id: Exclude<keyof HeadlineFigures, 'year'> | 'simple', figure: Figure, kind: Kind): FigureRow => ({
    id,
    label: t(`report:figure.${id}`, params),
    value: whole(figure, kind, wording),
    error: errorWords(figure, kind, wording),
    definition: t(`report:definition.${id}`, params),
  });
  const simple = result.headline.simpleRunwayMonths;
  const simpleFigure: Figure = {
    ...ABSENT,
    ...(simple !== null && { value: format.number(simple, 1), unit: t('overview:unit.months') }),
  };
  return [
    row('runway', figures.runway, 'months'),
    row('lasts12', figures.lasts12, 'share'),
    ...(result.headline.cashLasts['24'] === null ? [] : [row('lasts24', figures.lasts24, 'share')]),
    row('need50', figures.need50, 'money'),
    row('need80', figures.need80, 'money'),
    row('need95', figures.need95, 'money'),
    ...(figures.year === null
      ? []
      : [row('revenue', figures.revenue, 'money'), row('computeShare', figures.computeShare, 'share')]),
    row('simple', simpleFigure, 'months'),
  ];
}
