import type { Language } from '@shared/scenario/text';
import { type RefObject, useCallback, useRef } from 'react';
import { AnalysisPane } from '../analysis/AnalysisPane';
import { OpenSelection } from '../analysis/conditions/OpenSelection';
import type { Commands } from '../commands/commands';
import { ComparisonView } from '../compare/ComparisonView';
import { EditedAssumption, useIsEditing } from '../editor/EditedAssumption';
import { Overview } from '../overview/Overview';
import { Panel } from '../panel/Panel';
import { ReportView } from '../report/ReportView';
import { useDocument, useSimulation, useStores, useWindow } from '../state/stores';
import { Tour } from '../tour/Tour';
import { useFirstStart } from '../tour/use-first-start';
import { AlertBar } from './AlertBar';
import { DiskBar } from './DiskBar';
import { Rail } from './Rail';
import { RecoveryBar } from './RecoveryBar';
import { StatusBar } from './StatusBar';
import { TitleBar } from './TitleBar';
import { useMedia } from './use-page';
import { useVerificationNotice } from './use-verification';

/** Below this width the panel no longer fits beside the charts. */
const DRAWER = '(max-width: 1023px)';

/** Always the same, so that an edit does not draw the charts anew before there is anything new to draw. */
const EDITOR = <EditedAssumption />;
const ANALYSIS = <AnalysisPane />;

interface WorkspaceProps {
  readonly commands: Commands;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onLanguage: (language: Language) => void;
}

/** A window with a document in it. */
export function Workspace({ commands, searchRef, onLanguage }: WorkspaceProps) {
  const { window } = useStores();
  const panelButtonRef = useRef<HTMLButtonElement>(null);
  const closePanel = useCallback(() => {
    window.setState({ drawerOpen: false });
    // What had the focus goes with the drawer.
    panelButtonRef.current?.focus();
  }, [window]);
  useVerificationNotice();
  useFirstStart();

  const scenario = useDocument((state) => state.scenario);
  // One by one: a long run reports its progress twenty times a second, which is nothing to draw the window anew for.
  const result = useSimulation((state) => state.result);
  const simulated = useSimulation((state) => state.scenario);
  const savedResult = useSimulation((state) => state.savedResult);
  const stale = useSimulation((state) => state.stale);
  const drawerOpen = useWindow((state) => state.drawerOpen);
  const isEditing = useIsEditing();
  const isAsking = useWindow((state) => state.analysis !== null);
  // What is open beside the charts brings them back.
  const screen = useWindow((state) => (state.edited === null && state.analysis === null ? state.screen : 'overview'));
  const isDrawer = useMedia(DRAWER);
  if (!scenario) return null;
  const togglePanel = drawerOpen ? closePanel : () => commands.run('find');

  return (
    <div className="window">
      <TitleBar
        commands={commands}
        onLanguage={onLanguage}
        onPanel={isDrawer ? togglePanel : undefined}
        panelButtonRef={panelButtonRef}
      />
      <Rail commands={commands} />
      <main>
        <RecoveryBar />
        <DiskBar commands={commands} />
        <AlertBar commands={commands} />
        {screen === 'report' && <ReportView commands={commands} />}
        {screen === 'comparison' && <ComparisonView />}
        {screen === 'overview' && (
          <Overview
            scenario={simulated ?? scenario}
            result={result}
            stale={stale}
            savedResult={savedResult}
            editor={isEditing ? EDITOR : isAsking ? ANALYSIS : null}
          />
        )}
      </main>
      {(!isDrawer || drawerOpen) && (
        <Panel
          key={scenario.id}
          scenario={scenario}
          searchRef={searchRef}
          onClose={isDrawer ? closePanel : undefined}
        />
      )}
      <OpenSelection />
      <StatusBar />
      <Tour />
    </div>
  );
}
