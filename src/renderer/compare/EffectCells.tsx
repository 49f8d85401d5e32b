import { effectInWords } from '@shared/analysis/difference/describe-effect';
import { COMPARED, type MeasuredDifference } from '@shared/analysis/difference/measure';
import { useLocale } from '../ui/locale';

interface EffectCellsProps {
  /** Null while it is not known. */
  readonly measured: MeasuredDifference | null;
  readonly currency: string;
}

/** What a difference does by itself, or why it was not run. */
export function EffectCells({ measured, currency }: EffectCellsProps) {
  const wording = useLocale();
  if (!measured) {
    return COMPARED.map(({ name }) => (
      <td key={name} className="effect waiting">
        …
      </td>
    ));
  }
  const { effect } = measured;
  if (typeof effect === 'string') {
    return (
      <td className="effect none" colSpan={COMPARED.length}>
        {wording.t(`compare:notRun.${effect}`)}
      </td>
    );
  }
  const words = effectInWords(effect, currency, wording);
  return COMPARED.map(({ name }) => (
    <td key={name} className="effect">
      {words[name]}
    </td>
  ));
}
