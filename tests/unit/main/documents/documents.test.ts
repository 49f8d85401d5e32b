import { describe, expect, it, vi } from 'vitest';
import { createSession, type DiscardAnswer, type DocumentHost } from '../../../../src/main/documents/session';
import type { OpenDocument } from '../../../../src/shared/ipc';
import { fail, ok } from '../../../../src/shared/result';
import { eventually } from '../../support/eventually';
import { scenarioOf } from '../support/scenario';

function documentAt(path: string | null): OpenDocument {
  return { scenario: scenarioOf(10), path, fileName: path, unsaved: null };
}

/** A session whose user gives the answers in turn; asking more often than that is an error. */
function session(answers: DiscardAnswer[] = [], first: OpenDocument | null = documentAt('first')) {
  const host = {
    ask: vi.fn(async () => {
      const answer = answers.shift();
      if (!answer) throw new Error('asked once too often');
      return answer;
    }),
    send: vi.fn(),
    changed: vi.fn(),
    unsaved: vi.fn<DocumentHost['unsaved']>(() => null),
  } satisfies DocumentHost;
  return { host, document: createSession(host, { document: first, problem: null }) };
}

const MISSING = fail('file.notFound');
const SAVED = ok({ path: 'saved', fileName: 'saved' });

describe('what the page is shown first', () => {
  it('is what the window was opened with', () => {
    const { document } = session();
    expect(document.ready()).toMatchObject({ document: { path: 'first' }, problem: null });
  });

  it('is what came while the page was loading', () => {
    const { host, document } = session([], null);
    document.present(documentAt('later'));
    expect(host.send).not.toHaveBeenCalled();
    expect(document.ready()).toMatchObject({ document: { path: 'later' } });
  });

  it('is what was last saved, after a reload', () => {
    const { document } = session();
    document.ready();
    const edited = { ...scenarioOf(10), title: 'edited' };
    document.saveEnded(edited, SAVED);
    expect(document.ready()).toMatchObject({ document: { path: 'saved', scenario: { title: 'edited' } } });
  });

  it('has the edits on top that were kept when the page crashed', () => {
    const { host, document } = session();
    document.ready();
    document.lost();
    host.unsaved.mockReturnValue({ ...scenarioOf(10), title: 'edited' });
    expect(document.ready()).toMatchObject({ document: { path: 'first', unsaved: { title: 'edited' } } });
  });
});

describe('a document that could not be opened', () => {
  it('is reported, and the one in the window stays', () => {
    const { host, document } = session();
    document.ready();
    document.report(MISSING.error);
    expect(host.send).toHaveBeenCalledWith('document:opened', MISSING);
    expect(document.document?.path).toBe('first');
  });

  it('is reported once, by a page that was not there yet', () => {
    const { document } = session([], null);
    document.report(MISSING.error);
    expect(document.ready()).toEqual({ document: null, problem: MISSING.error });
    expect(document.ready()).toEqual({ document: null, problem: null });
  });
});

describe('leaving a document', () => {
  it('asks nothing where nothing would be lost', async () => {
    const { document } = session();
    expect(await document.safeToLeave()).toBe(true);
  });

  it('goes by what the user says', async () => {
    const { document } = session(['cancel', 'discard']);
    document.setDirty(true);
    expect(await document.safeToLeave()).toBe(false);
    expect(await document.safeToLeave()).toBe(true);
  });

  it('does not take an answer for more than it was given for', async () => {
    const { document } = session(['discard', 'cancel']);
    document.setDirty(true);
    await document.safeToLeave();
    expect(await document.safeToLeave()).toBe(false);
  });

  it('waits for the save, and only then goes', async () => {
    const { host, document } = session(['save']);
    document.setDirty(true);
    let left: boolean | null = null;
    const leaving = document.safeToLeave().then((answer) => {
      left = answer;
    });
    await eventually(() => expect(host.send).toHaveBeenCalledWith('menu:command', 'save'));
    expect(left).toBeNull();
    document.saveEnded(scenarioOf(10), SAVED);
    await leaving;
    expect(left).toBe(true);
  });

  it.each([
    ['fails', fail('file.diskFull')],
    ['is cancelled', null],
  ])('stays where the save %s', async (_what, outcome) => {
    const { host, document } = session(['save']);
    document.setDirty(true);
    const leaving = document.safeToLeave();
    await eventually(() => expect(host.send).toHaveBeenCalled());
    document.saveEnded(scenarioOf(10), outcome);
    expect(await leaving).toBe(false);
    expect(document.document?.path).toBe('first');
  });

  it('asks one question at a time', async () => {
    let answer: (given: DiscardAnswer) => void = () => undefined;
    const host = {
      ask: () => new Promise<DiscardAnswer>((resolve) => (answer = resolve)),
      send: vi.fn(),
      changed: vi.fn(),
      unsaved: () => null,
    };
    const document = createSession(host, { document: documentAt('first'), problem: null });
    document.setDirty(true);
    const first = document.safeToLeave();
    expect(await document.safeToLeave()).toBe(false);
    answer('discard');
    expect(await first).toBe(true);
  });

  it('asks nothing about a page that has crashed', async () => {
    const { document } = session();
    document.setDirty(true);
    document.lost();
    expect(await document.safeToLeave()).toBe(true);
  });
});
