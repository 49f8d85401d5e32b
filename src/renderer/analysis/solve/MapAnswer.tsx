import { readingInWords } from '@shared/analysis/solve/answer-words';
import type { Lever } from '@shared/analysis/solve/lever';
import type { MapPoint, TargetMap } from '@shared/analysis/solve/map';
import { meets } from '@shared/analysis/solve/probe';
import { useState } from 'react';
import type { Mix, SolveQuestion } from '../../state/solving';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { ContourTable } from './ContourTable';
import { MapPicture } from './MapPicture';
import { firstCell } from './map-places';
import { takeOver } from './use-it';
import { mapInWords, placesInWords } from './words';

interface MapAnswerProps {
  readonly question: SolveQuestion;
  readonly pair: readonly [Lever, Lever];
  readonly map: TargetMap;
  readonly mix: Mix | null;
}

/** The cell that is chosen is that of its map: another map begins anew. */
interface Chosen {
  readonly map: TargetMap;
  readonly cell: number;
}

/** Two levers: where together they meet the target, a pair to be read and used. */
export function MapAnswer({ question, pair, map, mix }: MapAnswerProps) {
  const locale = useLocale();
  const { t, format } = locale;
  const { scenario, target } = question;
  const stores = useStores();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const cell = chosen?.map === map ? chosen.cell : firstCell(map, pair);
  const point = map.points[cell] as MapPoint;
  const side = Number.isNaN(point.gap) ? 'none' : meets(point) ? 'met' : 'short';
  return (
    <>
      <p className="solve-sentence">{mapInWords(map, pair, question, locale)}</p>
      <MapPicture
        question={question}
        pair={pair}
        map={map}
        mix={mix}
        cell={cell}
        onCell={(next) => setChosen({ map, cell: next })}
      />
      <div className="solve-head">
        <p role="status">
          {t(`analysis:solve.map.${side}`, {
            places: placesInWords(pair, point.x, scenario, locale),
            figure: readingInWords(target, point, scenario, locale),
          })}
        </p>
        <button type="button" className="button" onClick={() => takeOver(stores, pair, point.x)}>
          {t('analysis:solve.map.use')}
        </button>
      </div>
      <p className="solve-note">
        {t('analysis:solve.map.note', {
          all: format.number(Math.min(...map.points.map(({ paths }) => paths))),
          near: format.number(Math.max(...map.points.map(({ paths }) => paths))),
        })}
      </p>
      <ContourTable question={question} pair={pair} map={map} />
    </>
  );
}
