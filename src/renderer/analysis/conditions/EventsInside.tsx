import type { Inside } from '@shared/analysis/selection/inside';
import { chanceWithin, shareError } from '@shared/report/precision';
import type { Scenario } from '@shared/scenario/schema';
import { useLocale } from '../../ui/locale';

interface EventsInsideProps {
  readonly scenario: Scenario;
  readonly events: Inside['events'];
}

/** How often events happen on the paths that are looked at, and on all. */
export function EventsInside({ scenario, events }: EventsInsideProps) {
  const { t, format, words } = useLocale();
  if (events.length === 0) return null;
  const nameOf = (id: string) => {
    const event = scenario.assumptions.events.find((one) => one.id === id);
    return event ? words(event.name) : id;
  };
  return (
    <table className="inside-figures" data-testid="events-inside">
      <thead>
        <tr>
          <th scope="col">{t('analysis:conditions.event')}</th>
          <th scope="col">{t('analysis:conditions.here')}</th>
          <th scope="col">{t('analysis:conditions.all')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ id, inside, all, mayBeNoise }) => (
          <tr key={id}>
            <th scope="row">
              {nameOf(id)}
              {mayBeNoise && <span className="inside-error"> {t('analysis:conditions.perhapsNoise')}</span>}
            </th>
            <td>
              {chanceWithin(inside.share, inside.error, 1, format)}{' '}
              <span className="inside-error">±{shareError(inside.error, format)}</span>
            </td>
            <td>{chanceWithin(all.share, all.error, 1, format)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
