/**
 * What two scenarios differ in, one statement at a time. Each difference says where (`path`, as `--set` takes it where there
 * is such a name), what stood there before and what stands there after, and can be applied alone (`apply.ts`).
 */
import { type Pair, pairKey } from '../../report/correlations';
import type { Actual } from '../../scenario/actuals';
import type { Correlation } from '../../scenario/correlations';
import type { Setting, settingValue } from '../../scenario/edit';
import type { Carried } from '../../scenario/file/carried';
import type { Assumption, CostLine, DatedChange, FundingEvent, Scenario, Segment } from '../../scenario/schema';
import { ITEM_LISTS, type ItemList } from '../../scenario/structure';
import type { Text } from '../../scenario/text';

/** The two scenarios that are compared. */
export interface Versions {
  readonly before: Scenario;
  readonly after: Scenario;
}

/** Lists whose items have an id for life. */
export const ITEM_GROUPS = ITEM_LISTS;
export type ItemGroup = ItemList;
export type Item = Segment | CostLine | DatedChange | FundingEvent;

export type SettingValue = ReturnType<typeof settingValue>;
export type Season = Segment['season'];
export type Reported = Scenario['reported'][number];

interface Changed<Kind extends string, Value> {
  readonly kind: Kind;
  readonly path: string;
  readonly before: Value;
  readonly after: Value;
}

export type Difference =
  /** An assumption has another quantity, and with it perhaps another source. */
  | Changed<'quantity', Assumption>
  /** The same quantity comes from elsewhere, or has another note. */
  | Changed<'source', Assumption>
  | (Changed<'setting', SettingValue> & { readonly input: Setting['input'] })
  /** Words: the title, the company, the note, the name of an item. */
  | Changed<'name', Text>
  /** Another season, or the same from elsewhere. */
  | Changed<'season', Season>
  /** Null where the pair is not correlated. */
  | (Changed<'correlation', Correlation | null> & { readonly between: Pair })
  /**
   * Null where there is no such item; an event or a change of another kind, which has other fields, takes the place of the one before.
   * `preceding` is what stands before it in the version after.
   */
  | (Changed<'item', Item | null> & {
      readonly group: ItemGroup;
      readonly id: string;
      readonly preceding: readonly string[];
    })
  /** Ids of the items that both versions have, in another order. */
  | (Changed<'order', readonly string[]> & { readonly group: ItemGroup })
  /** Null where nothing is reported for the period. */
  | (Changed<'reported', Reported | null> & { readonly period: string })
  /** Null where nothing was reported since; `address` is that of `scenario/actuals.ts`. */
  | (Changed<'actual', Actual | null> & { readonly address: string })
  /** What a newer program has added to the file, and this one does not know. */
  | Changed<'carried', Carried>;

export type DifferenceOf<Kind extends Difference['kind']> = Extract<Difference, { readonly kind: Kind }>;

/** What a pair goes by among the paths of assumptions and settings. */
export function correlationPath(pair: Pair): string {
  return `correlations.${pairKey(pair)}`;
}

/** True for how often and by which numbers is drawn: it moves figures by chance alone. */
export function isDrawing({ path }: Difference): boolean {
  return path.startsWith('simulation.');
}

/** False where no figure depends on it: names, sources, the order of items, what has been reported. */
export function changesFigures(difference: Difference): boolean {
  switch (difference.kind) {
    case 'quantity':
    case 'item':
      return true;
    case 'season':
      return difference.before.factors.some((factor, month) => factor !== difference.after.factors[month]);
    case 'setting':
      // A currency is a label: exchange rates do the arithmetic.
      return difference.input.type !== 'currency';
    case 'correlation':
      return (difference.before?.rank ?? 0) !== (difference.after?.rank ?? 0);
    default:
      return false;
  }
}
