import { describeError } from '@shared/language/errors';
import { X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useState } from 'react';
import '../styles/report-view.css';
import type { Commands } from '../commands/commands';
import { useStores } from '../state/stores';
import { useLocale } from '../ui/locale';
import { Choices } from './Choices';
import { Preview } from './Preview';
import { useReportJob } from './use-report-job';

const ACTIONS = ['print', 'savePdf', 'saveHtml'] as const;

/** The report of what is on the screen, in the place of the charts: how it will be printed, and what it is to say. */
export function ReportView({ commands }: { readonly commands: Commands }) {
  const { t } = useLocale();
  const { window } = useStores();
  const { job, problem } = useReportJob();
  const [sheets, setSheets] = useState<number | null>(null);
  const failed = useCallback(
    (reason: unknown) =>
      window.setState({ alert: { code: 'report.notMade', params: { reason: String(reason).slice(0, 500) } } }),
    [window],
  );
  const close = () => {
    window.setState({ screen: 'overview' });
    document.querySelector<HTMLElement>('[data-report-button]')?.focus();
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') close();
  }

  function state(): string {
    if (problem) return problem.code === 'export.noResult' ? t('preview:waiting') : describeError(problem, t);
    return sheets === null ? t('preview:making') : t('preview:sheets', { count: sheets });
  }

  return (
    <section className="report-view" data-testid="report" aria-label={t('preview:title')} onKeyDown={onKeyDown}>
      <header>
        <h2>{t('preview:title')}</h2>
        <p role="status">{state()}</p>
        <span className="spring" />
        {ACTIONS.map((action) => (
          <button
            key={action}
            type="button"
            className={action === 'savePdf' ? 'button primary' : 'button'}
            disabled={problem !== null || job === null}
            onClick={() => commands.run(action)}
          >
            {t(`preview:action.${action}`)}
          </button>
        ))}
        <button type="button" className="button icon" aria-label={t('preview:close')} onClick={close}>
          <X size={16} aria-hidden="true" />
        </button>
      </header>
      <Choices />
      {job && <Preview job={job} label={t('preview:region')} onSheets={setSheets} onFailure={failed} />}
    </section>
  );
}
