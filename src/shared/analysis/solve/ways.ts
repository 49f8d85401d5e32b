import type { Field } from './scan';

/** A lever with what it costs to move it by one unit of x, either way; in the same money for all levers. */
export interface Priced {
  readonly field: Field;
  /** Above zero. */
  readonly price: number;
}

/** A lever with the direction in which it helps, and how far it goes that way. */
export interface Helping extends Priced {
  /** 0 where it helps in neither. */
  readonly sign: 1 | -1 | 0;
  readonly most: number;
}

/** Which share of the money each lever gets; they sum to 1. */
export type Way = readonly number[];

/** Beyond so many reaches a scenario has nothing to do with the present one. */
const FURTHEST = 32;

export function helping({ field, price }: Priced, sign: Helping['sign']): Helping {
  const { domain, current, reach } = field;
  const room = sign === 0 ? 0 : sign > 0 ? domain[1] - current : current - domain[0];
  return { field, price, sign, most: Math.min(room, FURTHEST * reach) };
}

/** Where the levers are when so much money is spent one way; one that can go no further leaves the rest of its own unused. */
export function placesAt(levers: readonly Helping[], way: Way, budget: number): number[] {
  return levers.map(({ field, price, sign, most }, index) => {
    const by = Math.min(most, ((way[index] as number) * budget) / price);
    return field.isWhole ? Math.round(field.current + sign * by) : field.current + sign * by;
  });
}

/** What it costs to have each lever there. */
export function costsOf(levers: readonly Priced[], xs: readonly number[]): number[] {
  return levers.map(({ field, price }, index) => price * Math.abs((xs[index] as number) - field.current));
}

/** The money that takes every lever as far as it goes, and the way that does so with nothing unused; none where none helps. */
export function allTheWay(levers: readonly Helping[]): { readonly way: Way; readonly budget: number } {
  const costs = levers.map(({ price, most }) => price * most);
  const budget = costs.reduce((sum, cost) => sum + cost, 0);
  return { way: costs.map((cost) => (budget > 0 ? cost / budget : 0)), budget };
}

/** One lever alone, as far as it goes. */
export function alone(levers: readonly Helping[], index: number): { readonly way: Way; readonly budget: number } {
  const { price, most } = levers[index] as Helping;
  return { way: levers.map((_, other) => (other === index ? 1 : 0)), budget: price * most };
}

/** The ways that move so much of the money from one lever to another. */
export function neighboursOf(way: Way, by: number): Way[] {
  return way.flatMap((from, giver) =>
    from === 0
      ? []
      : way.flatMap((_, taker) => {
          if (taker === giver) return [];
          const moved = Math.min(by, from);
          return [way.map((share, k) => share + (k === taker ? moved : 0) - (k === giver ? moved : 0))];
        }),
  );
}
