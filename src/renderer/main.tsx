import { createWebRunner } from '@shared/engine/hosts/web';
import { languageForLocale } from '@shared/language';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkerAnalyst } from './analysis/analyst';
import { App } from './app/App';
import { createWorkerExaminer } from './paths/examiner';
import { createDocumentStore } from './state/document';
import { painted } from './state/painted';
import { createSimulationStore, runSimulations } from './state/simulation';
import { StoresProvider } from './state/stores';
import { createWindowStore, untilOf } from './state/window';
import { keepCompositionKeys } from './ui/composition';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/dialogs.css';
import './styles/library.css';
import './styles/importing.css';
import './styles/panel.css';
import './styles/rows.css';
import './styles/editor.css';

// Before anything else listens.
keepCompositionKeys(globalThis.window);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

const documents = createDocumentStore();
const simulation = createSimulationStore();
// Until main answers with the preferences in force.
const window = createWindowStore({ language: languageForLocale(navigator.language) });
const stopping = {
  current: () => untilOf(window.getState().refinement),
  subscribe: (listener: () => void) =>
    window.subscribe(({ refinement }, before) => refinement !== before.refinement && listener()),
};
const against = {
  current: () => {
    const chosen = window.getState().against;
    return chosen.kind === 'other' ? chosen.scenario : chosen.kind;
  },
  subscribe: (listener: () => void) => window.subscribe((now, before) => now.against !== before.against && listener()),
};
const stores = {
  documents,
  simulation,
  simulations: runSimulations(createWebRunner(), documents, simulation, { stopping, against, painted }),
  window,
  examiner: createWorkerExaminer(),
  analyst: createWorkerAnalyst(),
};

createRoot(root).render(
  <StrictMode>
    <StoresProvider stores={stores}>
      <App />
    </StoresProvider>
  </StrictMode>,
);
