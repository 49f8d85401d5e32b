import { kindOf, pointEstimate, type Quantity, support } from '../../quantity/quantity';
import { fail, ok, type Result } from '../../result';
import { findAssumption, listSettings, setAssumption, typingContext } from '../../scenario/edit';
import type { Unit } from '../../scenario/fields';
import { type ListedAssumption, listAssumptions } from '../../scenario/listing';
import { valueAt } from '../../scenario/location';
import { nearestPath } from '../../scenario/nearest-path';
import { formatQuantity, parseQuantity } from '../../scenario/parsing/parse-quantity';
import type { Scenario } from '../../scenario/schema';
import { movedBy, scaled, stepFor } from '../../scenario/shift';
import { practicalRange } from '../../scenario/within-field';

/**
 * What a lever does to its assumption: puts a certain value in its place, moves its whole distribution, or multiplies it,
 * its spread included.
 */
export const LEVER_MODES = ['value', 'shift', 'scale'] as const;
export type LeverMode = (typeof LEVER_MODES)[number];

/** One number, `x`, that something of a scenario follows: a value or a distance in the unit of its field, or a factor. */
export interface Lever {
  readonly path: string;
  readonly mode: LeverMode;
  readonly unit: Unit;
  /** The assumption as it stands. */
  readonly quantity: Quantity;
  /** Smallest and largest x. */
  readonly domain: readonly [min: number, max: number];
  /** The x that stands for the scenario as it is; of a value the middle of the distribution. */
  readonly current: number;
  /** About how far x goes before the scenario is another one: where to look for an answer first. */
  readonly reach: number;
  /** True for months, of which only whole ones are looked at. */
  readonly isWhole: boolean;
}

/** How the path of a lever may end: what it does, where it may go. */
const LEVER = /^\s*([^:=\s]+?)\s*(?::\s*([^=\s]*))?\s*(?:=\s*(.+?))?\s*$/;

/** A quantity that a factor can take to nothing can be cut to that; another to a hundredth. */
const LEAST_FACTOR = 0.01;
/** What is rounded to ten digits must not leave its field for that. */
const ROUNDED = 1e-9;
/** How many steps of an arrow key reach far. */
const STEPS_AWAY = 50;

/** The setting that switches an assumption on or off; undefined where nothing does, or it is on. */
function switchedOffBy(scenario: Scenario, { path }: ListedAssumption): string | undefined {
  const parent = path.slice(0, path.lastIndexOf('.'));
  const setting = listSettings(scenario).find((known) => known.path === `${parent}.enabled`);
  return setting && valueAt(scenario, setting.location) === false ? setting.path : undefined;
}

/** Modes that make sense: no month is multiplied, and what can only be positive is not moved. */
export function modesOf({ assumption: { quantity }, field }: ListedAssumption): LeverMode[] {
  return LEVER_MODES.filter((mode) => {
    if (mode === 'scale') return field.unit !== 'monthIndex';
    return mode === 'value' || !(kindOf(quantity).isPositive && pointEstimate(quantity) > 0);
  });
}

/** The assumption's quantity at x. */
export function quantityAt({ mode, quantity }: Pick<Lever, 'mode' | 'quantity'>, x: number): Quantity {
  switch (mode) {
    case 'value':
      return { kind: 'constant', value: x };
    case 'shift':
      return x === 0 ? quantity : movedBy(quantity, x);
    case 'scale':
      return x === 1 ? quantity : scaled(quantity, x);
  }
}

/** The scenario with the lever at x. It is changed as an assumption is that is typed over, source and all. */
export function applyLever(scenario: Scenario, lever: Lever, x: number): Result<Scenario> {
  return setAssumption(scenario, lever.path, quantityAt(lever, x));
}

/** What to type over the assumption, or after `--set`, for the scenario with the lever at x: one step of undo. */
export function typedFor(lever: Lever, x: number): string {
  return formatQuantity(quantityAt(lever, x), lever.unit, 'en');
}

function scaleDomain(scenario: Scenario, listed: ListedAssumption): readonly [number, number] {
  const { path, field, assumption } = listed;
  const [low, high] = practicalRange(assumption.quantity);
  const upper = Math.min(high > 0 ? field.max / high : Infinity, low < 0 ? field.min / low : Infinity);
  const toNothing = setAssumption(scenario, path, scaled(assumption.quantity, 0)).ok;
  const lower = Math.max(toNothing ? 0 : LEAST_FACTOR, low > 0 ? field.min / low : 0, high < 0 ? field.max / high : 0);
  return Number.isFinite(upper) ? [lower * (1 + ROUNDED), upper * (1 - ROUNDED)] : [1, 1];
}

