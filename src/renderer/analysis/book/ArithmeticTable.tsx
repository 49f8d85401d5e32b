import type { Assessed } from '@shared/analysis/book/assess';
import { arithmeticOf } from '@shared/analysis/book/words';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../../ui/locale';

/** The lines of a test, which add up to the sums below them. */
export function ArithmeticTable({ test, scenario }: { readonly test: Assessed; readonly scenario: Scenario }) {
  const locale = useLocale();
  const { unit, columns, rows, note } = arithmeticOf(test, scenario, locale);
  return (
    <>
      <table className="study-table arithmetic">
        <thead>
          <tr>
            <th scope="col">{unit}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, isSum, label, cells }) => (
            <tr key={id} className={isSum ? 'sum' : undefined}>
              <th scope="row">{label}</th>
              {columns.map((column, k) => (
                <td key={column} className="number">
                  {cells[k]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="study-note">{note}</p>}
    </>
  );
}
