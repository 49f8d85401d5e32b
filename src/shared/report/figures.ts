/** The report's headline figures, each with the definition that a reader needs to check it. */
import type { SimulationResult } from '../engine/results';
import { listFigures } from '../figures/address';
import type { Unit } from '../figures/figure';
import { pointEstimate } from '../quantity/quantity';
import { monthAt } from '../scenario/periods';
import type { Scenario } from '../scenario/schema';
import { figureWords } from './figure-words';
import { type Figure, headlineFigure, yearFigures } from './headline';
import { spokenMoney, type Wording } from './wording';

export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  /** Against the version that is compared with, on the same draws where they are; null where nothing is. */
  readonly change: string | null;
  readonly definition: string;
}

/** "18 months", "20.2bn", "80.0%"; a share has its percent sign in the value already. */
function whole({ value, unit }: Figure, kind: Unit, { t }: Wording): string {
  if (value === null) return t('overview:tile.absent');
  if (kind === 'months') return t('report:figure.withUnit', { value, unit });
  // The unit belongs into the parentheses of what is negative.
  return value.endsWith(')') ? `${value.slice(0, -1)}${unit})` : value + unit;
}

function errorsInWords(
  { error, unit, isBound }: Figure,
  kind: Unit,
  { t }: Wording,
): Pick<PlacedRow, 'error' | 'spread'> {
  const bound = t('report:figure.bound');
  if (isBound) return { error: bound, spread: bound };
  // What is certain has none.
  if (error === null || !/[1-9]/.test(error)) return { error: null, spread: null };
  const whole = kind === 'months' ? t('report:figure.withUnit', { value: error, unit }) : error;
  return { error: `±${whole}`, spread: `±${error}` };
}

/** "+3 months ±0.2", "−1.2bn ±0.1"; points of a hundred for a share. */
function changeWords({ change, unit }: Figure, kind: Unit, { t }: Wording): string | null {
  if (change === null) return null;
  if (change.none) return t('report:figure.unchanged');
  const inUnit = { months: unit, share: t('report:figure.points'), money: unit }[kind];
  const value =
    kind === 'money' ? change.text + inUnit : t('report:figure.withUnit', { value: change.text, unit: inUnit });
  return change.error === null ? value : t('diff:effect.within', { change: value, error: change.error });
}

/** A figure as a row, with the tile that it belongs to. */
interface PlacedRow extends FigureRow {
  /** The error without its unit, for where that stands beside it. */
  readonly spread: string | null;
  readonly tile: string;
}

/**
 * Every headline figure at the levels that a report gives, then those of the year ahead. `isSameMoney` is false where `saved`
 * is in another currency: its months and chances are compared, its amounts are not.
 */
export function figureRows(
  scenario: Scenario,
  result: SimulationResult,
  wording: Wording,
  saved: SimulationResult | null = null,
  isSameMoney = true,
): PlacedRow[] {
  const { t, format } = wording;
  const before = (unit: Unit) => (unit === 'money' && !isSameMoney ? null : saved);
  const end = format.month(monthAt(scenario, result.months));
  const floor = spokenMoney(pointEstimate(scenario.assumptions.opening.cashFloor.quantity), scenario.currency, wording);
  const params = { end, floor };
  const rows = listFigures(({ inReport }) => inReport)
    .filter(({ figure, level }) => figure.horizonFor(level) <= result.months)
    .map((at): PlacedRow => {
      const {
        address,
        figure: { tile, unit },
      } = at;
      const figure = headlineFigure(address, result, before(unit), wording);
      return {
        id: address,
        tile,
        label: figureWords(at, 'name', wording),
        value: whole(figure, unit, wording),
        ...errorsInWords(figure, unit, wording),
        change: changeWords(figure, unit, wording),
        definition: figureWords(at, 'definition', wording, params),
      };
    });
  const { year, ...figures } = yearFigures(result, before('money'), wording);
  if (year === null) return rows;
  const yearRow = (id: keyof typeof figures, tile: string, unit: Unit): PlacedRow => ({
    id,
    tile,
    label: t(`report:figure.${id}`, { year }),
    value: whole(figures[id], unit, wording),
    ...errorsInWords(figures[id], unit, wording),
    change: changeWords(figures[id], unit, wording),
    definition: t(`report:definition.${id}`),
  });
  return [...rows, yearRow('revenue', 'revenue', 'money'), yearRow('computeShare', 'compute', 'share')];
}
