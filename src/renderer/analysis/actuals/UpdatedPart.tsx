import { besideBefore } from '@shared/analysis/actuals/before';
import type { Updated } from '@shared/analysis/actuals/update';
import { updateInWords } from '@shared/analysis/actuals/words';
import type { Scenario } from '@shared/scenario/schema';
import '../../styles/analysis-conditions.css';
import { useLocale } from '../../ui/locale';
import { EventsInside } from '../conditions/EventsInside';
import { HeadlineInside } from '../conditions/HeadlineInside';
import { InputsInside } from '../conditions/InputsInside';

interface UpdatedPartProps {
  readonly updated: Updated;
  /** The addresses of the figures. */
  readonly by: readonly string[];
  readonly tolerance: number;
  readonly scenario: Scenario;
}

/** Headline figures and assumptions before and after. */
export function UpdatedPart({ updated, by, tolerance, scenario }: UpdatedPartProps) {
  const locale = useLocale();
  const { explanation, isHeavy } = updated;
  return (
    <>
      <p className={isHeavy ? 'wrong' : undefined} role="status" data-testid="weighed">
        {updateInWords(updated, by, tolerance, scenario, locale)}
      </p>
      <div className="conditions-figures">
        <HeadlineInside explanation={explanation} />
        <EventsInside scenario={scenario} events={explanation.events} />
      </div>
      <InputsInside scenario={scenario} inputs={explanation.inputs.map(besideBefore)} sides="update" />
    </>
  );
}
