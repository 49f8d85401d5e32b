import { Clock, FileText, Folder, FolderOpen, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Commands } from '../commands/commands';
import { useLocale } from '../ui/locale';

export const VIEWS = ['recent', 'mine', 'starting'] as const;
export type View = (typeof VIEWS)[number];

const ICONS: Readonly<Record<View, ReactNode>> = {
  recent: <Clock size={16} aria-hidden="true" />,
  mine: <Folder size={16} aria-hidden="true" />,
  starting: <FileText size={16} aria-hidden="true" />,
};

/** As the menu has them; the page does not know the platform's names for its keys better than its user agent does. */
const MODIFIER = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl ';

interface SidebarProps {
  readonly view: View;
  readonly counts: Readonly<Record<View, number>>;
  readonly commands: Commands;
  readonly onView: (view: View) => void;
}

export function Sidebar({ view, counts, commands, onView }: SidebarProps) {
  const { t, format } = useLocale();
  return (
    <nav className="library-side" data-testid="library-side" aria-label={t('library:views')}>
      <button type="button" className="button primary" onClick={() => commands.run('new')}>
        <Plus size={16} aria-hidden="true" />
        {t('library:new')}
        <span className="key" aria-hidden="true">
          {MODIFIER}N
        </span>
      </button>
      <button type="button" className="button" onClick={() => commands.open()}>
        <FolderOpen size={16} aria-hidden="true" />
        {t('library:open')}
        <span className="key" aria-hidden="true">
          {MODIFIER}O
        </span>
      </button>
      <ul>
        {VIEWS.map((each) => (
          <li key={each}>
            <button type="button" aria-current={each === view ? 'page' : undefined} onClick={() => onView(each)}>
              {ICONS[each]}
              {t(`library:view.${each}`)}
              <span className="count">{format.number(counts[each])}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{t('library:dropHint')}</p>
    </nav>
  );
}
