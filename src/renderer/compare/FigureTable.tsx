import { type ComparedCell, comparedRows } from '@shared/analysis/comparison/describe';
import type { RanSide } from '@shared/analysis/comparison/side';
import { useMemo } from 'react';
import { useLocale } from '../ui/locale';
import { ScrollRegion } from '../ui/ScrollRegion';
import { Swatch } from './Swatch';

/** The headline figures side by side, with the change against the first under each and the error of either. */
export function FigureTable({ sides }: { readonly sides: readonly RanSide[] }) {
  const wording = useLocale();
  const { t } = wording;
  const rows = useMemo(() => comparedRows(sides, wording), [sides, wording]);
  return (
    <ScrollRegion className="compare-figures" label={t('compare:figures')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('compare:figure')}</th>
            {sides.map(({ name, scenario }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same name, and the place is what they are
              <th key={place} scope="col">
                <Swatch place={place} />
                {name} <small>{scenario.currency}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cells }) => (
            <tr key={id} data-figure={id}>
              <th scope="row">{label}</th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Cell key={place} cell={cell} isFirst={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ cell: { value, error, change }, isFirst }: { readonly cell: ComparedCell; readonly isFirst: boolean }) {
  return (
    <td>
      {value} {error !== null && <small>{error}</small>}
      {!isFirst && change !== null && <span className="compare-change">{change}</span>}
    </td>
  );
}
