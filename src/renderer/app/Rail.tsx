import { ChartScatter, FileText, FolderOpen, LayoutDashboard } from 'lucide-react';
import { useRef } from 'react';
import type { Commands } from '../commands/commands';
import { request } from '../state/host';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

const REPORT_MENU = 'report-menu';

/** The screens there are, and the report, which leaves the window as paper or as a file. */
export function Rail({ commands }: { readonly commands: Commands }) {
  const { t } = useLocale();
  const { window } = useStores();
  const analysis = useWindow((state) => state.analysis);
  const menu = useRef<HTMLDivElement>(null);

  function choose(command: 'print' | 'savePdf') {
    menu.current?.hidePopover();
    commands.run(command);
  }

  return (
    <nav className="rail" aria-label={t('panel:app.screens')}>
      <button type="button" className="screen" onClick={() => void request('document:library')}>
        <FolderOpen size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('document:library')}
      </button>
      <button type="button" className="screen" aria-current="page">
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
      <button type="button" className="screen" popoverTarget={REPORT_MENU}>
        <FileText size={19} strokeWidth={1.6} aria-hidden="true" />
        {t('panel:app.report')}
      </button>
      <div ref={menu} id={REPORT_MENU} popover="auto" className="popup">
        <button type="button" onClick={() => choose('print')}>
          {t('panel:app.print')}
        </button>
        <button type="button" onClick={() => choose('savePdf')}>
          {t('panel:app.savePdf')}
        </button>
      </div>
    </nav>
  );
}
