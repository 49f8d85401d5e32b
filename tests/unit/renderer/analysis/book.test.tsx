// @vitest-environment jsdom
import '../support/no-layout';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BookView } from '../../../../src/renderer/analysis/book/BookView';
import { type Example, zhipuExample } from '../../shared/report/example';
import { mount } from '../support/mount';
import { studyAnalyst } from '../support/study-analyst';

afterEach(cleanup);

let example: Example;
beforeAll(async () => {
  example = await zhipuExample(({ simulation }) => {
    simulation.paths = 512;
  }, 512);
});

async function mountBook() {
  const analyst = studyAnalyst();
  const mounted = mount(<BookView />, { scenario: example.scenario, analyst });
  const { result, scenario } = example;
  await act(async () => mounted.simulation.setState({ result, scenario, phase: 'complete', stale: false }));
  return { ...mounted, analyst };
}

function part(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-test="${id}"]`);
  if (!found) throw new Error(`${id} is not shown`);
  return found;
}

/** Types into a field and leaves it. */
async function type(field: HTMLElement, text: string) {
  await act(async () => fireEvent.change(field, { target: { value: text } }));
  await act(async () => fireEvent.blur(field));
}

describe('tests by the book', () => {
  it('begin with the tiers, in a sentence and as a table', async () => {
    await mountBook();
    expect(screen.getByTestId('finding').textContent).toMatch(
      /^The median runway is 8 months on cash alone, and 1\d months/,
    );
    const rows = within(screen.getByTestId('tiers')).getAllByRole('row');
    expect(rows).toHaveLength(5);
    expect(rows[4]?.textContent).toMatch(/^and planned proceedsCNY 3\.\d+bn/);
  });

  it('count from the day that is typed, which both tests of the document do', async () => {
    const { analyst } = await mountBook();
    await type(within(part('workingCapital')).getByLabelText('Date of the document'), '2026-01-08');
    await waitFor(() => expect(part('workingCapital').textContent).toContain('from 2026-01-08 to 2027-01-08'));
    expect(part('costs').textContent).toContain('the twelve months from 2026-01-08');
    expect(part('reporting').textContent).toContain('from 2025-06-30 to 2026-06-30');
    expect(analyst.asked.at(-1)).toMatchObject({ asked: { dates: { document: '2026-01-08' }, investments: 0 } });
  });

  it('say under the field what is wrong with a day, and keep what they had', async () => {
    await mountBook();
    await type(within(part('issue')).getByLabelText('Date of issue'), '2031-01-01');
    expect(within(part('issue')).getByRole('alert').textContent).toMatch(/^The 12 months from 2031-01-01 end on/);
    expect(part('issue').textContent).toContain('from 2025-06-30 to 2026-06-30');
  });

  it('take off cash what is invested', async () => {
    await mountBook();
    await type(screen.getByLabelText('Part of the cash that is in liquid investments'), '1bn');
    await waitFor(() => expect(screen.getByTestId('tiers').textContent).toContain('CNY 1.55bn'));
    await type(screen.getByLabelText('Part of the cash that is in liquid investments'), '9bn');
    expect(screen.getByRole('alert').textContent).toContain('“9bn” is not a part of the cash');
  });

  it('show their arithmetic, with planned money and without', async () => {
    await mountBook();
    const shown = part('reporting').querySelector('details') as HTMLDetailsElement;
    await act(async () => {
      shown.open = true;
      fireEvent(shown, new Event('toggle'));
    });
    const rows = within(part('reporting')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toContainEqual(
      expect.stringMatching(/^Planned funding that counts3,\d{3}–$/),
    );
    expect(rows.at(-1)?.textContent).toMatch(/^Left on the last day2,?0?\d*\(1,\d{3}\)$/);
  });
});
