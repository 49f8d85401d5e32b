import type { Report } from '@shared/report';
import type { Wording } from '@shared/report/wording';
import type { TablePart } from './paging';

interface HalfYearsProps {
  readonly report: Report;
  readonly wording: Wording;
  readonly part: TablePart;
}

/** Chinese names of half-years break after the year, not within the half. */
function breakable(head: string): string {
  return head.replace('年', '年\n');
}

/** The half-year table, or the part of it that this page has room for. */
export function HalfYears({ report, wording, part }: HalfYearsProps) {
  const { t } = wording;
  const { columns, rows } = report.table;
  const isFirst = part.first === 0 && part.from === 0;
  const heads = columns.slice(part.first, part.last);
  return (
    <section className="half-years">
      <h2>{t(isFirst ? 'report:tableHeading' : 'report:tableContinued')}</h2>
      <p className="half-years-note">
        {report.tableNote}
        {heads.some((head) => head.endsWith('*')) && ` ${t('report:partNote')}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" aria-label={report.table.unit} />
            {heads.map((head) => (
              <th key={head} scope="col">
                {breakable(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(part.from, part.to).map(({ id, label, role, cells }) => (
            <tr key={id} className={`half-years-${role}`}>
              <th scope="row">{label}</th>
              {cells.slice(part.first, part.last).map((cell, index) => (
                <td key={heads[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
