import type { InputInside } from '@shared/analysis/selection/inside';
import { inputNames } from '@shared/report/inputs';
import type { Scenario } from '@shared/scenario/schema';
import type { Locale } from '../ui/locale';
import type { GroupModel, RowModel } from './model';

/** One group of all rows that are drawn, ordered by how differently they lie on the paths that are looked at. */
export function groupByDistance(
  groups: readonly GroupModel[],
  inputs: readonly InputInside[],
  { assumptions }: Scenario,
  locale: Locale,
): GroupModel[] {
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.path, row] as const)));
  // Away from its group a row needs its whole name.
  const nameOf = inputNames(assumptions, locale);
  const ordered = inputs.flatMap(({ id }): RowModel[] => {
    const row = rows.get(id);
    return row?.type === 'assumption' ? [{ ...row, name: nameOf(id) }] : [];
  });
  const title = locale.t('panel:distance.title');
  return ordered.length > 0 ? [{ key: 'distance', item: null, title, rows: ordered, off: false }] : [];
}
