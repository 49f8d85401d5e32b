import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useLocale } from '../ui/locale';
import type { Filter } from './model';

const FIND_SHORTCUT = navigator.platform.startsWith('Mac') ? '⌘F' : 'Ctrl F';

interface PanelHeadProps {
  /** How many assumptions there are to search. */
  readonly count: number;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onClose: (() => void) | undefined;
}

/** The name of the panel, the field to search it, and where it can be closed, a button to do so. */
export function PanelHead({ count, search, onSearch, searchRef, onClose }: PanelHeadProps) {
  const { t } = useLocale();
  return (
    <div className="panel-head">
      <h2>{t('panel:panel.title')}</h2>
      <div className="search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="search"
          value={search}
          placeholder={t('panel:panel.search', { count })}
          aria-label={t('panel:panel.search', { count })}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return;
            event.stopPropagation();
            onSearch('');
          }}
        />
        {search === '' ? (
          <kbd>{FIND_SHORTCUT}</kbd>
        ) : (
          <button
            type="button"
            className="plain"
            aria-label={t('panel:panel.clearSearch')}
            onClick={() => onSearch('')}
          >
            <X size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {onClose && (
        <button type="button" className="button icon" aria-label={t('panel:app.hidePanel')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

interface PanelFiltersProps {
  /** How many assumptions there are, and how many of all rows were changed. */
  readonly count: number;
  readonly changed: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function PanelFilters({ count, changed, filter, onFilter }: PanelFiltersProps) {
  const { t } = useLocale();
  return (
    <fieldset className="segments small filters" aria-label={t('panel:panel.filter')}>
      <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
        {t('panel:panel.all', { count })}
      </button>
      <button type="button" aria-pressed={filter === 'changed'} onClick={() => onFilter('changed')}>
        {t('panel:panel.changed', { count: changed })}
      </button>
    </fieldset>
  );
}
