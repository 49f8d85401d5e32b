/** Shocks in words: how strong they are, and what that comes to. */
import { pointEstimate, type Quantity } from '../../quantity/quantity';
import { inputNames } from '../../report/inputs';
import { decimalsFor, roundedTo } from '../../report/precision';
import { seriesNames } from '../../report/series';
import type { Wording } from '../../report/wording';
import type { DatedChange } from '../../scenario/change-schema';
import { currencyOf } from '../../scenario/edit';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import type { Scenario } from '../../scenario/schema';
import { listNames } from '../sensitivity/name';
import { type Laid, quantitiesAt } from './lay';
import type { Asked } from './measure';
import { shockWords } from './shock';

/** "100%", "257%": with the digits that its error allows. */
export function strengthInWords(strength: number, error: number | null, { format }: Pick<Wording, 'format'>): string {
  if (error === null) return format.percent(strength, 0);
  const percent = error * 100;
  return format.percent(roundedTo(strength * 100, percent) / 100, decimalsFor(percent, 1));
}

/** With its sign, since it says how far something moves. */
function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** "Cloud revenue", a cost line, "Compute". */
function lineName(target: string, scenario: Scenario, wording: Wording): string {
  const [group, id] = target.split('.');
  const series = { segments: `revenue.${id}`, costs: `cost.${id}` }[group ?? ''] ?? target;
  return seriesNames(scenario, wording)(series);
}

/** What is struck, and what it comes to. */
interface Said {
  readonly name: string;
  readonly what: string;
}

function changeSaid(
  change: DatedChange,
  field: string,
  value: number,
  scenario: Scenario,
  wording: Wording,
): Said | null {
  const { t, format } = wording;
  const name = listNames(change.targets, (target) => lineName(target, scenario, wording), wording);
  const percent = signed(format.percent(Number(value.toFixed(3)), 0), value);
  switch (field) {
    case 'by':
      return { name, what: percent };
    case 'points': {
      const points = t('report:figure.withUnit', {
        value: format.change(value * 100, 0),
        unit: t('report:figure.points'),
      });
      return { name: t('stress:does.margin', { name }), what: points };
    }
    default:
      return value === 0
        ? null
        : { name: t('stress:does.once'), what: format.money(value, { currency: scenario.currency }) };
  }
}

/** A month by how far it moves, anything else by where it comes to lie. */
function assumptionSaid(listed: ListedAssumption, now: Quantity, scenario: Scenario, wording: Wording): Said {
  const { path, field, assumption } = listed;
  const name = inputNames(scenario.assumptions, wording)(path);
  const middle = pointEstimate(now);
  const context = { currency: currencyOf(scenario, listed), monthLabel: String };
  if (field.unit !== 'monthIndex')
    return { name, what: wording.format.withUnit(Number(middle.toPrecision(3)), field.unit, context) };
  const by = Math.round(middle - pointEstimate(assumption.quantity));
  return { name, what: signed(wording.format.withUnit(by, 'months', context), by) };
}

/** What all that is struck by one shock of those that are laid comes to, the others standing at nothing. */
export function shockInWords(laid: Laid, shock: number, strength: number, wording: Wording): string {
  const { scenario } = laid;
  const { assumptions } = scenario;
  const strengths = laid.shocks.map((_, index) => (index === shock ? strength : 0));
  const struck = new Set(laid.moves[shock]?.map(({ path }) => path));
  const quantities = new Map(quantitiesAt(laid, strengths));
  const said = listAssumptions(assumptions).flatMap((listed): Said[] => {
    const now = struck.has(listed.path) ? quantities.get(listed.path) : undefined;
    if (!now) return [];
    const change = listed.group === 'changes' && assumptions.changes.find(({ id }) => id === listed.item?.id);
    if (!change) return [assumptionSaid(listed, now, scenario, wording)];
    const changed = changeSaid(change, listed.name, pointEstimate(now), scenario, wording);
    return changed ? [changed] : [];
  });
  const alike = [...new Set(said.map(({ what }) => what))].map((what) => said.filter((one) => one.what === what));
  const parts = alike.map((some) => {
    const name = listNames(
      some.map((one) => one.name),
      (one) => one,
      wording,
    );
    return wording.t('stress:does.part', { name, what: some[0]?.what ?? '' });
  });
  return parts.join(wording.t('stress:does.and'));
}

/** What a row of the table is called: its one shock, with its strength where that is not 100%, or all at once. */
export function rowName({ laid, strengths }: Asked, wording: Wording): string {
  const [shock, another] = laid.shocks;
  if (!shock || another) return wording.t('stress:together');
  const { name } = shockWords(shock, wording);
  const strength = strengths[0] ?? 1;
  if (strength === 1) return name;
  return wording.t('stress:strength', { name, strength: strengthInWords(strength, null, wording) });
}
