// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SearchPicker } from '../../../../src/renderer/ui/SearchPicker';

afterEach(cleanup);

it('takes nothing and sends no form around it where nothing is found', () => {
  const onPick = vi.fn();
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  render(
    <form onSubmit={(event) => onSubmit(event.nativeEvent)}>
      <SearchPicker
        label="Search"
        nothing="Nothing"
        groups={[{ key: 'letters', title: 'Letters', options: [{ path: 'a', name: 'Alpha', fullName: 'Alpha' }] }]}
        onPick={onPick}
        onClose={() => undefined}
      />
      <button type="submit">Send</button>
    </form>,
  );
  const search = screen.getByRole('combobox');
  fireEvent.change(search, { target: { value: 'zzz' } });
  // False where somebody has prevented what the key would do.
  expect(fireEvent.keyDown(search, { key: 'Enter' })).toBe(false);
  expect(onPick).not.toHaveBeenCalled();
  fireEvent.change(search, { target: { value: 'alph' } });
  fireEvent.keyDown(search, { key: 'Enter' });
  expect(onPick).toHaveBeenCalledWith('a');
  expect(onSubmit).not.toHaveBeenCalled();
});
