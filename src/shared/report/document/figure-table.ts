import type { FigureRow } from '../figures';
import type { Wording } from '../wording';
import type { TableBlock } from './blocks/table';

/** Figures with what they mean, or by their names alone; with their change where there is something to compare with. */
export function figureTable(rows: readonly FigureRow[], { t }: Wording, isDefined: boolean = true): TableBlock {
  const isCompared = rows.some(({ change }) => change !== null);
  const meaning = (row: number): string => {
    const { definition = '' } = rows[row] ?? {};
    // What is said of the row above need not be said again.
    return isDefined && rows[row - 1]?.definition !== definition ? definition : '';
  };
  return {
    kind: 'table',
    label: t('report:section.findings'),
    look: isDefined ? 'figures' : 'dense',
    columns: [
      { head: t('report:figureColumns.name'), holds: 'words' },
      { head: t('report:figureColumns.value'), holds: 'number' },
      { head: t('report:figureColumns.error'), holds: 'number' },
      ...(isCompared ? [{ head: t('report:figureColumns.change'), holds: 'number' as const }] : []),
    ],
    rows: rows.map(({ label, value, error, change }, row) => ({
      role: 'line',
      cells: [{ text: label, detail: meaning(row) }, value, error ?? '', ...(isCompared ? [change ?? ''] : [])],
    })),
  };
}
