import type { LibraryRow, RowContent } from '@shared/library';
import type { AppError } from '@shared/result';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocale } from '../ui/locale';
import { Card } from './Card';
import { whenChanged } from './dates';
import { titleOf } from './rows';
import type { FileActions } from './use-file-actions';
import { useCards } from './use-library';
import { type GridSize, useWindowing } from './use-windowing';

/** As in the style sheet. */
export const CARD: GridSize = { minWidth: 252, height: 228, gap: 16 };

interface CardGridProps {
  readonly label: string;
  readonly rows: readonly LibraryRow[];
  readonly actions: FileActions;
}

/** The name of the file where the title does not tell it: copies of one scenario differ in nothing else. */
function nameBeside({ fileName }: LibraryRow, title: string): string {
  const name = fileName.replace(/\.offing$/i, '');
  return name === title ? '' : name;
}

/** On a card there is no room for the whole path. */
function inShort({ code, params }: AppError, fileName: string): RowContent {
  return { kind: 'problem', error: { code, params: { ...params, path: fileName } } };
}

/** Files as cards, of which only those on the screen are drawn and fetched. */
export function CardGrid({ label, rows, actions }: CardGridProps) {
  const { t, words, language } = useLocale();
  const grid = useRef<HTMLDivElement>(null);
  const { columns, first, end, height } = useWindowing(grid, rows.length, CARD);
  const shown = useMemo(() => rows.slice(first * columns, end * columns), [rows, first, end, columns]);
  const cards = useCards(shown);
  const [active, setActive] = useState(0);
  const focusNext = useRef<number | null>(null);
  const current = Math.min(active, rows.length - 1);

  // It may have had to be scrolled to, and drawn, before it can have the focus. Which one is kept beside the state: an
  // effect of an earlier render, of a picture that arrived, may run between the key and the render that follows it.
  useEffect(() => {
    if (focusNext.current === null) return;
    const card = grid.current?.querySelector<HTMLElement>(`[data-card="${focusNext.current}"]`);
    if (!card) return;
    focusNext.current = null;
    card.focus({ preventScroll: true });
    card.closest('li')?.scrollIntoView({ block: 'nearest' });
  });

  function goTo(index: number): void {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    focusNext.current = next;
    setActive(next);
    const top = Math.floor(next / columns) * (CARD.height + CARD.gap);
    const scroller = grid.current?.closest<HTMLElement>('[data-scroller]');
    if (!grid.current || !scroller) return;
    const offset = grid.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + top;
    if (offset < 0 || offset + CARD.height > scroller.clientHeight) {
      scroller.scrollBy({ top: offset < 0 ? offset : offset + CARD.height - scroller.clientHeight });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[current];
    const steps: Partial<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current + columns,
      ArrowUp: current - columns,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) goTo(step);
    else if (event.key === 'F2' && row) actions.startRename(row.path);
    else if (event.key === 'Delete' && row) actions.trash(row);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={grid} className="card-grid" style={{ height }}>
      <ul
        aria-label={label}
        style={{
          transform: `translateY(${first * (CARD.height + CARD.gap)}px)`,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        }}
      >
        {shown.map((row, place) => {
          const index = first * columns + place;
          const card = cards.get(row.path);
          const content = card?.content ?? row.content;
          const title = titleOf({ ...row, content }, language);
          const about = content.kind === 'scenario' ? [words(content.company), content.currency] : [];
          return (
            <Card
              key={row.path}
              title={title}
              subtitle={[nameBeside(row, title), ...about, row.folder ?? ''].filter(Boolean).join(' · ')}
              note={whenChanged(row.modified, Date.now(), language, t)}
              content={content.kind === 'problem' ? inShort(content.error, row.fileName) : content}
              picture={card?.picture ?? null}
              place={{ index, count: rows.length }}
              isActive={index === current}
              onOpen={() => actions.open(row)}
              onFocus={() => setActive(index)}
              onKeyDown={onKeyDown}
              onMenu={(x, y) => actions.showMenu({ row, title, x, y })}
              onRename={
                actions.renaming === row.path ? (renamed) => void actions.rename(row, title, renamed) : undefined
              }
            />
          );
        })}
      </ul>
    </div>
  );
}
