import { actualName } from '@shared/analysis/actuals/name';
import { parseTolerance } from '@shared/analysis/actuals/observe';
import { fail, ok, type Result } from '@shared/result';
import { useStores, useWindow } from '../../state/stores';
import { ask } from '../../state/window';
import { useLocale } from '../../ui/locale';
import { TypedField } from '../TypedField';
import { Refused } from './Refused';
import { UpdatedPart } from './UpdatedPart';
import type { HeldRun } from './use-scores';
import type { UpdateAsked } from './use-update';

function readTolerance(text: string): Result<number> {
  const tolerance = parseTolerance(text);
  return tolerance === null ? fail('quantity.syntax', { text, unit: 'share' }) : ok(tolerance);
}

interface FollowsPartProps extends HeldRun {
  readonly update: UpdateAsked;
}

/** What follows from what was reported for the rest of the projection: its paths, weighed by how near they come. */
export function FollowsPart({ run, stood, update }: FollowsPartProps) {
  const locale = useLocale();
  const { t } = locale;
  const { window } = useStores();
  const typed = useWindow(({ asked }) => asked.tolerance);
  const { chosen, tolerance, answer, waiting } = update;
  const pressed = chosen.ok ? chosen.value.map(({ address }) => address) : [];

  function toggle(address: string) {
    const isOn = pressed.includes(address);
    ask(window, { weighedBy: isOn ? pressed.filter((one) => one !== address) : [...pressed, address] });
  }

  return (
    <section className="actuals-part" aria-labelledby="what-follows">
      <h3 id="what-follows">{t('analysis:actuals.view.follows')}</h3>
      <p className="study-note">{t('analysis:actuals.view.followsHint')}</p>
      <div className="actuals-asked">
        <fieldset className="ready" aria-label={t('analysis:actuals.view.weighedBy')}>
          {stood.held.map(({ address }) => (
            <button
              key={address}
              type="button"
              className="chip"
              aria-pressed={pressed.includes(address)}
              onClick={() => toggle(address)}
            >
              {actualName(address, run.scenario, locale)}
            </button>
          ))}
        </fieldset>
        <TypedField
          label={t('analysis:actuals.view.tolerance')}
          value={typed}
          read={readTolerance}
          refuse={() => t('analysis:actuals.view.wrongTolerance')}
          onChange={(text) => ask(window, { tolerance: text })}
        />
      </div>
      {!chosen.ok && <Refused error={chosen.error} />}
      {answer && (
        <div aria-busy={waiting}>
          {answer.ok ? (
            <UpdatedPart updated={answer.value} by={pressed} tolerance={tolerance ?? 0} scenario={run.scenario} />
          ) : (
            <Refused error={answer.error} />
          )}
        </div>
      )}
    </section>
  );
}
