import type { Report } from '@shared/report';
import type { Wording } from '@shared/report/wording';

export function FigureTable({ report, wording }: { readonly report: Report; readonly wording: Wording }) {
  const { t } = wording;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('report:figureColumns.name')}</th>
          <th scope="col">{t('report:figureColumns.value')}</th>
          <th scope="col">{t('report:figureColumns.error')}</th>
          <th scope="col">{t('report:figureColumns.definition')}</th>
        </tr>
      </thead>
      <tbody>
        {report.figures.map(({ id, label, value, error, definition }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td className="figures-value">{value}</td>
            <td>{error}</td>
            <td className="figures-definition">{definition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
