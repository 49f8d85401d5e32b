/**
 * Where a flow is cut into sheets. Everything here is arithmetic on measured places, in pixels from the top of the flow:
 * what does not fit begins the next sheet.
 */

/** What stays whole: a block, a row, an item, or lines of a paragraph. */
export interface Atom {
  readonly top: number;
  readonly bottom: number;
  /** What is repeated above it where a sheet begins with it: the height of its table's head. */
  readonly lead: number;
  /** It is not the last on a sheet. */
  readonly keep: boolean;
  /** A sheet begins with it. */
  readonly breaks: boolean;
}

/** From the first atom to the one after the last. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

/** How far a sheet that begins with an atom can go at most. */
function furthest(atoms: readonly Atom[], from: number, room: number): number {
  const first = atoms[from] as Atom;
  const end = first.top - first.lead + room;
  let to = from + 1;
  while (to < atoms.length && !atoms[to]?.breaks && (atoms[to]?.bottom ?? 0) <= end) to += 1;
  return to;
}

/** Goes back to where a sheet may end; what has to stay together and is higher than a sheet is cut where it must be. */
function allowed(atoms: readonly Atom[], from: number, to: number): number {
  if (to === atoms.length || atoms[to]?.breaks) return to;
  let end = to;
  while (end > from && atoms[end - 1]?.keep) end -= 1;
  return end > from ? end : to;
}

/** The sheets of a flow, each `room` high. */
export function cutSheets(atoms: readonly Atom[], room: number): Cut[] {
  const cuts: Cut[] = [];
  for (let from = 0; from < atoms.length; ) {
    const to = allowed(atoms, from, furthest(atoms, from, room));
    cuts.push({ from, to });
    from = to;
  }
  return cuts;
}
