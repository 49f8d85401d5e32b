import { isAdjusted, pairKey } from '@shared/report/correlations';
import type { Scenario } from '@shared/scenario/schema';
import { type CSSProperties, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { strengthOf } from './correlation-rows';
import { type MatrixCell, matrixOf } from './matrix';
import { PairScatter } from './PairScatter';

interface PartnerMatrixProps {
  readonly scenario: Scenario;
  readonly path: string;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** An assumption and its partners, each with each; the pair that is chosen is drawn. */
export function PartnerMatrix({ scenario, path }: PartnerMatrixProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const { documents } = useStores();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const matrix = useMemo(() => matrixOf(scenario, path, locale), [scenario, path, locale]);
  if (!matrix) return null;
  const { members, rows } = matrix;
  const nameOf = (member: string) => members.find((one) => one.path === member)?.name ?? '';
  const cell = rows.flat().find(({ pair }) => pairKey(pair) === chosen) ?? rows[0]?.[0];
  if (!cell) return null;
  const key = pairKey(cell.pair);
  const [a, b] = [nameOf(cell.pair[0]), nameOf(cell.pair[1])];
  const words = t(`panel:correlations.words.${strengthOf(cell.used)}`, { a, b });

  function onKeyDown(event: KeyboardEvent, row: number, column: number) {
    const step = STEPS[event.key];
    const next = step && rows[row + step[0]]?.[column + step[1]];
    if (!next) return;
    event.preventDefault();
    setChosen(pairKey(next.pair));
    table.current?.querySelector<HTMLElement>(`[data-cell="${row + step[0]}.${column + step[1]}"]`)?.focus();
  }

  return (
    <div className="partner-matrix">
      <table ref={table} aria-label={t('panel:matrix.label')}>
        <colgroup>
          <col />
          {rows.map((_, column) => (
            <col key={members[column]?.path} className="matrix-column" />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={members[row + 1]?.path}>
              <th scope="row" id={`${id}-${row}`} title={members[row + 1]?.name}>
                <span>{`${row + 2} ${members[row + 1]?.name ?? ''}`}</span>
              </th>
              {cells.map((one, column) => (
                <td key={pairKey(one.pair)}>
                  <button
                    type="button"
                    data-cell={`${row}.${column}`}
                    className={one.used < 0 ? 'matrix-cell negative' : 'matrix-cell'}
                    style={{ '--strength': Math.abs(one.used) } as CSSProperties}
                    tabIndex={pairKey(one.pair) === key ? 0 : -1}
                    aria-pressed={pairKey(one.pair) === key}
                    aria-label={spoken(one)}
                    onClick={() => setChosen(pairKey(one.pair))}
                    onKeyDown={(event) => onKeyDown(event, row, column)}
                  >
                    {one.asked === null && one.used === 0 ? '·' : format.rank(one.used)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('panel:matrix.first')}</td>
            {rows.map((_, column) => (
              <td key={members[column]?.path}>{column + 1}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <div className="matrix-pair">
        <PairScatter scenario={scenario} pair={cell.pair} label={words} />
        <div className="matrix-words">
          <p>
            <strong>{b}</strong> {t('panel:matrix.over', { name: a })}
          </p>
          {cell.asked !== null && isAdjusted(cell.asked, cell.used) && (
            <p>{t('panel:correlations.rankUsed', { rank: format.rank(cell.asked), used: format.rank(cell.used) })}</p>
          )}
          {cell.asked === null && (
            <button
              type="button"
              className="link"
              onClick={() => documents.getState().setCorrelation(cell.pair, FIRST_RANK)}
            >
              {t('panel:matrix.add')}
            </button>
          )}
        </div>
      </div>
    </div>
  );

  function spoken({ pair, asked, used }: MatrixCell): string {
    const params = { a: nameOf(pair[0]), b: nameOf(pair[1]), rank: format.rank(used) };
    return t(asked === null ? 'panel:matrix.none' : 'panel:matrix.cell', params);
  }
}

/** The rank that a new correlation starts with: plain to see, and as good as any until somebody judges it. */
export const FIRST_RANK = 0.5;
