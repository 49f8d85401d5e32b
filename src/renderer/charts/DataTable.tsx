import type { ChartTable } from '@shared/charts/base/table';
import { useLocale } from '../ui/locale';
import { ScrollRegion } from '../ui/ScrollRegion';

/** The figures of a chart, for reading instead of looking. */
export function DataTable({ table }: { readonly table: ChartTable }) {
  const { t } = useLocale();
  const hasErrors = table.rows.some(({ errorCells }) => errorCells.some((error) => error !== null));
  return (
    <ScrollRegion className="chart-table" label={t('overview:table.label', { chart: table.caption })}>
      <table>
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, cells, errorCells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={table.columns[index + 1]}>
                  {cell}
                  {errorCells[index] && <small>±{errorCells[index]}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hasErrors && <p className="chart-table-note">{t('overview:table.errorNote')}</p>}
    </ScrollRegion>
  );
}
