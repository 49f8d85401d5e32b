import type { Report } from '@shared/report';
import type { Wording } from '@shared/report/wording';
import type { ReactNode } from 'react';

interface SheetProps {
  readonly report: Report;
  readonly wording: Wording;
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}

/** One page of A4 with its header and its footer. The page numbers itself: Chromium 114 has no margin boxes. */
export function Sheet({ report, wording, page, pages, children }: SheetProps) {
  const { t } = wording;
  return (
    <article className="sheet">
      <header className="sheet-head">
        <span>{report.kind}</span>
        <span className="sheet-title">{report.scenarioTitle}</span>
      </header>
      <div className="sheet-body">{children}</div>
      <footer className="sheet-foot">
        <span className="sheet-provenance">
          {report.provenance.map(({ label, value }) => (
            <span key={label} className="sheet-fact">
              {t('report:footer', { label, value })}
            </span>
          ))}
        </span>
        <span className="sheet-number">{t('report:pageNumber', { page, pages })}</span>
      </footer>
    </article>
  );
}
