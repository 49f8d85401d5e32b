import { type BaselineId, type BaselineListing, createBaseline } from '@shared/baselines';
import { listAssumptions } from '@shared/scenario/listing';
import { useMemo } from 'react';
import type { Commands } from '../commands/commands';
import { useLocale } from '../ui/locale';
import { Card } from './Card';
import type { usePictures } from './use-pictures';

interface StartingPointsProps {
  readonly points: readonly BaselineListing[];
  readonly pictures: ReturnType<typeof usePictures>;
  readonly commands: Commands;
}

/** The built-in scenarios, which open as documents of the user's own. */
export function StartingPoints({ points, pictures, commands }: StartingPointsProps) {
  const { t, words, format } = useLocale();
  const counts = useMemo(() => new Map(points.map(({ id }) => [id, assumptionsOf(id)])), [points]);
  return (
    <section className="starting-points">
      <h2>
        {t('library:starting')} <span>{t('library:startingHint')}</span>
      </h2>
      <ul className="card-list" aria-label={t('library:starting')}>
        {points.map(({ id, title, company }) => {
          const card = pictures.get(id);
          return (
            <Card
              key={id}
              title={words(title)}
              subtitle={words(company)}
              note={t('library:assumptions', { number: format.number(counts.get(id) ?? 0) })}
              content={card?.content ?? { kind: 'unread' }}
              picture={card?.picture ?? null}
              onOpen={() => commands.create(id)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function assumptionsOf(id: BaselineId): number {
  return listAssumptions(createBaseline(id, { uuid: crypto.randomUUID() }).assumptions).length;
}
