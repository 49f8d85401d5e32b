import type { Calibration } from '@shared/analysis/actuals/calibration';
import { calibrationInWords } from '@shared/analysis/actuals/words';
import { useLocale } from '../../ui/locale';

const WIDTH = 160;
const HEIGHT = 64;
const BASE = HEIGHT - 14;

/** How many figures came in each fifth of their projections, and the even share as a dashed line; the sentences say the same. */
function FifthsPicture({ calibration: { fifths, figures } }: { readonly calibration: Calibration }) {
  const { format } = useLocale();
  const most = Math.max(1, ...fifths);
  const step = WIDTH / fifths.length;
  const y = (count: number) => BASE - (count / most) * (BASE - 4);
  const even = y(figures / fifths.length);
  return (
    <svg className="fifths" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {fifths.map((count, fifth) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a fifth is its place
          key={fifth}
          x={fifth * step + 1}
          width={step - 2}
          y={y(count)}
          height={BASE - y(count)}
        />
      ))}
      <path d={`M0 ${BASE + 0.5}H${WIDTH}`} className="axis" />
      <path d={`M0 ${even}H${WIDTH}`} className="even" />
      <text x="0" y={HEIGHT - 2}>
        {format.percent(0)}
      </text>
      <text x={WIDTH} y={HEIGHT - 2} textAnchor="end">
        {format.percent(1)}
      </text>
    </svg>
  );
}

/** Whether figures came where the projection said they would, as far as so few can tell. */
export function CalibrationPart({ calibration }: { readonly calibration: Calibration }) {
  const locale = useLocale();
  const { t } = locale;
  return (
    <section className="actuals-part" aria-labelledby="calibration">
      <h3 id="calibration">{t('analysis:actuals.view.calibration')}</h3>
      <div className="calibration">
        <figure>
          <FifthsPicture calibration={calibration} />
          <figcaption>{t('analysis:actuals.view.fifths')}</figcaption>
        </figure>
        <ul>
          {calibrationInWords(calibration, locale).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
