import { ChartScatter, Columns2, FileText, FolderOpen, LayoutDashboard, type LucideIcon } from 'lucide-react';
import type { Commands } from '../commands/commands';
import { request } from '../state/host';
import { useStores, useWindow } from '../state/stores';
import { useLocale } from '../ui/locale';

interface ScreenProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** By which the screen finds its button again when it is closed. */
  readonly mark?: 'analysis' | 'compare' | 'report';
  readonly state?: { readonly 'aria-current'?: 'page' | undefined; readonly 'aria-pressed'?: boolean };
  readonly onClick: () => void;
}

function Screen({ icon: Icon, label, mark, state, onClick }: ScreenProps) {
  return (
    <button
      type="button"
      className="screen"
      {...(mark && { [`data-${mark}-button`]: true })}
      {...state}
      onClick={onClick}
    >
      <Icon size={19} strokeWidth={1.6} aria-hidden="true" />
      {label}
    </button>
  );
}

/** The screens there are, and what takes their place. */
export function Rail({ commands }: { readonly commands: Commands }) {
  const { t } = useLocale();
  const { window } = useStores();
  const analysis = useWindow((state) => state.analysis);
  const shown = useWindow((state) => state.screen);
  const current = (screen: typeof shown) => ({ 'aria-current': shown === screen ? ('page' as const) : undefined });

  return (
    <nav className="rail" aria-label={t('panel:app.screens')}>
      <Screen icon={FolderOpen} label={t('document:library')} onClick={() => void request('document:library')} />
      <Screen
        icon={LayoutDashboard}
        label={t('panel:app.overview')}
        state={current('overview')}
        onClick={() => window.setState({ screen: 'overview' })}
      />
      <Screen
        icon={ChartScatter}
        label={t('panel:app.analysis')}
        mark="analysis"
        state={{ 'aria-pressed': analysis !== null }}
        onClick={() => (analysis === null ? commands.run('matters') : window.setState({ analysis: null }))}
      />
      <Screen
        icon={Columns2}
        label={t('panel:app.compare')}
        mark="compare"
        state={current('comparison')}
        onClick={() => commands.run('compare')}
      />
      <Screen
        icon={FileText}
        label={t('panel:app.report')}
        mark="report"
        state={current('report')}
        onClick={() => commands.run('report')}
      />
    </nav>
  );
}
