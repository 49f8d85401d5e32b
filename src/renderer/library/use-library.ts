import type { LibraryCard, LibraryRow } from '@shared/library';
import { useEffect, useRef, useState } from 'react';
import { onNotice, request } from '../state/host';
import { changed, type Listed, listed } from './rows';

/** The list of files, kept up to date; null until it is there. */
export function useListed(): Listed | null {
  const [list, setList] = useState<Listed | null>(null);
  useEffect(() => {
    let isHere = true;
    const ends = [
      onNotice('library:changed', (change) => setList((now) => now && changed(now, change))),
      onNotice('library:moved', (state) => setList(listed(state))),
    ];
    void request('library:watch').then((state) => isHere && setList(listed(state)));
    return () => {
      isHere = false;
      for (const end of ends) end();
    };
  }, []);
  return list;
}

/** As many as are asked for at a time. */
const MAX_CARDS = 60;

/** The cards of the rows on the screen, by path; a card whose file has changed stays until the new one is there. */
export function useCards(shown: readonly LibraryRow[]): ReadonlyMap<string, LibraryCard> {
  const [cards, setCards] = useState<ReadonlyMap<string, LibraryCard>>(new Map());
  /** Which state of a file was asked for last. */
  const asked = useRef(new Map<string, number>());
  useEffect(() => {
    const missing = shown.filter(({ path, modified }) => asked.current.get(path) !== modified).slice(0, MAX_CARDS);
    if (missing.length === 0) return;
    for (const { path, modified } of missing) asked.current.set(path, modified);
    void request(
      'library:cards',
      missing.map(({ path }) => path),
    ).then((found) => setCards((now) => new Map([...now, ...found.map((card) => [card.path, card] as const)])));
  }, [shown]);
  return cards;
}
