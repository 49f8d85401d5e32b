import { LEVER_MODES, type LeverMode, parseLever, unitOfX } from '@shared/analysis/solve/lever';
import { type PricedLever, parsePriced } from '@shared/analysis/solve/price';
import { rangeAbout } from '@shared/analysis/solve/scan';
import { parseTarget, type Target } from '@shared/analysis/solve/target';
import type { SimulationResult } from '@shared/engine/results';
import { type FigureAt, figureAt, listFigures, readFigure } from '@shared/figures/address';
import type { FigureAddress } from '@shared/figures/index';
import { ok, type Result } from '@shared/result';
import { listAssumptions } from '@shared/scenario/listing';
import { formatNumber, formatQuantity } from '@shared/scenario/parsing/format-quantity';
import type { Scenario } from '@shared/scenario/schema';
import type { Language } from '@shared/scenario/text';
import type { LeverForm, SolveForm, SolveQuestion, TargetForm } from '../../state/solving';

/** The form reads what it is told in the words of the command line, so that both ask the same. */

const SIGNS = { atLeast: '>=', atMost: '<=', exactly: '=' } as const satisfies Record<Target['wanted'], string>;
export const WANTED = Object.keys(SIGNS) as readonly Target['wanted'][];

/** More levers than these are a matter for a spreadsheet. */
export const MOST_LEVERS = 5;
/** From so many levers on there is no map, and only prices say which of the mixes is meant. */
export const NEEDS_PRICES = 3;

const FIRST_FIGURES: readonly FigureAddress[] = ['cashLasts.24', 'cashLasts.12', 'fundingNeed.p80'];
const FIRST_CHANCE = '90%';
const FIRST_MONTHS = 24;
/** A range is written to so many places finer than the reach of its lever. */
const FINER = 3;

/** Figures that can be a target: those within the horizon. */
export function targetFigures({ horizon }: Scenario): FigureAt[] {
  return listFigures(({ levels }) => levels).filter(
    ({ figure, level }) => figure.horizonFor(level) <= horizon && figure.id !== 'simpleRunwayMonths',
  );
}

/** What a target may be to begin with: a good chance, two years, half of the money that it is now. */
export function firstTarget(
  figure: FigureAddress,
  { horizon }: Scenario,
  result: SimulationResult | null,
  language: Language,
): TargetForm {
  const at = figureAt(figure).figure;
  const wanted = at.id === 'fundingNeed' ? 'atMost' : 'atLeast';
  if (at.unit === 'share') return { figure, wanted, value: FIRST_CHANCE };
  if (at.unit === 'months') return { figure, wanted, value: String(Math.min(FIRST_MONTHS, horizon)) };
  const now = result && readFigure(result.headline, figure);
  const half = Number(((now ?? 0) / 2).toPrecision(2));
  return { figure, wanted, value: formatNumber(half, 'money', language) };
}

/** What an assumption can be moved by. */
export function modesFor(scenario: Scenario, path: string): LeverMode[] {
  return LEVER_MODES.filter((mode) => parseLever(scenario, `${path}:${mode}`).ok);
}

/** A lever on an assumption, with nothing said of it yet; null where it cannot be one. */
export function firstLever(scenario: Scenario, path: string): LeverForm | null {
  const [mode] = modesFor(scenario, path);
  return mode ? { path, mode, range: '', price: '' } : null;
}

/** What comes in and what goes out is thought of first, what goes out as something to cut. */
const USUAL: readonly (readonly [pattern: RegExp, mode: LeverMode])[] = [
  [/^events\..+\.amount$/, 'value'],
  [/^compute\.start$/, 'scale'],
  [/^costs\..+\.start$/, 'scale'],
  [/^segments\..+\.start$/, 'scale'],
  [/./, 'value'],
];

/** A further lever; null where there is no other. */
export function nextLever(scenario: Scenario, taken: readonly string[]): LeverForm | null {
  const paths = listAssumptions(scenario.assumptions).map(({ path }) => path);
  for (const [pattern, mode] of USUAL)
    for (const path of paths) {
      const lever = pattern.test(path) && !taken.includes(path) ? firstLever(scenario, path) : null;
      if (lever) return modesFor(scenario, path).includes(mode) ? { ...lever, mode } : lever;
    }
  return null;
}

/** A good chance of two years, and the money that comes in. */
export function firstForm(scenario: Scenario, language: Language): SolveForm {
  const known = targetFigures(scenario).map(({ address }) => address);
  const figure = FIRST_FIGURES.find((address) => known.includes(address)) ?? (known[0] as FigureAddress);
  const lever = nextLever(scenario, []);
  return { target: firstTarget(figure, scenario, null, language), levers: lever ? [lever] : [] };
}

/** The range in which a lever is looked at first, as it would be typed. */
export function rangeText(scenario: Scenario, { path, mode }: LeverForm, language: Language): string {
  const lever = parseLever(scenario, `${path}:${mode}`);
  if (!lever.ok) return '';
  const [from, to] = rangeAbout(lever.value);
  const unit = unitOfX(lever.value);
  const step = 10 ** (Math.floor(Math.log10(lever.value.reach)) + 1 - FINER);
  const tidy = (x: number) => Number((Math.round(x / step) * step).toPrecision(FINER + 2));
  const edge = unit === 'monthIndex' ? 0.5 : 0;
  const [min, max] = lever.value.isWhole ? [from - edge, to + edge] : [tidy(from), tidy(to)];
  return formatQuantity({ kind: 'uniform', min, max }, unit, language);
}

export function readTarget(scenario: Scenario, { figure, wanted, value }: TargetForm): Result<Target> {
  return parseTarget(scenario, `${figure}${SIGNS[wanted]}${value}`);
}

/** A lever without its price, which has a field and reasons of its own. */
export function readLever(scenario: Scenario, { path, mode, range }: LeverForm) {
  return parseLever(scenario, range === '' ? `${path}:${mode}` : `${path}:${mode}=${range}`);
}

export function readPrice(scenario: Scenario, { path, mode, price }: LeverForm): Result<PricedLever | null> {
  if (price === '') return ok(null);
  const read = parsePriced(scenario, `${path}:${mode}@${price}`);
  return read.ok ? ok(read.value.priced) : read;
}

/** What a form asks; null where something is still to be chosen. */
export function readForm(scenario: Scenario, form: SolveForm): Result<SolveQuestion | null> {
  const target = readTarget(scenario, form.target);
  if (!target.ok) return target;
  const levers = [];
  const priced: PricedLever[] = [];
  for (const one of form.levers) {
    const lever = readLever(scenario, one);
    if (!lever.ok) return lever;
    levers.push(lever.value);
    const price = readPrice(scenario, one);
    if (!price.ok) return price;
    if (price.value) priced.push({ field: lever.value, price: price.value.price });
  }
  const isPriced = levers.length > 1 && priced.length === levers.length;
  if (levers.length === 0 || (levers.length >= NEEDS_PRICES && !isPriced)) return ok(null);
  return ok({ scenario, target: target.value, levers, priced: isPriced ? priced : null });
}
