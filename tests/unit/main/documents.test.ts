import { describe, expect, it, vi } from 'vitest';
import { createDocument, type DiscardAnswer, type DocumentHost } from '../../../src/main/documents';
import type { OpenDocument } from '../../../src/shared/ipc';
import { fail, ok } from '../../../src/shared/result';
import { scenarioOf } from './support/scenario';

function documentAt(path: string | null): OpenDocument {
  return { scenario: scenarioOf(10), path, fileName: path };
}

/** A session whose user gives the answers in turn; asking more often than that is an error. */
function session(answers: DiscardAnswer[] = [], first = ok(documentAt('first'))) {
  const host = {
    ask: vi.fn(async () => {
      const answer = answers.shift();
      if (!answer) throw new Error('asked once too often');
      return answer;
    }),
    send: vi.fn(),
    changed: vi.fn(),
  } satisfies DocumentHost;
  return { host, document: createDocument(host, first) };
}

const SAVED = ok({ path: 'saved', fileName: 'saved' });

describe('what the page is shown first', () => {
  it('is what the program was started with', () => {
    const { document } = session();
    expect(document.ready()).toMatchObject({ value: { path: 'first' } });
  });

  it('is what came while the page was loading', () => {
    const { host, document } = session();
    document.present(ok(documentAt('later')));
    expect(host.send).not.toHaveBeenCalled();
    expect(document.ready()).toMatchObject({ value: { path: 'later' } });
  });

  it('is what was last saved, after a reload', () => {
    const { document } = session();
    document.ready();
    const edited = { ...scenarioOf(10), title: 'edited' };
    document.saveEnded(edited, SAVED);
    expect(document.ready()).toMatchObject({ value: { path: 'saved', scenario: { title: 'edited' } } });
  });
});

describe('a document that could not be opened', () => {
  it('is reported, and the one in the window keeps its file', () => {
    const { host, document } = session();
    document.ready();
    document.present(fail('file.notFound'));
    expect(host.send).toHaveBeenCalledWith('document:opened', fail('file.notFound'));
    expect(document.path).toBe('first');
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
    await vi.waitFor(() => expect(host.send).toHaveBeenCalledWith('menu:command', 'save'));
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
    await vi.waitFor(() => expect(host.send).toHaveBeenCalled());
    document.saveEnded(scenarioOf(10), outcome);
    expect(await leaving).toBe(false);
    expect(document.path).toBe('first');
  });

  it('asks one question at a time', async () => {
    let answer: (given: DiscardAnswer) => void = () => undefined;
    const host = {
      ask: () => new Promise<DiscardAnswer>((resolve) => (answer = resolve)),
      send: vi.fn(),
      changed: vi.fn(),
    };
    const document = createDocument(host, ok(documentAt('first')));
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

describe('a page that asks by itself', () => {
  it('is not asked again by what follows', async () => {
    const { document } = session(['discard']);
    document.setDirty(true);
    expect(await document.confirmDiscard()).toBe('discard');
    expect(await document.safeToLeave()).toBe(true);
  });

  it('is asked again if nothing followed', async () => {
    const { document } = session(['discard', 'cancel']);
    document.setDirty(true);
    await document.confirmDiscard();
    document.keep();
    expect(await document.safeToLeave()).toBe(false);
  });

  it('is asked again about changes made since', async () => {
    const { document } = session(['discard', 'cancel']);
    document.setDirty(true);
    await document.confirmDiscard();
    document.setDirty(true);
    expect(await document.safeToLeave()).toBe(false);
  });

  it('saves first where the user wants it to, and is then not asked again', async () => {
    const { document } = session(['save']);
    document.setDirty(true);
    expect(await document.confirmDiscard()).toBe('save');
    document.saveEnded(scenarioOf(10), SAVED);
    expect(await document.safeToLeave()).toBe(true);
  });

  it('gets the answer that main has for a document that main puts in its place', async () => {
    const { document } = session(['discard']);
    document.ready();
    document.setDirty(true);
    expect(await document.safeToLeave()).toBe(true);
    document.present(ok(documentAt('other')));
    expect(await document.confirmDiscard()).toBe('discard');
    expect(document.path).toBe('other');
  });
});
