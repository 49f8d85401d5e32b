import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import '../styles/picker.css';
import { type PickerGroup, searchOptions } from './picker-options';

interface SearchPickerProps {
  /** What is chosen here. */
  readonly label: string;
  /** Said where nothing is found. */
  readonly nothing: string;
  readonly groups: readonly PickerGroup[];
  readonly onPick: (path: string) => void;
  readonly onClose: () => void;
}

/** A list to search: type, choose with the arrows, take with Enter. */
export function SearchPicker({ label, nothing, groups, onPick, onClose }: SearchPickerProps) {
  const listId = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState(0);
  const shown = useMemo(() => searchOptions(groups, search), [groups, search]);
  const options = shown.flatMap((group) => group.options);
  const active = Math.min(wanted, options.length - 1);
  const idOf = (path: string) => `${listId}-${path}`;
  const activePath = options[active]?.path;

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
      setWanted(Math.max(0, Math.min(options.length - 1, move)));
    } else if (event.key === 'Enter') {
      // Where nothing is found, nothing is taken, and a form around is not sent either.
      event.preventDefault();
      if (activePath !== undefined) onPick(activePath);
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
          aria-label={label}
          placeholder={label}
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
      <div ref={listRef} id={listId} className="picker-list" role="listbox" aria-label={label}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group.key} role="group" aria-label={group.title}>
            <p aria-hidden="true">{group.title}</p>
            {group.options.map((option) => (
              <div
                key={option.path}
                id={idOf(option.path)}
                role="option"
                aria-label={option.fullName}
                aria-selected={option.path === activePath}
                tabIndex={-1}
                className="picker-option"
                // On pressing, before the field loses the focus and the list with it.
                onPointerDown={(event) => {
                  event.preventDefault();
                  onPick(option.path);
                }}
              >
                {option.name}
                {option.note !== undefined && <span className="picker-note">{option.note}</span>}
              </div>
            ))}
          </div>
        ))}
        {options.length === 0 && <p className="picker-nothing">{nothing}</p>}
      </div>
    </div>
  );
}
