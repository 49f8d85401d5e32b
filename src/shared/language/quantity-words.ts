import { atomsOf } from '../quantity/density';
import { quantileOf } from '../quantity/distribution';
import { threeFigures } from '../quantity/kind';
import { kindOf, pointEstimate, type Quantity, support, truncationOf } from '../quantity/quantity';
import type { Unit } from '../scenario/fields';
import type { Translate } from './index';
import type { UnitContext } from './number-style';

/** How numbers and their units are put, as `format.ts` does it. */
interface NumberWords {
  readonly t: Translate;
  /** A value as it stands inside a range, where the unit is said once for all. */
  bare(value: number, unit: Unit, context: UnitContext): string;
  addUnit(text: string, unit: Unit, context: UnitContext): string;
  /** What a rate is counted by stands around the whole. */
  addRate(text: string, unit: Unit): string;
  range(min: number, max: number, unit: Unit, context: UnitContext): { min: string; max: string };
  percent(fraction: number): string;
}

/** More values than this are counted, not listed. */
const MAX_LISTED = 4;

/** A quantity in words, whatever its kind: "30% to 220%, most likely 110%". */
export function quantityWords({ t, bare, addUnit, addRate, range, percent }: NumberWords) {
  function quantity(q: Quantity, unit: Unit, context: UnitContext): string {
    return addRate(kept(q, unit, context), unit);
  }

  /** With the bounds of its truncation, where it has any. */
  function kept(q: Quantity, unit: Unit, context: UnitContext): string {
    const value = whole(q, unit, context);
    const { min, max } = truncationOf(q) ?? {};
    if (min !== undefined && max !== undefined)
      return t('numbers:keptWithin', { value, ...range(min, max, unit, context) });
    if (min !== undefined) return t('numbers:keptAbove', { value, min: unitValue(min, unit, context) });
    return max === undefined ? value : t('numbers:keptBelow', { value, max: unitValue(max, unit, context) });
  }

  function unitValue(value: number, unit: Unit, context: UnitContext): string {
    return addUnit(bare(value, unit, context), unit, context);
  }

  function whole(q: Quantity, unit: Unit, context: UnitContext): string {
    const ends = (min: number, max: number) => range(min, max, unit, context);
    return kindOf(q).words(q, {
      value: (value) => unitValue(value, unit, context),
      range: (min, max) => t('numbers:range', ends(min, max)),
      rangeLikely: (min, mode, max) => t('numbers:rangeLikely', { ...ends(min, max), mode: bare(mode, unit, context) }),
      mostCases: (p10, p90) => t('numbers:mostCases', ends(p10, p90)),
      mostCasesEven: () => mostCasesEven(q, unit, context),
      samples: (count) => t('numbers:samples', { count, ...ends(...support(q)), middle: median(q, unit, context) }),
      points: () => listed(q, unit, context),
    });
  }

  function median(q: Quantity, unit: Unit, context: UnitContext): string {
    return bare(threeFigures(quantileOf(q, 0.5)), unit, context);
  }

  /** Where the middle is not in the middle: "5 to 9 in 80% of cases, even odds of more than 6". */
  function mostCasesEven(q: Quantity, unit: Unit, context: UnitContext): string {
    const ends = [quantileOf(q, 0.1), quantileOf(q, 0.9)].map(threeFigures) as [number, number];
    const words = t('numbers:mostCases', range(...ends, unit, context));
    return t('numbers:mostCasesEven', { range: words, middle: median(q, unit, context) });
  }

  /** A few values with their chances; of many, how many there are. */
  function listed(q: Quantity, unit: Unit, context: UnitContext): string {
    const atoms = atomsOf(q) ?? [];
    const [low, high] = support(q);
    if (low === high) return unitValue(pointEstimate(q), unit, context);
    if (atoms.length > MAX_LISTED) {
      return t('numbers:manyValues', { count: atoms.length, ...range(low, high, unit, context) });
    }
    const total = atoms.reduce((sum, { height }) => sum + height, 0);
    return atoms
      .map(({ value, height }) => {
        return t('numbers:chance', { value: unitValue(value, unit, context), chance: percent(height / total) });
      })
      .join(t('numbers:comma'));
  }

  return quantity;
}
