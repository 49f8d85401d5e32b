/** On how many paths one scenario does better than another, path by path on the same draws. */
import { REPLICATES } from '../../engine/replicates';
import type { PathOutcomes } from '../../engine/results';
import { chanceError } from '../../figures/chance-error';
import { FUNDING_NEED } from '../../figures/funding-need';
import { CASH_OUT_MONTH } from '../../figures/runway';
import { standardError } from '../../figures/standard-error';
import { sameResult } from '../../report/headline';
import type { RanSide } from './side';

/** A share of the paths with its standard error. */
export interface Share {
  readonly value: number;
  readonly error: number;
}

/** The three sum to one. */
export interface Wins {
  readonly better: Share;
  readonly tied: Share;
  readonly worse: Share;
}

export const CONTESTS = ['runway', 'need'] as const;
/** Whose money lasts longer; who has less to raise. */
export type Contest = (typeof CONTESTS)[number];

const CODES = { better: 1, tied: 0, worse: -1 } as const;

/** Runways that end beyond the horizon are all as long: what happens there is not known. */
function runwaySign(now: PathOutcomes, before: PathOutcomes): (path: number) => number {
  const [out, other] = [now, before].map(({ columns }) => columns[CASH_OUT_MONTH.id] as Float64Array);
  const months = now.months + 1;
  return (path) => Math.sign((out?.[path] || months) - (other?.[path] || months));
}

function needSign(now: PathOutcomes, before: PathOutcomes): (path: number) => number {
  const [need, other] = [now, before].map(({ columns }) => columns[FUNDING_NEED.id] as Float64Array);
  return (path) => Math.sign((other?.[path] as number) - (need?.[path] as number));
}

/** How many paths of each replicate are of that sign. */
function countsOf(signOf: (path: number) => number, paths: number, sign: number): number[] {
  const counts = new Array<number>(REPLICATES).fill(0);
  for (let path = 0; path < paths; path++) {
    if (signOf(path) === sign) counts[path % REPLICATES] = (counts[path % REPLICATES] as number) + 1;
  }
  return counts;
}

/** Replicate r has the paths whose number leaves r when it is divided by the number of replicates. */
function shareOf(counts: readonly number[], paths: number, isCertain: boolean): Share {
  const sizeOf = (replicate: number) => Math.ceil((paths - replicate) / REPLICATES);
  const count = counts.reduce((sum, one) => sum + one, 0);
  const spread = standardError(counts.map((one, replicate) => one / sizeOf(replicate))) ?? 0;
  return { value: count / paths, error: isCertain ? spread : chanceError(spread, count, paths) };
}

/** Null where amounts are in different currencies, of which neither is the smaller. */
export function winsOf(contest: Contest, now: RanSide, before: RanSide): Wins | null {
  if (contest === 'need' && now.scenario.currency !== before.scenario.currency) return null;
  const [{ outcomes }, { outcomes: others }] = [now.result, before.result];
  const { paths } = outcomes;
  const signOf = contest === 'runway' ? runwaySign(outcomes, others) : needSign(outcomes, others);
  // Two runs of the same inputs do not differ, and that is no estimate.
  const isSame = sameResult(now.result, before.result);
  const isCertain = isSame || (now.result.cashIsCertain && before.result.cashIsCertain);
  const share = (sign: number) => shareOf(countsOf(signOf, paths, sign), paths, isCertain);
  return { better: share(CODES.better), tied: share(CODES.tied), worse: share(CODES.worse) };
}
