// @vitest-environment jsdom
import '../support/no-layout';
import { createBaseline } from '@shared/baselines';
import { findAssumption, listSettings } from '@shared/scenario/edit';
import { listAssumptions } from '@shared/scenario/listing';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommands } from '../../../../src/renderer/commands/commands';
import { SourceEditor } from '../../../../src/renderer/editor/SourceEditor';
import { Card } from '../../../../src/renderer/library/Card';
import { AssumptionRow } from '../../../../src/renderer/panel/AssumptionRow';
import type { AssumptionRowModel, SettingRowModel } from '../../../../src/renderer/panel/model';
import { RenameItem } from '../../../../src/renderer/panel/RenameItem';
import { SettingRow } from '../../../../src/renderer/panel/SettingRow';
import { PathsSetting } from '../../../../src/renderer/settings/PathsSetting';
import { isOfDocument, takeDrafts } from '../../../../src/renderer/state/drafts';
import { editAssumption } from '../../../../src/renderer/state/edit-assumption';
import { useDirty, useDocument } from '../../../../src/renderer/state/stores';
import { undoKey, undoOrRedo } from '../../../../src/renderer/state/undo';
import { keepCompositionKeys } from '../../../../src/renderer/ui/composition';
import { mount } from '../support/mount';

const GROWTH = 'segments.on-premise.growthInitial';
const BEFORE = { kind: 'pert', min: 0.3, mode: 1.1, max: 2.2 };

let asked: unknown[][];
let release: () => void;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('offing', {
    request: async (...request: unknown[]) => {
      asked.push(request);
      return null;
    },
  });
  release = keepCompositionKeys(window);
});

afterEach(() => {
  release();
  cleanup();
  vi.unstubAllGlobals();
});

function Dirty() {
  return <output>{useDirty() ? 'unsaved' : 'saved'}</output>;
}

function mountWithDrafts(children: ReactNode) {
  const mounted = mount(
    <>
      {children}
      <Dirty />
    </>,
  );
  return {
    ...mounted,
    commands: createCommands(mounted, () => undefined),
    growth: () => mounted.quantity(GROWTH),
    take: () => {
      let taken = false;
      act(() => {
        taken = takeDrafts(mounted.window, isOfDocument).ok;
      });
      return taken;
    },
  };
}

const isDirty = () => document.querySelector('output')?.textContent === 'unsaved';
const textbox = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const typeInto = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

function Growth() {
  const scenario = useDocument((state) => state.scenario);
  const listed = scenario && listAssumptions(scenario.assumptions).find(({ path }) => path === GROWTH);
  if (!scenario || !listed) return null;
  const row: AssumptionRowModel = { type: 'assumption', path: GROWTH, name: 'Growth now', changed: false, listed };
  return <AssumptionRow row={row} scenario={scenario} open={false} leads onToggle={() => undefined} tabIndex={0} />;
}

function Title() {
  const scenario = useDocument((state) => state.scenario);
  const setting = scenario && listSettings(scenario).find(({ path }) => path === 'title');
  if (!scenario || !setting) return null;
  const row = { type: 'setting', path: 'title', name: 'Title', changed: false, setting } as SettingRowModel;
  return <SettingRow row={row} scenario={scenario} />;
}

function Segment() {
  const [open, setOpen] = useState(true);
  return open && <RenameItem item={{ list: 'segments', id: 'cloud' }} onEnd={() => setOpen(false)} />;
}

function Note() {
  const scenario = useDocument((state) => state.scenario);
  const found = scenario && findAssumption(scenario, GROWTH);
  return found && <SourceEditor path={GROWTH} assumption={found.assumption} />;
}

/** The row, with its field open. */
function typingOver(text: string): HTMLInputElement {
  const row = screen.getByRole('button', { name: /^Growth now/ });
  act(() => row.focus());
  fireEvent.keyDown(row, { key: '3' });
  const field = textbox('Growth now');
  typeInto(field, text);
  return field;
}

