/** Built-in starting points: complete scenarios as data, every number with its source. */

import type { z } from 'zod';
import { ENGINE_VERSION } from '../engine-version';
import { scenarioSchema } from '../scenario/file-schema';
import { FILE_FORMAT, FILE_VERSION, type Scenario } from '../scenario/schema';
import { BLANK_COMPANY, BLANK_SUMMARY, BLANK_TITLE, blank } from './blank/scenario';
import type { Company } from './build';
import { MINIMAX_COMPANY, MINIMAX_SUMMARY, MINIMAX_TITLE, minimax } from './minimax/scenario';
import type { Words } from './words';
import { BACKTEST_SUMMARY, BACKTEST_TITLE, zhipuOf2023 } from './zhipu/backtest';
import { ZHIPU_COMPANY, ZHIPU_SUMMARY, ZHIPU_TITLE, zhipu } from './zhipu/scenario';

export const BASELINE_IDS = ['zhipu', 'minimax', 'blank', 'zhipu-2023'] as const;
export type BaselineId = (typeof BASELINE_IDS)[number];

export interface BaselineListing {
  readonly id: BaselineId;
  readonly title: Words;
  readonly company: Words;
  /** One line. */
  readonly summary: Words;
}

interface Baseline extends Omit<BaselineListing, 'id'> {
  readonly build: () => Company;
  /** False for one that is asked for by its name alone: it is no place to start from. */
  readonly isOffered: boolean;
}

const BASELINES: Readonly<Record<BaselineId, Baseline>> = {
  zhipu: { title: ZHIPU_TITLE, company: ZHIPU_COMPANY, summary: ZHIPU_SUMMARY, build: zhipu, isOffered: true },
  minimax: {
    title: MINIMAX_TITLE,
    company: MINIMAX_COMPANY,
    summary: MINIMAX_SUMMARY,
    build: minimax,
    isOffered: true,
  },
  blank: { title: BLANK_TITLE, company: BLANK_COMPANY, summary: BLANK_SUMMARY, build: blank, isOffered: true },
  'zhipu-2023': {
    title: BACKTEST_TITLE,
    company: ZHIPU_COMPANY,
    summary: BACKTEST_SUMMARY,
    build: () => zhipuOf2023(ZHIPU_COMPANY),
    isOffered: false,
  },
};

export function isBaselineId(value: unknown): value is BaselineId {
  return BASELINE_IDS.some((id) => id === value);
}

/**
 * A new scenario of the caller's own, with `uuid` as its id. It goes through JSON so that it is a plain tree: nothing in
 * it is shared with another scenario, or held in two places of the same one.
 */
export function createBaseline(id: BaselineId, { uuid }: { readonly uuid: string }): Scenario {
  const file: z.input<typeof scenarioSchema> = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    engine: ENGINE_VERSION,
    id: uuid,
    ...BASELINES[id].build(),
  };
  return scenarioSchema.parse(JSON.parse(JSON.stringify(file)));
}

/** Those that are offered to start from. */
export function listBaselines(): BaselineListing[] {
  return BASELINE_IDS.filter((id) => BASELINES[id].isOffered).map((id) => {
    const { title, company, summary } = BASELINES[id];
    return { id, title, company, summary };
  });
}
