import type { Estimate } from '@shared/analysis/estimators/estimate';
import { columnOutcome } from '@shared/analysis/outcome/parse';
import type { MattersAnswer, QuestionOf } from '@shared/analysis/questions';
import { assumptionBehind } from '@shared/analysis/sensitivity/behind';
import { mayBeNothing } from '@shared/analysis/sensitivity/sentence';
import { FUNDING_NEED } from '@shared/figures/funding-need';
import { qualifiedName } from '@shared/report/inputs';
import { useMemo, useState } from 'react';
import { useAsked, useFinishedRun } from '../state/use-asked';
import { type Locale, useLocale } from '../ui/locale';
import { type AssumptionRowModel, type GroupModel, MATTERS } from './model';

const SHOWN = 5;
const QUESTION: QuestionOf<'matters'> = { kind: 'matters', outcome: columnOutcome(FUNDING_NEED.id), detailed: [] };

/** What each assumption explains of the funding need, the most first: of several things that it sets, the one that does most. */
function sharesOf({ matters }: MattersAnswer): ReadonlyMap<string, Estimate> {
  const shares = new Map<string, Estimate>();
  for (const effect of matters?.effects ?? []) {
    const path = assumptionBehind(effect);
    if (!shares.has(path) && !mayBeNothing(effect.share)) shares.set(path, effect.share);
  }
  return shares;
}

/** The rows of these assumptions once more, named so that their group need not be in sight. */
function weighedRows(
  paths: readonly string[],
  shares: ReadonlyMap<string, Estimate>,
  groups: readonly GroupModel[],
  locale: Locale,
): AssumptionRowModel[] {
  const most = Math.max(...paths.map((path) => shares.get(path)?.value ?? 0));
  const rows = groups.flatMap((group) => group.rows);
  return paths.flatMap((path): AssumptionRowModel[] => {
    const row = rows.find((one) => one.path === path);
    if (row?.type !== 'assumption') return [];
    return [{ ...row, name: qualifiedName(row.listed, locale), weight: { share: shares.get(path) ?? null, most } }];
  });
}

interface MattersGroup {
  readonly group: GroupModel;
  /** Keeps the rows where they are, while the focus is on one of them. */
  readonly hold: () => void;
  readonly release: () => void;
}

/**
 * The assumptions that move the funding need most, anew after each run; the last ones stay until then. Null where that
 * could not be worked out.
 */
export function useMatters(groups: readonly GroupModel[]): MattersGroup | null {
  const locale = useLocale();
  const { t } = locale;
  const { answer, failed } = useAsked(useFinishedRun(), QUESTION);
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const shares = useMemo(() => (answer ? sharesOf(answer) : null), [answer]);
  const paths = useMemo(() => held ?? [...(shares?.keys() ?? [])].slice(0, SHOWN), [held, shares]);
  const rows = useMemo(
    () => (shares ? weighedRows(paths, shares, groups, locale) : []),
    [paths, shares, groups, locale],
  );
  if (failed) return null;
  const group: GroupModel = {
    key: MATTERS,
    item: null,
    title: t('panel:matters.title'),
    rows,
    off: false,
    note: t('panel:matters.of'),
    meanwhile: answer
      ? { text: t('panel:matters.nothing'), rows: 1 }
      : { text: t('panel:matters.waiting'), rows: SHOWN },
  };
  return { group, hold: () => shares && setHeld(held ?? paths), release: () => setHeld(null) };
}
