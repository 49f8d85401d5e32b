// @vitest-environment jsdom
import '../support/no-layout';
import type { Language } from '@shared/scenario/text';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { EditedPanel } from '../support/edited-panel';
import { mount } from '../support/mount';

afterEach(cleanup);

function mountPanel(language: Language = 'en') {
  const { documents, quantity } = mount(<EditedPanel />, { language });
  // Most rows looked for here are in this group.
  const group = document.querySelector('[data-nav="segments.on-premise"]');
  if (group) fireEvent.click(group);
  return { documents, value: quantity };
}

const row = (name: RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

function type(input: HTMLInputElement, text: string) {
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

describe('a row', () => {
  it('says name, value and kind of source, and opens in place', () => {
    mountPanel();
    const growth = row(/^Growth now: 30% to 220%, most likely 110%; assumed$/);
    expect(growth.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(growth);
    expect(growth.getAttribute('aria-expanded')).toBe('true');
    expect(field('Type it').value).toBe('30% 110% 220%');
    expect(field('Lowest').value).toBe('30%');
    expect(screen.getByText(/How fast revenue grows/)).toBeTruthy();
  });

  it('takes what is typed, echoes it and marks the row as changed', () => {
    const { value } = mountPanel();
    fireEvent.click(row(/^Growth now/));
    const typed = field('Type it');
    fireEvent.change(typed, { target: { value: '10% to 60%' } });
    expect(screen.getByText('10% to 60%', { selector: '.echo' })).toBeTruthy();
    type(typed, '10% to 60%');
    expect(value('segments.on-premise.growthInitial')).toEqual({ kind: 'uniform', min: 0.1, max: 0.6 });
    expect(row(/^Growth now: 10% to 60%; assumed, changed$/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Changed 1' })).toBeTruthy();
  });

  it('keeps the last good value while a wrong one stands in the field, and says what is wrong', () => {
    const { value } = mountPanel();
    const before = value('segments.on-premise.topShare');
    fireEvent.click(row(/^Share of five largest customers/));
    const typed = field('Type it');
    type(typed, 'rubbish');
    expect(screen.getByRole('alert').textContent).toContain('Not understood');
    expect(typed.value).toBe('rubbish');
    type(typed, '150%');
    expect(screen.getByRole('alert').textContent).toBe('Must stay between 0% and 100%.');
    expect(typed.getAttribute('aria-invalid')).toBe('true');
    expect(value('segments.on-premise.topShare')).toEqual(before);
  });

  it('lets two fields be wrong on the way to being right', () => {
    const { value } = mountPanel();
    fireEvent.click(row(/^Receivable days/));
    type(field('Lowest'), '200');
    expect(screen.getByRole('alert').textContent).toContain('must not be above');
    type(field('Most likely'), '220');
    type(field('Highest'), '300');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(value('segments.on-premise.receivableDays')).toEqual({ kind: 'pert', min: 200, mode: 220, max: 300 });
  });

  it('edits lists, leaves optional ends empty, and says which field is wrong', () => {
    const { value } = mountPanel();
    const path = 'segments.on-premise.receivableDays';
    fireEvent.click(row(/^Receivable days/));
    const choose = (kind: string) => fireEvent.click(screen.getByRole('radio', { name: kind }));
    choose('Discrete');
    type(field('Values'), '60, 90, 120');
    type(field('Weights'), '1, 1');
    expect(screen.getByRole('alert').textContent).toBe('Weights: write 3, one for each value.');
    expect(field('Weights').getAttribute('aria-invalid')).toBe('true');
    expect(field('Values').getAttribute('aria-invalid')).toBe('false');
    type(field('Weights'), '20%, 30%, 50%');
    expect(value(path)).toEqual({ kind: 'discrete', values: [60, 90, 120], weights: [0.2, 0.3, 0.5] });
    choose('Metalog');
    type(field('Upper end'), '300');
    type(field('P10'), '70');
    type(field('P90'), '170');
    type(field('P50'), '100');
    type(field('Lower end'), '');
    type(field('Upper end'), '');
    expect(value(path)).toEqual({ kind: 'metalog', p10: 70, p50: 100, p90: 170 });
    type(field('P50'), '75');
    expect(screen.getByRole('alert').textContent).toMatch(
      /^With this P10 and P90, P50 must lie between 86\.\d days and/,
    );
    type(field('P50'), '100');
    type(field('Never below'), '30');
    expect(value(path)).toEqual({ kind: 'metalog', p10: 70, p50: 100, p90: 170, truncation: { min: 30 } });
    type(field('Never below'), '500');
    expect(screen.getByRole('alert').textContent).toBe('Never below: this leaves less than 1% of the distribution.');
    type(field('Never below'), '');
    expect(value(path)).not.toHaveProperty('truncation');
  });

  it('changes its kind and goes back to the saved value', () => {
    const { documents, value } = mountPanel();
    const before = documents.getState().scenario;
    fireEvent.click(row(/^Volatility/));
    fireEvent.click(screen.getByRole('radio', { name: 'Normal' }));
    expect(value('segments.on-premise.volatility')?.kind).toBe('normal');
    fireEvent.click(screen.getByRole('button', { name: 'Reset to saved' }));
    expect(documents.getState().scenario).toEqual(before);
  });
});

describe('the keyboard', () => {
  it('moves between rows with the arrows and closes with Escape', () => {
    mountPanel();
    const first = row(/^Revenue now/);
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    const second = row(/^Growth now/);
    expect(document.activeElement).toBe(second);
    expect(second.tabIndex).toBe(0);
    expect(first.tabIndex).toBe(-1);
    fireEvent.click(second);
    fireEvent.keyDown(field('Type it'), { key: 'Escape' });
    expect(second.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(second);
  });
});

describe('search and filters', () => {
  it('finds by name, group and value', () => {
    mountPanel();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'cloud half-life' } });
    expect(screen.getAllByRole('button', { name: /^Half-life/ })).toHaveLength(2);
    expect(screen.queryByRole('region', { name: /On-premise/ })).toBeNull();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no such thing' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByRole('region', { name: /On-premise/ })).toBeTruthy();
  });

  it('shows the stated ones alone, and all again', () => {
    mountPanel();
    const stated = screen.getByRole('button', { name: /^Stated/ });
    fireEvent.click(stated);
    expect(screen.getAllByRole('button', { name: /; stated$/ }).length).toBe(
      Number(stated.textContent?.match(/\d+/)?.[0]),
    );
    expect(screen.queryByRole('button', { name: /; assumed$/ })).toBeNull();
    fireEvent.click(stated);
    expect(screen.getAllByRole('button', { name: /; assumed$/ }).length).toBeGreaterThan(0);
  });
});

describe('settings', () => {
  it('switch a group off', () => {
    const { documents } = mountPanel();
    fireEvent.click(screen.getByRole('button', { name: /^Financing:/ }));
    const group = screen.getByRole('region', { name: /^Financing:/ });
    fireEvent.click(within(group).getByRole('switch', { name: 'Counted in' }));
    expect(documents.getState().scenario?.assumptions.events[0]?.enabled).toBe(false);
    expect(within(group).getByText('off')).toBeTruthy();
  });

  it('refuse what is out of range, in words', () => {
    const { documents } = mountPanel();
    fireEvent.click(screen.getByRole('button', { name: /^Scenario/ }));
    type(field('Months projected'), '7');
    expect(screen.getByRole('alert').textContent).toBe('Write a whole number between 12 and 120.');
    type(field('Months projected'), '48');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(documents.getState().scenario?.horizon).toBe(48);
  });

  it('scale the season and say so', () => {
    const { documents } = mountPanel();
    fireEvent.click(row(/^Season/));
    type(field('Jan'), '1.8');
    const factors = documents.getState().scenario?.assumptions.segments[0]?.season.factors ?? [];
    expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 9);
    expect(screen.getByRole('status').textContent).toContain('averaged 1.1');
  });
});

describe('in Chinese', () => {
  it('reads and writes 萬 and 億', () => {
    const { value } = mountPanel('zh-Hant');
    fireEvent.click(row(/^目前收入：每月5,200萬人民幣；推算$/));
    expect(field('直接輸入').value).toBe('5200萬');
    type(field('直接輸入'), '1.2億');
    expect(value('segments.on-premise.start')).toEqual({ kind: 'constant', value: 120 });
  });
});
