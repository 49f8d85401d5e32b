import { isCashCertain } from '../../engine/model/certainty';
import type { OutcomesResult, Progress } from '../../engine/results';
import type { Runner } from '../../engine/runner';
import { type FigureAt, listFigures, readFigure } from '../../figures/address';
import type { FigureAddress } from '../../figures/index';
import { type PairedFigure, pairedFigure } from '../../figures/paired-error';
import { ok, type Result } from '../../result';
import { enabledOnly } from '../../scenario/enabled';
import type { Scenario } from '../../scenario/schema';
import { type Laid, shockedAt } from './lay';

/** The figures that shocks are told by: those that are told wherever a figure has moved. */
export const STRESSED: readonly FigureAt[] = listFigures(({ saved }) => saved?.told ?? []);

/** A figure with the shock, without it, and the difference on the same draws. */
export interface StressedFigure extends PairedFigure {
  /** Standard error of the figure with the shock. */
  readonly errorAfter: number | null;
}

/** What a shock, or several at once, do to the figures. */
export interface Stressed {
  readonly laid: Laid;
  readonly strengths: readonly number[];
  readonly figures: Readonly<Record<FigureAddress, StressedFigure>>;
}

export interface StressTable {
  readonly paths: number;
  /** The scenario as it is. */
  readonly base: Pick<OutcomesResult, 'headline' | 'error'>;
  /** In the order of asking. */
  readonly rows: readonly Stressed[];
}

export interface StressOptions {
  readonly signal?: AbortSignal;
  /** In paths, over all runs. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What is laid on the scenario for one row, and how strongly. */
export type Asked = Pick<Stressed, 'laid' | 'strengths'>;

const isCertain = (scenario: Scenario) => isCashCertain(enabledOnly(scenario).assumptions);

function figuresOf(after: OutcomesResult, before: OutcomesResult, pair: { paths: number; isCertain: boolean }) {
  const entries = STRESSED.map(({ address }) => [
    address,
    { ...pairedFigure(after, before, address, pair), errorAfter: readFigure(after.error, address) },
  ]);
  return Object.fromEntries(entries) as Stressed['figures'];
}

/**
 * Runs a scenario as it is and with each of what is asked, on the same draws. Ends with `engine.cancelled` where the signal is
 * aborted, and with the first run that fails.
 */
export async function measureStress(
  runner: Pick<Runner, 'outcomes'>,
  scenario: Scenario,
  asked: readonly Asked[],
  { signal, onProgress }: StressOptions = {},
): Promise<Result<StressTable>> {
  const { paths } = scenario.simulation;
  const total = (asked.length + 1) * paths;
  let earlier = 0;
  const run = async (of: Scenario) => {
    const result = await runner.outcomes(of, {
      ...(signal && { signal }),
      onProgress: ({ done }) => onProgress?.({ done: earlier + done, total }),
    });
    earlier += paths;
    // A short run is over before it has said how far it is.
    if (result.ok) onProgress?.({ done: earlier, total });
    return result;
  };
  const base = await run(scenario);
  if (!base.ok) return base;
  const rows: Stressed[] = [];
  for (const { laid, strengths } of asked) {
    const shocked = shockedAt(laid, strengths);
    const result = await run(shocked);
    if (!result.ok) return result;
    const pair = { paths, isCertain: isCertain(scenario) && isCertain(shocked) };
    rows.push({ laid, strengths, figures: figuresOf(result.value, base.value, pair) });
  }
  return ok({ paths, base: base.value, rows });
}
