import { keysInWords } from '@shared/commands';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Commands } from '../commands/commands';
import { useDocument, useStores } from '../state/stores';
import { Dialog } from '../ui/Dialog';
import { useLocale } from '../ui/locale';
import '../styles/palette.css';
import { type Entry, matching, paletteEntries } from './entries';

export const IS_MAC = navigator.platform.startsWith('Mac');
/** More than anybody reads through. */
const MAX_SHOWN = 60;

interface PaletteDialogProps {
  readonly commands: Commands;
  readonly onClose: () => void;
}

/** Everything that can be done and every assumption, found by typing: arrows choose, Enter does it. */
export function PaletteDialog({ commands, onClose }: PaletteDialogProps) {
  const locale = useLocale();
  const { t } = locale;
  const { window } = useStores();
  const scenario = useDocument((state) => state.scenario);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(0);
  const entries = useMemo(
    () => paletteEntries({ scenario, commands, window, locale }),
    [scenario, commands, window, locale],
  );
  const shown = matching(entries, typed).slice(0, MAX_SHOWN);
  const active = Math.min(wanted, shown.length - 1);
  const activeId = shown[active]?.id;

  useEffect(() => {
    if (activeId === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  function choose(entry: Entry | undefined) {
    if (!entry) return;
    onClose();
    // After the dialog has given the focus back: what is done may want it.
    requestAnimationFrame(entry.act);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setWanted((active + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[active]);
    }
  }

  return (
    <Dialog className="palette" labelledBy={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`} className="visually-hidden">
        {t('palette:title')}
      </h2>
      <input
        type="search"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId === undefined ? undefined : `${id}-${activeId}`}
        aria-label={t('palette:search')}
        placeholder={t('palette:search')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={t('palette:title')}>
        {shown.map((entry, index) => (
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="palette-entry"
            onPointerDown={(event) => {
              // Before the field loses the focus.
              event.preventDefault();
              choose(entry);
            }}
          >
            <span>{entry.label}</span>
            {entry.accelerator && <kbd>{keysInWords(entry.accelerator, IS_MAC)}</kbd>}
          </div>
        ))}
        {shown.length === 0 && <p className="palette-nothing">{t('palette:nothing')}</p>}
      </div>
    </Dialog>
  );
}
