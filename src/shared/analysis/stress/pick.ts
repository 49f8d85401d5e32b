import { pointEstimate } from '../../quantity/facts';
import { enabledCosts, enabledEvents, enabledSegments } from '../../scenario/enabled';
import { listAssumptions } from '../../scenario/listing';
import type { Assumption, Assumptions, Segment } from '../../scenario/schema';

type Item = { readonly id: string };
type Pick = (assumptions: Assumptions) => readonly Item[];

const middle = ({ quantity }: Assumption) => pointEstimate(quantity);

/** The segment of which there is most; none where there is none of any. */
function foremost(measure: (segment: Segment) => number): Pick {
  return (assumptions) => {
    const sizes = enabledSegments(assumptions).map((segment) => ({ segment, size: measure(segment) }));
    const most = Math.max(...sizes.map(({ size }) => size));
    return sizes
      .filter(({ size }) => size === most && size > 0)
      .map(({ segment }) => segment)
      .slice(0, 1);
  };
}

/** Lines of people: told by their headcount, or called so. */
const staff: Pick = (assumptions) =>
  enabledCosts(assumptions).filter(({ basis, id }) => basis === 'heads' || id.split('-').includes('staff'));

/** What a word after a colon picks of a list, among what is switched on. */
const PICKS: ReadonlyMap<string, Pick> = new Map<string, Pick>([
  /** By revenue at the balance date. */
  ['segments.:largest', foremost(({ start }) => middle(start))],
  /** By growth to begin with: where rivals go. */
  ['segments.:fastest', foremost(({ growthInitial }) => middle(growthInitial))],
  /** By the revenue that its five largest customers bring. */
  ['segments.:dependent', foremost(({ start, topShare }) => middle(start) * middle(topShare))],
  ['costs.:staff', staff],
  ['events.:ipo', (assumptions) => enabledEvents(assumptions).filter(({ kind }) => kind === 'ipo')],
  ['events.:equity', (assumptions) => enabledEvents(assumptions).filter(({ kind }) => kind === 'equity')],
  ['events.:loan', (assumptions) => enabledEvents(assumptions).filter(({ kind }) => kind === 'loan')],
]);

const LISTS: ReadonlyMap<string, Pick> = new Map<string, Pick>([
  ['segments', enabledSegments],
  ['costs', enabledCosts],
  ['events', enabledEvents],
]);

/** Groups that can be switched off as a whole. */
const SWITCHED = ['redemption', 'facility', 'raising', 'market'] as const;

function isOff(assumptions: Assumptions, group: string): boolean {
  return SWITCHED.some((name) => name === group && !assumptions[name].enabled);
}

/** The addresses of what is struck, such as `segments.cloud` or `compute`; none where the scenario has nothing of the kind. */
export function struck(assumptions: Assumptions, where: string): string[] {
  const [group = '', which] = where.split('.');
  const list = LISTS.get(group);
  if (!list || which === undefined) return isOff(assumptions, group) ? [] : [group];
  const items = which.startsWith(':') ? (PICKS.get(where)?.(assumptions) ?? []) : list(assumptions);
  return items
    .filter(({ id }) => which === '*' || which.startsWith(':') || which === id)
    .map(({ id }) => `${group}.${id}`);
}

/** The addresses of a field of what is struck. */
export function struckFields(assumptions: Assumptions, at: string): string[] {
  const end = at.lastIndexOf('.');
  const paths = struck(assumptions, at.slice(0, end)).map((where) => `${where}${at.slice(end)}`);
  const known = new Set(listAssumptions(assumptions).map(({ path }) => path));
  return paths.filter((path) => known.has(path));
}