function shiftDomain({ field, assumption }: ListedAssumption): readonly [number, number] {
  const [low, high] = practicalRange(assumption.quantity);
  const rounded = ROUNDED * Math.max(Math.abs(field.min), Math.abs(field.max));
  return [Math.min(0, field.min - low + rounded), Math.max(0, field.max - high - rounded)];
}

/** Where x may go for the assumption to stay in its field: months whole, and those of the horizon. */
function domainOf(scenario: Scenario, listed: ListedAssumption, mode: LeverMode): readonly [number, number] {
  const { field } = listed;
  const isMonth = field.unit === 'monthIndex';
  if (mode === 'scale') return scaleDomain(scenario, listed);
  if (mode === 'value') return isMonth ? [1, scenario.horizon] : [field.min, field.max];
  const [least, most] = shiftDomain(listed);
  if (!isMonth) return [least, most];
  const latest = scenario.horizon - pointEstimate(listed.assumption.quantity);
  return [Math.ceil(least), Math.max(0, Math.floor(Math.min(most, latest)))];
}

function leverOf(scenario: Scenario, listed: ListedAssumption, mode: LeverMode): Lever {
  const { path, field, assumption } = listed;
  const middle = pointEstimate(assumption.quantity);
  const isWhole = field.unit === 'monthIndex';
  const [min, max] = domainOf(scenario, listed, mode);
  const at = { value: isWhole ? Math.round(middle) : middle, shift: 0, scale: 1 }[mode];
  return {
    path,
    mode,
    unit: field.unit,
    quantity: assumption.quantity,
    domain: [min, max],
    current: Math.min(max, Math.max(min, at)),
    reach: mode === 'scale' ? 1 : Math.max(Math.abs(middle), STEPS_AWAY * stepFor(middle, field)),
    isWhole,
  };
}

/** Unit in which x itself is written: a factor and a share are percentages, a shift of months is a number of them. */
export function unitOfX({ mode, unit }: Pick<Lever, 'mode' | 'unit'>): Unit {
  if (mode === 'scale') return 'fraction';
  return mode === 'shift' && unit === 'monthIndex' ? 'months' : unit;
}

/** The lever kept within a typed range such as `0 to 10bn`. */
function within(scenario: Scenario, lever: Lever, listed: ListedAssumption, text: string): Result<Lever> {
  const context = lever.mode === 'value' ? typingContext(scenario, listed) : {};
  const range = parseQuantity(text, unitOfX(lever), context);
  if (!range.ok) return range;
  // A range of calendar months goes from the first of one to the end of another.
  const edge = unitOfX(lever) === 'monthIndex' ? 0.5 : 0;
  const [low, high] = support(range.value);
  const [min, max] = [Math.max(lever.domain[0], low + edge), Math.min(lever.domain[1], high - edge)];
  if (!(min < max)) return fail('lever.range', { path: lever.path, text });
  return ok({ ...lever, domain: [min, max], current: Math.min(max, Math.max(min, lever.current)) });
}

function findLevered(scenario: Scenario, path: string): Result<ListedAssumption> {
  const listed = findAssumption(scenario, path);
  if (!listed) {
    const known = listAssumptions(scenario.assumptions).map((one) => one.path);
    return fail('set.unknownPath', { path, suggestion: nearestPath(path, known) });
  }
  const off = switchedOffBy(scenario, listed);
  return off === undefined ? ok(listed) : fail('lever.off', { path, setting: off });
}

/**
 * A lever as it is typed: an assumption, what is done to it after a colon (`value` if nothing is said), and if wanted the
 * range to stay in after an equals sign: `events.ipo.amount`, `compute.priceDecline:shift`, `costs.staff.start:scale=50% to
 * 100%`.
 */
export function parseLever(scenario: Scenario, text: string): Result<Lever> {
  const [, typed = '', named = 'value', range] = LEVER.exec(text) ?? [];
  const path = typed.replace(/^assumptions\./, '');
  const listed = findLevered(scenario, path || text.trim());
  if (!listed.ok) return listed;
  const options = modesOf(listed.value);
  const mode = options.find((known) => known === named);
  if (!mode) return fail('lever.mode', { path, mode: named, options: options.join(', ') });
  const lever = leverOf(scenario, listed.value, mode);
  const [min, max] = lever.domain;
  if (!(min < max))
    return fail('lever.noRoom', { path, mode, instead: options.filter((one) => one !== mode).join(', ') });
  return range === undefined ? ok(lever) : within(scenario, lever, listed.value, range);
}
