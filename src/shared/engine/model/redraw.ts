/**
 * Part of a path's draws made anew. What is drawn anew comes from another id, `id#b`, and never from another seed: two
 * randomisations of one dimension of a Sobol' sequence leave most pairs of their intervals empty, which triples the error
 * of what is made of both.
 */
import { normalDraw } from '../../numerics/normal';
import { LUCK, type Redraw } from '../runner';
import { conditionalFactor, type Split } from '../sampling/correlation/conditional';
import type { CorrelationFactor } from '../sampling/correlation/factor';
import { normalWord } from '../sampling/correlation/normal-word';
import { permuted } from '../sampling/latin-hypercube';
import type { PathDraws } from '../sampling/path-words';
import { pathWord, streamKey } from '../sampling/streams';

/** Monthly words of paths from this number on belong to luck that is drawn anew: no run has so many. */
const OTHER_LUCK = 2 ** 30;

/** Changes the words of a path, and answers under which number its monthly words are drawn. */
export type Redrawer = (path: number, words: Uint32Array) => number;

/** What a redrawer has to know of the draws of a scenario. */
export interface Redrawn {
  /** The ids of all draws, in the order of their words. */
  readonly ids: readonly string[];
  /** Places of the coarse steps of monthly shocks. */
  readonly luck: readonly number[];
  readonly factors: readonly { readonly factor: CorrelationFactor; readonly places: readonly number[] }[];
  readonly fresh: PathDraws;
  readonly seed: number;
}

/** The id under which an id is drawn anew. */
export const anew = (id: string) => `${id}#b`;

/** Writes the order of so many players that a path has of its own; each order has the same chance. */
export function orderOfPlayers(seed: number, players: number): (path: number, out: Uint8Array) => void {
  const key = streamKey(seed, '#order');
  return (path, out) => {
    const own = pathWord(key, path);
    for (let k = 0; k < players; k++) out[k] = permuted(k, players, own);
  };
}

/** Draws some members of a correlated group anew. */
class GroupRedraw {
  private readonly splits = new Map<string, Split>();
  private readonly normals: Float64Array;
  private readonly independent: Float64Array;

  constructor(
    private readonly factor: CorrelationFactor,
    private readonly places: readonly number[],
    private readonly partners: 'kept' | 'taken',
  ) {
    this.normals = new Float64Array(places.length);
    this.independent = new Float64Array(places.length);
  }

  /** The factor with those that are drawn anew behind those that are kept, or before those that they take with them. */
  private splitFor(isAnew: readonly boolean[]): Split {
    const name = isAnew.map(Number).join('');
    const known = this.splits.get(name);
    if (known) return known;
    const split = conditionalFactor(this.factor, isAnew, this.partners);
    this.splits.set(name, split);
    return split;
  }

  apply(words: Uint32Array, fresh: Uint32Array, wanted: Uint8Array): void {
    const { places, normals, independent } = this;
    const isAnew = places.map((place) => wanted[place] === 1);
    if (!isAnew.includes(true)) return;
    const split = this.splitFor(isAnew);
    for (const [k, place] of places.entries()) normals[k] = normalDraw(words[place] as number);
    split.unmix(normals, independent);
    for (const [k, place] of places.entries()) if (isAnew[k]) independent[k] = normalDraw(fresh[place] as number);
    split.mix(independent, normals);
    for (const [k, place] of places.entries()) {
      // What is kept stays to the last bit.
      if (isAnew[k] || this.partners === 'taken') words[place] = normalWord(normals[k] as number);
    }
  }
}

export function createRedrawer(redraw: Redraw, { ids, luck, factors, fresh, seed }: Redrawn): Redrawer {
  const placesOf = new Map<string, readonly number[]>(ids.map((id, place) => [id, [place]]));
  placesOf.set(LUCK, luck);
  const partners = redraw.kind === 'ids' ? redraw.partners : 'kept';
  const groups = factors.map(({ factor, places }) => new GroupRedraw(factor, places, partners));
  const grouped = new Set(factors.flatMap(({ places }) => places));
  const orderOf = redraw.kind === 'first' ? orderOfPlayers(seed, redraw.players.length) : null;
  const order = new Uint8Array(redraw.kind === 'first' ? redraw.players.length : 0);
  const wanted = new Uint8Array(ids.length);
  const words = new Uint32Array(ids.length);
  let hasNewLuck = false;
  /** Marks what is drawn anew. */
  function want(asked: readonly string[]): void {
    wanted.fill(0);
    for (const id of asked) for (const place of placesOf.get(id) ?? []) wanted[place] = 1;
    hasNewLuck = asked.includes(LUCK);
  }
  if (redraw.kind === 'ids') want(redraw.ids);
  return (path, own) => {
    if (redraw.kind === 'first') {
      orderOf?.(path, order);
      want(Array.from(order.subarray(0, redraw.count)).flatMap((player) => redraw.players[player] ?? []));
    }
    fresh.fill(path, words);
    for (let place = 0; place < wanted.length; place++) {
      if (wanted[place] === 1 && !grouped.has(place)) own[place] = words[place] as number;
    }
    for (const group of groups) group.apply(own, words, wanted);
    return hasNewLuck ? path + OTHER_LUCK : path;
  };
}
