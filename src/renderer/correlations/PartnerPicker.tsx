import type { Scenario } from '@shared/scenario/schema';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocale } from '../ui/locale';
import { partnerGroups, searchPartners } from './partners';

interface PartnerPickerProps {
  readonly scenario: Scenario;
  readonly path: string;
  readonly onPick: (path: string) => void;
  readonly onClose: () => void;
}

/** A list to search for what moves together with an assumption: type, choose with the arrows, take with Enter. */
export function PartnerPicker({ scenario, path, onPick, onClose }: PartnerPickerProps) {
  const locale = useLocale();
  const { t } = locale;
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState(0);
  const groups = useMemo(() => partnerGroups(scenario, path, locale), [scenario, path, locale]);
  const shown = useMemo(() => searchPartners(groups, search), [groups, search]);
  const partners = shown.flatMap((group) => group.partners);
  const active = Math.min(wanted, partners.length - 1);
  const idOf = (partner: string) => `${listId}-${partner}`;
  const activePath = partners[active]?.path;

  useEffect(() => searchRef.current?.focus(), []);
  useEffect(() => {
    if (activePath === undefined) return;
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [activePath]);

  function onKeyDown(event: KeyboardEvent) {
    // The rows outside have keys of their own.
    event.stopPropagation();
    const moves: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setWanted(Math.max(0, Math.min(partners.length - 1, move)));
    } else if (event.key === 'Enter' && activePath !== undefined) {
      event.preventDefault();
      onPick(activePath);
    } else if (event.key === 'Escape') {
      onClose();
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left what is inside
    <div
      className="picker"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <div className="search">
        <Search size={14} aria-hidden="true" />
        <input
          ref={searchRef}
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={activePath === undefined ? undefined : idOf(activePath)}
          aria-label={t('panel:correlations.search')}
          placeholder={t('panel:correlations.search')}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setWanted(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={listRef} id={listId} className="picker-list" role="listbox" aria-label={t('panel:correlations.search')}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group.key} role="group" aria-label={group.title}>
            <p aria-hidden="true">{group.title}</p>
            {group.partners.map((partner) => (
              <div
                key={partner.path}
                id={idOf(partner.path)}
                role="option"
                aria-label={partner.fullName}
                aria-selected={partner.path === activePath}
                tabIndex={-1}
                className="picker-option"
                // On pressing, before the field loses the focus and the list with it.
                onPointerDown={(event) => {
                  event.preventDefault();
                  onPick(partner.path);
                }}
              >
                {partner.name}
                {partner.certain && <span className="picker-certain">{t('panel:correlations.certain')}</span>}
              </div>
            ))}
          </div>
        ))}
        {partners.length === 0 && <p className="picker-nothing">{t('panel:correlations.nobody')}</p>}
      </div>
    </div>
  );
}
