import { assumptionBehind } from '@shared/analysis/sensitivity/behind';
import { mayBeWorthNothing } from '@shared/analysis/worth/sentence';
import type { Worth, Worths } from '@shared/analysis/worth/worth';
import type { InputKind } from '@shared/engine/paths/levels';
import { moneyError, moneyWithin } from '@shared/report/precision';
import { editAssumption } from '../../state/edit-assumption';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { Folded } from '../Folded';

/** Something that could be known: an input, an event, or inputs that are correlated. */
interface Known extends Worth {
  readonly ids: readonly string[];
  readonly kind: InputKind | 'group';
}

const COLUMNS = 3;

const middle = ({ lower, upper }: Worth) => lower.value + upper.value;

function listKnown({ inputs, groups }: Worths): Known[] {
  return [
    ...inputs.map(({ id, ...worth }): Known => ({ ...worth, ids: [id] })),
    ...groups.map((worth): Known => ({ ...worth, kind: 'group' })),
  ].sort((a, b) => middle(b) - middle(a));
}

/** A saving: filled as far as it is shown for certain, and lighter up to what it could be at most. */
function WorthBar({ worth: { lower, upper }, most }: { readonly worth: Worth; readonly most: number }) {
  const x = (value: number) => `${Math.max(0, Math.min(1, value / most)) * 100}%`;
  return (
    <svg className="study-bar worth-bar" aria-hidden="true">
      <rect width={x(upper.value)} y="3" height="8" className="upper" />
      <rect width={x(lower.value)} y="3" height="8" className="lower" />
      <line x1={x(upper.value)} x2={x(upper.value)} y1="2" y2="12" className="end" />
    </svg>
  );
}

interface WorthTableProps {
  readonly worths: Worths;
  readonly nameOf: (id: string) => string;
}

/** What each thing is worth to know, between its bounds; what is not shown to be worth anything is folded away. */
export function WorthTable({ worths, nameOf }: WorthTableProps) {
  const { t, format } = useLocale();
  const { window } = useStores();
  const all = listKnown(worths);
  const most = Math.max(...all.map(({ upper }) => upper.value));
  const rest = all.filter(mayBeWorthNothing);

  function name({ ids, kind }: Known) {
    const [id = ''] = ids;
    if (kind === 'group') {
      return (
        <>
          <span className="study-name">{t('analysis:worth.together')}</span>
          <small>{ids.map(nameOf).join(t('report:listComma'))}</small>
        </>
      );
    }
    return (
      <button
        type="button"
        className="study-name"
        title={t('analysis:matters.edit', { name: nameOf(id) })}
        onClick={() => editAssumption({ window }, assumptionBehind({ id, kind }))}
      >
        {nameOf(id)}
      </button>
    );
  }

  function row(known: Known) {
    const { lower, upper, ids } = known;
    const words = ({ value, error }: Worth['lower']) => moneyWithin(Math.max(0, value), error, format);
    const { divisor } = format.moneyScale(upper.value);
    const error = moneyError(Math.max(lower.error, upper.error), divisor, format) ?? '…';
    const [from, to] = [words(lower), words(upper)];
    return (
      <tr key={ids.join('+')} data-input={ids.join('+')}>
        <th scope="row">{name(known)}</th>
        <td>
          <WorthBar worth={known} most={most} />
        </td>
        <td className="number">
          {from === to ? to : t('analysis:worth.range', { from, to })} <small>±{error}</small>
        </td>
      </tr>
    );
  }

  return (
    <table className="study-table worths" data-testid="worths">
      <thead>
        <tr>
          <th scope="col">{t('analysis:worth.column.known')}</th>
          <th scope="col" colSpan={2}>
            {t('analysis:worth.column.saves')}
          </th>
        </tr>
      </thead>
      <tbody>{all.filter((known) => !mayBeWorthNothing(known)).map(row)}</tbody>
      {rest.length > 0 && (
        <Folded label={t('analysis:worth.rest', { count: rest.length })} columns={COLUMNS}>
          {rest.map(row)}
        </Folded>
      )}
    </table>
  );
}