describe('what is typed and not confirmed', () => {
  it('is unsaved, and taken over where it stands: a value', () => {
    const { take, growth } = mountWithDrafts(<Growth />);
    expect(isDirty()).toBe(false);
    typingOver('35%');
    expect(isDirty()).toBe(true);
    expect(growth()).toEqual(BEFORE);
    expect(take()).toBe(true);
    expect(growth()).toEqual({ kind: 'constant', value: 0.35 });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('the same: a title, a name and a note', () => {
    const { take, now, window } = mountWithDrafts(
      <>
        <Title />
        <Segment />
        <Note />
      </>,
    );
    typeInto(textbox('Title'), 'Board plan');
    typeInto(textbox('Name'), 'Hosted');
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    typeInto(textbox('Note'), 'Asked the board.');
    expect(window.getState().drafts).toHaveLength(3);
    expect(take()).toBe(true);
    expect(now().title).toBe('Board plan');
    expect(now().assumptions.segments.find(({ id }) => id === 'cloud')?.name).toBe('Hosted');
    expect(findAssumption(now(), GROWTH)?.assumption.note).toBe('Asked the board.');
    expect(window.getState().drafts).toEqual([]);
  });

  it('is saved with the document, as it reads then', async () => {
    const { commands } = mountWithDrafts(<Title />);
    typeInto(textbox('Title'), 'Board plan');
    await act(async () => commands.run('save'));
    expect(asked).toEqual([['file:save', expect.objectContaining({ title: 'Board plan' })]]);
  });

  it('keeps the document from being saved where it is refused, and says which it is', async () => {
    const { commands, window, growth } = mountWithDrafts(<Growth />);
    const field = typingOver('rubbish');
    act(() => field.blur());
    await act(async () => commands.run('save'));
    // Main may have asked whether to save before closing, and waits.
    expect(asked).toEqual([['file:notSaved']]);
    expect(window.getState().alert).toEqual({
      code: 'draft.refused',
      params: { name: 'Growth now', text: 'rubbish' },
    });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('rubbish');
    expect(growth()).toEqual(BEFORE);
  });

  it('does not wait for what belongs to no document', async () => {
    const onPaths = vi.fn();
    const { commands } = mountWithDrafts(<PathsSetting value={1024} onPaths={onPaths} />);
    typeInto(textbox('Paths'), '12');
    expect(isDirty()).toBe(false);
    await act(async () => commands.run('save'));
    expect(asked[0]?.[0]).toBe('file:save');
    expect(onPaths).not.toHaveBeenCalled();
  });

  it('is taken over when its field goes away, and what is refused is told', async () => {
    function Going() {
      const [shown, setShown] = useState(true);
      return (
        <>
          {shown && <Title />}
          {shown && <Growth />}
          <button type="button" onClick={() => setShown(false)}>
            Away
          </button>
        </>
      );
    }
    const { now, growth, window } = mountWithDrafts(<Going />);
    typeInto(textbox('Title'), 'Board plan');
    typingOver('rubbish');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Away' })));
    expect(now().title).toBe('Board plan');
    expect(growth()).toEqual(BEFORE);
    expect(window.getState().alert).toEqual({ code: 'draft.lost', params: { name: 'Growth now', text: 'rubbish' } });
  });

  it('is given up on Escape, and nothing else is', async () => {
    const onKeyDown = vi.fn();
    const { now } = mountWithDrafts(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for what closes on Escape
      <div onKeyDown={onKeyDown}>
        <Title />
      </div>,
    );
    const before = textbox('Title').value;
    typeInto(textbox('Title'), 'Board plan');
    fireEvent.keyDown(textbox('Title'), { key: 'Escape' });
    expect(textbox('Title').value).toBe(before);
    expect(onKeyDown).not.toHaveBeenCalled();
    fireEvent.keyDown(textbox('Title'), { key: 'Escape' });
    expect(onKeyDown).toHaveBeenCalledOnce();
    expect(now().title).toEqual(createBaseline('zhipu', { uuid: crypto.randomUUID() }).title);
  });

  it('keeps an assumption open while what is typed there is refused', () => {
    const { window } = mountWithDrafts(
      <section className="edit-pane">
        <Growth />
      </section>,
    );
    act(() => window.setState({ edited: GROWTH }));
    typingOver('rubbish');
    act(() => void editAssumption({ window }, 'compute.start'));
    expect(window.getState().edited).toBe(GROWTH);
    typeInto(textbox('Growth now'), '35%');
    act(() => void editAssumption({ window }, 'compute.start'));
    expect(window.getState().edited).toBe('compute.start');
  });

  it('renames a card on a click elsewhere and not on Escape', () => {
    const onRename = vi.fn();
    const card = (
      <Card
        title="Plan"
        subtitle=""
        note=""
        content={{ kind: 'unread' }}
        picture={null}
        onOpen={() => undefined}
        onRename={onRename}
      />
    );
    mountWithDrafts(card);
    typeInto(textbox('New title'), 'Other');
    fireEvent.blur(textbox('New title'));
    expect(onRename).toHaveBeenLastCalledWith('Other');
    fireEvent.keyDown(textbox('New title'), { key: 'Escape' });
    expect(onRename).toHaveBeenLastCalledWith(null);
  });
});

describe('undo', () => {
  function input(field: HTMLInputElement, value: string, inputType: string) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    fireEvent(field, new InputEvent('input', { bubbles: true, inputType }));
  }

  it('takes typing away as a whole, then steps of the document, and goes forth again', () => {
    const { documents, growth } = mountWithDrafts(<Growth />);
    const field = typingOver('');
    for (const text of ['3', '34', '3', '35', '35%']) {
      input(field, text, text === '3' && field.value === '34' ? 'deleteContentBackward' : 'insertText');
    }
    act(() => undoOrRedo('undo', documents));
    expect(field.value).toBe('');
    act(() => undoOrRedo('redo', documents));
    expect(field.value).toBe('35%');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(growth()).toEqual({ kind: 'constant', value: 0.35 });
    act(() => undoOrRedo('undo', documents));
    expect(growth()).toEqual(BEFORE);
    act(() => undoOrRedo('redo', documents));
    expect(growth()).toEqual({ kind: 'constant', value: 0.35 });
  });

  it('goes back to the value that typing has replaced', () => {
    const { documents } = mountWithDrafts(<Title />);
    const field = textbox('Title');
    const before = field.value;
    act(() => field.focus());
    for (const text of ['B', 'Bo', 'Boa']) input(field, text, 'insertText');
    act(() => undoOrRedo('undo', documents));
    expect(field.value).toBe(before);
    expect(isDirty()).toBe(false);
  });

  it('offers what stands there then to be replaced, and never what is being typed', () => {
    const { documents } = mountWithDrafts(<Title />);
    const field = textbox('Title');
    const selected = () => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    act(() => field.focus());
    const before = field.value;
    input(field, 'Board plan', 'insertText');
    act(() => undoOrRedo('undo', documents));
    expect(selected()).toBe(before);
    input(field, `${before}s`, 'insertText');
    // By hand to what it was: the next letter goes on from there.
    input(field, before, 'deleteContentBackward');
    expect(selected()).toBe('');
  });

  it('knows nothing of what was taken over before in the same field', () => {
    const { documents, now } = mountWithDrafts(<Title />);
    const field = textbox('Title');
    const before = field.value;
    act(() => field.focus());
    input(field, 'Board plan', 'insertFromPaste');
    input(field, 'Board plan 2', 'insertFromPaste');
    act(() => undoOrRedo('undo', documents));
    expect(field.value).toBe('Board plan');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(now().title).toBe('Board plan');
    act(() => undoOrRedo('undo', documents));
    expect(field.value).toBe(before);
    fireEvent.blur(field);
    expect(now().title).not.toBe('Board plan');
  });

  it.each([
    [{ key: 'z', ctrlKey: true }, 'undo', null],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo', null],
    [{ key: 'y', ctrlKey: true }, 'redo', null],
    [{ key: 'z', metaKey: true }, null, 'undo'],
    [{ key: 'я', code: 'KeyZ', ctrlKey: true }, 'undo', null],
    [{ key: 'z', ctrlKey: true, altKey: true }, null, null],
    [{ key: 'z' }, null, null],
  ] as const)('has its keys: %o', (init, elsewhere, onMac) => {
    const event = new KeyboardEvent('keydown', init);
    expect(undoKey(event, false)).toBe(elsewhere);
    expect(undoKey(event, true)).toBe(onMac);
  });
});

describe('a row that has the focus', () => {
  function clipboardEvent(type: 'copy' | 'paste', text = '') {
    let held = text;
    const event = new Event(type, { bubbles: true, cancelable: true });
    const clipboardData = { getData: () => held, setData: (_: string, value: string) => (held = value) };
    act(() => void document.dispatchEvent(Object.assign(event, { clipboardData })));
    return { taken: event.defaultPrevented, text: held };
  }

  function focused() {
    const mounted = mountWithDrafts(<Growth />);
    act(() => screen.getByRole('button', { name: /^Growth now/ }).focus());
    return mounted;
  }

  it('copies its value as it would be typed, and takes one back as one step of undo', () => {
    const { growth, documents } = focused();
    expect(clipboardEvent('copy')).toEqual({ taken: true, text: '30% 110% 220%' });
    expect(clipboardEvent('paste', '10% to 60%\r\n').taken).toBe(true);
    expect(growth()).toEqual({ kind: 'uniform', min: 0.1, max: 0.6 });
    expect(documents.getState().past).toHaveLength(1);
    clipboardEvent('paste', '30% 110% 220%');
    expect(growth()).toEqual(BEFORE);
  });

  it('shows what does not fit in its field, with the reason', () => {
    const { growth } = focused();
    clipboardEvent('paste', 'rubbish');
    expect(textbox('Growth now').value).toBe('rubbish');
    expect(document.activeElement).toBe(textbox('Growth now'));
    expect(screen.getByRole('alert').textContent).toContain('Not understood');
    expect(growth()).toEqual(BEFORE);
  });

  it('leaves tables to others, and everything once it has lost the focus', () => {
    const { growth } = focused();
    expect(clipboardEvent('paste', '1\t2').taken).toBe(false);
    expect(clipboardEvent('paste', '1\n2').taken).toBe(false);
    act(() => (document.activeElement as HTMLElement).blur());
    expect(clipboardEvent('paste', '10%').taken).toBe(false);
    expect(clipboardEvent('copy').taken).toBe(false);
    expect(growth()).toEqual(BEFORE);
  });
});

describe('the keys of an input method', () => {
  it.each([{ isComposing: true }, { keyCode: 229 }])('reach no field: %o', (composing) => {
    const { growth } = mountWithDrafts(<Growth />);
    const field = typingOver('35%');
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(field, { key, ...composing });
    expect(field.value).toBe('35%');
    expect(growth()).toEqual(BEFORE);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(growth()).toEqual({ kind: 'constant', value: 0.35 });
  });

  it('end no name that is being typed', () => {
    const { now } = mountWithDrafts(<Segment />);
    typeInto(textbox('Name'), '本地');
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(textbox('Name'), { key, keyCode: 229 });
    expect(textbox('Name').value).toBe('本地');
    fireEvent.keyDown(textbox('Name'), { key: 'Enter' });
    expect(now().assumptions.segments.find(({ id }) => id === 'cloud')?.name).toBe('本地');
  });

  it('close nothing that the browser closes by itself', () => {
    const composed = new KeyboardEvent('keydown', {
      key: 'Escape',
      isComposing: true,
      bubbles: true,
      cancelable: true,
    });
    document.body.dispatchEvent(composed);
    expect(composed.defaultPrevented).toBe(true);
    const plain = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(plain);
    expect(plain.defaultPrevented).toBe(false);
  });
});
