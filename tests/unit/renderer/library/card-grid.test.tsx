// @vitest-environment jsdom
import '../support/no-layout';
import type { LibraryCard, LibraryRow } from '@shared/library';
import { cleanup, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { CardGrid } from '../../../../src/renderer/library/CardGrid';
import type { FileActions } from '../../../../src/renderer/library/use-file-actions';
import { LocaleProvider } from '../../../../src/renderer/ui/locale';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const actions = { renaming: null } as unknown as FileActions;

function row(title: string): LibraryRow {
  return {
    path: `/${title}`,
    fileName: `${title}.offing`,
    folder: '',
    modified: 0,
    recent: null,
    content: { kind: 'unread' },
  };
}

function card({ path }: LibraryRow): LibraryCard {
  const company = { en: 'Found' };
  const content = { kind: 'scenario', title: company, company, currency: 'USD', runway: null } as const;
  return { path, content, picture: null };
}

it('moves the focus by a key that is pressed just as cards arrive', async () => {
  const rows = ['A', 'B', 'C'].map(row);
  let arrive: (cards: LibraryCard[]) => void = () => {};
  const cards = new Promise<LibraryCard[]>((resolve) => {
    arrive = resolve;
  });
  vi.stubGlobal('offing', { request: () => cards });
  // Pressed when React has drawn what arrived, and has not yet run the effects of that.
  const press = vi.fn((_id: string, phase: string) => {
    if (phase !== 'update' || press.mock.calls.filter(([, each]) => each === 'update').length > 1) return;
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  });
  const { container } = render(
    <LocaleProvider language="en">
      <Profiler id="grid" onRender={press}>
        <CardGrid label="Files" rows={rows} actions={actions} />
      </Profiler>
    </LocaleProvider>,
  );
  screen.getByRole('button', { name: 'A' }).focus();
  // Without `act`, which would run the effects at once.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  arrive(rows.map(card));
  await vi.waitFor(() => expect(container.querySelector('[data-card="1"]')).toBe(document.activeElement));
});
