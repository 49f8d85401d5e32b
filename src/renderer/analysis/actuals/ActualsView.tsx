import { greatestSurprise } from '@shared/analysis/actuals/score';
import { placeInWords } from '@shared/analysis/actuals/words';
import type { Runner } from '@shared/engine/runner';
import { describeError } from '@shared/language/errors';
import type { Scenario } from '@shared/scenario/schema';
import { FileInput, Plus } from 'lucide-react';
import { useState } from 'react';
import '../../styles/analysis-actuals.css';
import { useDocument, useStores } from '../../state/stores';
import { Fold } from '../../ui/Fold';
import { useLocale } from '../../ui/locale';
import { ScrollRegion } from '../../ui/ScrollRegion';
import { useStudyRunner } from '../use-study-runner';
import { CalibrationPart } from './CalibrationPart';
import { FigureForm } from './FigureForm';
import { FigureTable } from './FigureTable';
import { FollowsPart } from './FollowsPart';
import { RollPart } from './RollPart';
import { type Scored, useScores } from './use-scores';
import { useUpdate } from './use-update';
import { VersusPart } from './VersusPart';

interface ActualsViewProps {
  readonly createRunner?: () => Runner;
}

/** What came of the projection: what was reported since, where it lies, and what follows from it. */
export function ActualsView({ createRunner }: ActualsViewProps) {
  const scenario = useDocument((state) => state.scenario);
  return scenario && <Actuals scenario={scenario} createRunner={createRunner} />;
}

interface ActualsProps {
  readonly scenario: Scenario;
  readonly createRunner: (() => Runner) | undefined;
}

function Actuals({ scenario, createRunner }: ActualsProps) {
  const { t } = useLocale();
  const runnerOf = useStudyRunner(createRunner);
  const { scored, waiting, error } = useScores(scenario, runnerOf);
  const update = useUpdate(scored);
  return (
    <ScrollRegion label={t('analysis:tab.actuals')} className="edit-body actuals">
      <Finding scenario={scenario} scored={scored} />
      {error && (
        <p className="wrong" role="alert">
          {describeError(error, t)}
        </p>
      )}
      <div aria-busy={waiting} className="study-answer">
        <FigureTable scenario={scenario} scored={scored} />
        {scored && scored.scores.figures.length > 0 && <p className="study-note">{t('analysis:actuals.view.key')}</p>}
        <Adding scenario={scenario} />
        {scored && scored.scores.figures.length > 0 && (
          <>
            <CalibrationPart calibration={scored.scores.calibration} />
            <VersusPart scored={scored} runnerOf={runnerOf} />
            {update && <FollowsPart run={scored.run} stood={scored.stood} update={update} />}
          </>
        )}
        <Fold className="built roll" summary={t('analysis:rollForward.summary')}>
          {() => <RollPart scenario={scenario} update={update} runnerOf={runnerOf} />}
        </Fold>
      </div>
    </ScrollRegion>
  );
}

function Finding({ scenario, scored }: { readonly scenario: Scenario; readonly scored: Scored | null }) {
  const locale = useLocale();
  const { t } = locale;
  if (scenario.actuals.length === 0) return <p className="finding">{t('analysis:actuals.view.nothing')}</p>;
  if (!scored) return <p className="finding">{t('analysis:actuals.view.waiting')}</p>;
  const first = greatestSurprise(scored.scores.figures);
  return (
    <p className="finding" data-testid="finding" role="status">
      {first ? placeInWords(first, scored.run.scenario, locale) : t('analysis:actuals.view.nothingHeld')}
    </p>
  );
}

/** What was reported is typed, pasted, or read from a table. */
function Adding({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useLocale();
  const { window } = useStores();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <FigureForm scenario={scenario} edited={null} onClose={() => setOpen(false)} />;
  return (
    <div className="actuals-buttons">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Plus size={14} aria-hidden="true" />
        {t('analysis:actuals.view.add')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => window.setState({ dialog: { kind: 'import', given: null } })}
      >
        <FileInput size={14} aria-hidden="true" />
        {t('analysis:actuals.view.import')}
      </button>
      <span className="study-note">{t('analysis:actuals.view.paste')}</span>
    </div>
  );
}
