import { ok, type Result } from '../../result';
import { meets, type Point, type Probe } from './probe';
import type { Bracket } from './root';

interface WholeOptions {
  readonly paths: number;
  readonly most: number;
  readonly domain: readonly [min: number, max: number];
}

/** Halves a bracket of whole numbers until its ends are neighbours. */
async function halved(probe: Probe, { short, met }: Bracket, paths: number): Promise<Result<Bracket>> {
  let [low, high] = [short, met];
  while (Math.abs(high.x - low.x) > 1) {
    const middle = await probe(Math.round((low.x + high.x) / 2), paths);
    if (!middle.ok) return middle;
    if (meets(middle.value)) high = middle.value;
    else low = middle.value;
  }
  return ok({ short: low, met: high });
}

/**
 * Two neighbouring whole numbers, of which one meets the target and the other does not, on other paths than the bracket is
 * from: its ends are looked at, and where they have changed sides the next ones. Null where that leads out of the domain or
 * to no end.
 */
export async function wholeNear(
  probe: Probe,
  bracket: Bracket,
  options: WholeOptions,
): Promise<Result<Bracket | null>> {
  const {
    paths,
    most,
    domain: [min, max],
  } = options;
  const outwards = Math.sign(bracket.met.x - bracket.short.x);
  const ends: Point[] = [];
  for (const { x } of [bracket.met, bracket.short]) {
    const end = await probe(x, paths);
    if (!end.ok) return end;
    ends.push(end.value);
  }
  let [met, short] = ends as [Point, Point];
  for (let n = 0; n < most && meets(met) === meets(short); n++) {
    const isMet = meets(met);
    const x = isMet ? short.x - outwards : met.x + outwards;
    if (x < min || x > max) return ok(null);
    const next = await probe(x, paths);
    if (!next.ok) return next;
    if (isMet) [met, short] = [short, next.value];
    else [short, met] = [met, next.value];
  }
  return meets(met) && !meets(short) ? halved(probe, { short, met }, paths) : ok(null);
}
