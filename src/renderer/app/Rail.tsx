import { ChartScatter, Columns2, FileText, FolderOpen, LayoutDashboard } from 'lucide-react';
import type { Commands } from '../commands/commands';
import { request } from '../state/host';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

/** The screens there are, and what takes their place. */
export function Rail({ commands }: { readonly commands: Commands }) {
  const { t } = useLocale();
  const { window } = useStores();
  const analysis = useWindow((state) => state.analysis);
  const shown = useWindow((state) => state.screen);

  return (
    <nav className="rail" aria-label={t('panel:app.screens')}>
      <button type="button" className="screen" onClick={() => void request('document:library')}>
        <FolderOpen size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('document:library')}
      </button>
      <button
        type="button"
        className="screen"
        aria-current={shown === 'overview' ? 'page' : undefined}
        onClick={() => window.setState({ screen: 'overview' })}
      >
        <LayoutDashboard size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('panel:app.overview')}
      </button>
      <button
        type="button"
        className="screen"
        data-analysis-button
        aria-pressed={analysis !== null}
        onClick={() => (analysis === null ? commands.run('matters') : window.setState({ analysis: null }))}
      >
        <ChartScatter size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('panel:app.analysis')}
      </button>
      <button
        type="button"
        className="screen"
        data-compare-button
        aria-current={shown === 'comparison' ? 'page' : undefined}
        onClick={() => commands.run('compare')}
      >
        <Columns2 size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('panel:app.compare')}
      </button>
      <button
        type="button"
        className="screen"
        data-report-button
        aria-current={shown === 'report' ? 'page' : undefined}
        onClick={() => commands.run('report')}
      >
        <FileText size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('panel:app.report')}
      </button>
    </nav>
  );
}
