// @vitest-environment jsdom
import '../support/no-layout';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { EditedPanel } from '../support/edited-panel';
import { mount } from '../support/mount';

afterEach(cleanup);

const PATH = 'cash.cashYield';
function mountPanel() {
  const { documents, window, quantity } = mount(<EditedPanel />);
  act(() => void documents.getState().setAssumption(PATH, { kind: 'uniform', min: 0.02, max: 0.04 }));
  return { value: () => quantity(PATH), open: () => act(() => window.setState({ edited: PATH })), window };
}

/** The question that is asked, by its two answers. */
const answers = () => screen.getAllByRole('button').filter((button) => button.hasAttribute('data-answer'));

describe('a percentage that looks a hundred times too small', () => {
  it('is asked about in the sentence, and either answer is taken over', () => {
    const { value, open } = mountPanel();
    open();
    const typed = screen.getByRole('textbox', { name: 'Type it' });
    fireEvent.change(typed, { target: { value: '0.04' } });
    expect(answers().map(({ textContent }) => textContent)).toEqual(['0.04%', '4%']);
    fireEvent.keyDown(typed, { key: 'Enter' });
    expect(value()).toEqual({ kind: 'uniform', min: 0.02, max: 0.04 });
    expect(document.activeElement).toBe(answers()[0]);
    fireEvent.click(answers()[1] as HTMLElement);
    expect(value()).toEqual({ kind: 'constant', value: 0.04 });
    expect(answers()).toEqual([]);
    fireEvent.change(typed, { target: { value: '0.04' } });
    fireEvent.click(answers()[0] as HTMLElement);
    expect(value()).toEqual({ kind: 'constant', value: 0.0004 });
  });

  it('is asked about in its row, which Enter leads to and Escape gives up', () => {
    const { value } = mountPanel();
    fireEvent.click(document.querySelector('[data-nav="cash"]') as HTMLElement);
    const row = () => document.querySelector(`[data-nav="${PATH}"]`) as HTMLElement;
    const typing = () => document.querySelector('.row-typing input') as HTMLInputElement;
    const type = (text: string) => {
      fireEvent.keyDown(row(), { key: 'F2' });
      fireEvent.change(typing(), { target: { value: text } });
    };
    type('0.03');
    expect(answers().map(({ textContent }) => textContent)).toEqual(['0.03%', '3%']);
    fireEvent.keyDown(typing(), { key: 'Enter' });
    expect(document.activeElement).toBe(answers()[0]);
    fireEvent.click(answers()[1] as HTMLElement);
    expect(value()).toEqual({ kind: 'constant', value: 0.03 });
    expect(typing()).toBeNull();
    type('0.03');
    fireEvent.keyDown(typing(), { key: 'Enter' });
    fireEvent.keyDown(answers()[0] as HTMLElement, { key: 'Escape' });
    expect(typing()).toBeNull();
    expect(value()).toEqual({ kind: 'constant', value: 0.03 });
  });

  it('is asked about in the field of a parameter', () => {
    const { value, open } = mountPanel();
    open();
    const lowest = within(document.querySelector('.parameters') as HTMLElement).getByRole('textbox', {
      name: 'Lowest',
    });
    fireEvent.change(lowest, { target: { value: '0.02' } });
    fireEvent.keyDown(lowest, { key: 'Enter' });
    expect(value()).toEqual({ kind: 'uniform', min: 0.02, max: 0.04 });
    expect(answers().map(({ textContent }) => textContent)).toEqual(['0.02%', '2%']);
    expect(document.activeElement).toBe(answers()[0]);
    fireEvent.click(answers()[0] as HTMLElement);
    expect(value()).toEqual({ kind: 'uniform', min: 0.0002, max: 0.04 });
    expect(answers()).toEqual([]);
    expect(document.activeElement).toBe(lowest);
  });

  it('is asked about at a percentile, and forgotten with Escape', () => {
    const { value, open } = mountPanel();
    open();
    const p90 = screen.getByRole('textbox', { name: /90%/ });
    fireEvent.change(p90, { target: { value: '0.05' } });
    fireEvent.keyDown(p90, { key: 'Enter' });
    fireEvent.keyDown(answers()[0] as HTMLElement, { key: 'Escape' });
    expect(answers()).toEqual([]);
    expect(value()).toEqual({ kind: 'uniform', min: 0.02, max: 0.04 });
    fireEvent.change(p90, { target: { value: '0.05' } });
    fireEvent.keyDown(p90, { key: 'Enter' });
    fireEvent.click(answers()[1] as HTMLElement);
    expect(value()).toMatchObject({ kind: 'metalog', p90: 0.05 });
  });

  it('is not asked about where it has its sign, or is about as large as what stands there', () => {
    const { value, open } = mountPanel();
    open();
    const typed = screen.getByRole('textbox', { name: 'Type it' });
    for (const [text, expected] of [
      ['0.04%', 0.0004],
      ['4', 0.04],
    ] as const) {
      fireEvent.change(typed, { target: { value: text } });
      expect(answers()).toEqual([]);
      fireEvent.keyDown(typed, { key: 'Enter' });
      expect(value()).toEqual({ kind: 'constant', value: expected });
    }
  });
});
