import { describeDifference } from '@shared/analysis/difference/describe';
import { comparedHeads } from '@shared/analysis/difference/describe-effect';
import type { Difference } from '@shared/analysis/difference/difference';
import type { MeasuredDifference } from '@shared/analysis/difference/measure';
import { useLocale } from '../ui/locale';
import { ScrollRegion } from '../ui/ScrollRegion';
import { EffectCells } from './EffectCells';
import type { Pair } from './use-comparison';

export interface Choosing {
  /** Paths of what is to be taken over. */
  readonly paths: ReadonlySet<string>;
  readonly onChoose: (paths: ReadonlySet<string>) => void;
}

interface DifferenceTableProps {
  readonly pair: Pair;
  readonly found: readonly Difference[];
  readonly measured: readonly MeasuredDifference[] | null;
  /** Null where nothing can be taken over. */
  readonly choosing: Choosing | null;
}

/** Everything in which two scenarios differ, in words, with what each difference does by itself. */
export function DifferenceTable({ pair: { first, other }, found, measured, choosing }: DifferenceTableProps) {
  const wording = useLocale();
  const { t } = wording;
  const versions = { before: first.given, after: other.given };
  const isSameMoney = first.given.currency === other.given.currency;
  return (
    <ScrollRegion className="compare-differences" label={t('compare:differencesLabel')}>
      <table>
        <thead>
          <tr>
            {choosing && (
              <td>
                <AllBox found={found} choosing={choosing} />
              </td>
            )}
            <th scope="col">{t('diff:column.label')}</th>
            <th scope="col">{first.name}</th>
            <th scope="col">{other.name}</th>
            {isSameMoney &&
              comparedHeads(wording).map(({ name, head }) => (
                <th key={name} scope="col" className="effect">
                  {head}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {found.map((difference, index) => {
            const { label, before, after } = describeDifference(difference, versions, wording);
            return (
              <tr key={`${difference.kind} ${difference.path}`}>
                {choosing && (
                  <td>
                    <Box label={label} path={difference.path} choosing={choosing} />
                  </td>
                )}
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
                {isSameMoney && <EffectCells measured={measured?.[index] ?? null} currency={first.given.currency} />}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface BoxProps {
  readonly label: string;
  readonly path: string;
  readonly choosing: Choosing;
}

function Box({ label, path, choosing: { paths, onChoose } }: BoxProps) {
  const { t } = useLocale();
  const flip = () => {
    const next = new Set(paths);
    if (!next.delete(path)) next.add(path);
    onChoose(next);
  };
  return (
    <input
      type="checkbox"
      aria-label={t('compare:take.one', { name: label })}
      checked={paths.has(path)}
      onChange={flip}
    />
  );
}

function AllBox({
  found,
  choosing: { paths, onChoose },
}: Pick<DifferenceTableProps, 'found'> & { choosing: Choosing }) {
  const { t } = useLocale();
  const isAll = found.every(({ path }) => paths.has(path));
  return (
    <input
      type="checkbox"
      aria-label={t('compare:take.all')}
      checked={isAll}
      onChange={() => onChoose(new Set(isAll ? [] : found.map(({ path }) => path)))}
    />
  );
}
