import { expect, it, vi } from 'vitest';
import { createSession } from '../../../../src/main/documents/session';
import { scenarioOf } from '../support/scenario';

it('a save that does not come about keeps the window, and the next question is asked anew', async () => {
  const document = { scenario: scenarioOf(10), path: 'a', fileName: 'a', unsaved: null };
  const ask = vi.fn<() => Promise<'save' | 'discard'>>(async () => 'save');
  const host = { ask, send: vi.fn(), changed: vi.fn(), unsaved: () => null };
  const session = createSession(host, { document, problem: null });
  session.ready();
  session.setDirty(true);
  host.send.mockImplementation(() => session.notSaved());
  expect(await session.safeToLeave()).toBe(false);
  ask.mockResolvedValue('discard');
  expect(await session.safeToLeave()).toBe(true);
});
