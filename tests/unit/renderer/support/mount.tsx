import { createBaseline } from '@shared/baselines';
import { findAssumption } from '@shared/scenario/edit';
import type { Scenario } from '@shared/scenario/schema';
import type { Language } from '@shared/scenario/text';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Analyst } from '../../../../src/renderer/state/analyst';
import { createDocumentStore } from '../../../../src/renderer/state/document';
import { createSimulationStore, runSimulations } from '../../../../src/renderer/state/simulation';
import { StoresProvider } from '../../../../src/renderer/state/stores';
import { createWindowStore } from '../../../../src/renderer/state/window';
import { LocaleProvider } from '../../../../src/renderer/ui/locale';
import { createFakeRunner } from './fake-runner';

interface Mounting {
  /** The open document; the prospectus baseline if none is given. */
  readonly scenario?: Scenario;
  readonly language?: Language;
  /** Answers questions about runs; none unless given. */
  readonly analyst?: Analyst;
}

/** Draws a part of a window around an open document, with runs that the test brings to their end. */
export function mount(
  content: ReactNode,
  {
    scenario = createBaseline('zhipu', { uuid: crypto.randomUUID() }),
    language = 'en',
    analyst = { ask: async () => null },
  }: Mounting = {},
) {
  const documents = createDocumentStore();
  const simulation = createSimulationStore();
  const fake = createFakeRunner();
  const stores = {
    documents,
    simulation,
    simulations: runSimulations(fake.runner, documents, simulation),
    window: createWindowStore({ language, theme: 'light' }),
    analyst,
    examiner: { worst: async () => null, paths: async () => null, values: async () => null },
  };
  documents.getState().open({ scenario, path: null, fileName: null, unsaved: null });
  render(
    <StoresProvider stores={stores}>
      <LocaleProvider language={language}>{content}</LocaleProvider>
    </StoresProvider>,
  );
  const now = () => documents.getState().scenario ?? scenario;
  const quantity = (path: string) => findAssumption(now(), path)?.assumption.quantity;
  return { ...stores, ...fake, scenario, now, quantity };
}
