import type { Estimate } from '@shared/analysis/estimators/estimate';
import { assumptionBehind } from '@shared/analysis/sensitivity/behind';
import { listNames } from '@shared/analysis/sensitivity/name';
import { mayBeNothing, shareWords } from '@shared/analysis/sensitivity/sentence';
import type { TotalEffect } from '@shared/analysis/sensitivity/total';
import type { Totals } from '../../state/asked';
import { editAssumption } from '../../state/edit-assumption';
import { useStores } from '../../state/stores';
import { useLocale } from '../../ui/locale';
import { Folded } from '../Folded';
import { PartnerNote } from './PartnerNote';
import type { NameOf } from './words';

interface TotalTableProps {
  readonly totals: Totals;
  readonly nameOf: NameOf;
}

/** A share with its error, or a dash where there is none. */
function Share({ of }: { readonly of: Estimate | null }) {
  const locale = useLocale();
  if (!of) return <td className="number">{locale.t('analysis:matters.none')}</td>;
  const [share, error] = shareWords(of, locale);
  return (
    <td className={mayBeNothing(of) ? 'number unclear' : 'number'}>
      {share} <small>±{error}</small>
    </td>
  );
}

/** What each input does by itself, with all that it does together with others, and the difference. */
export function TotalTable({ totals: { total, shapley }, nameOf }: TotalTableProps) {
  const locale = useLocale();
  const { t } = locale;
  const { window } = useStores();
  const shared = (id: string) => shapley?.find((one) => one.id === id)?.share ?? null;

  const sharePair = (of: Estimate) => {
    const [share, error] = shareWords(of, locale);
    return { share, error };
  };

  function nameCell(effect: TotalEffect) {
    const { id, kind, partners, ids } = effect;
    if (kind === 'group') {
      return (
        <th scope="row">
          <span className="study-name">{t('analysis:matters.group')}</span>
          <small>{ids.map(nameOf).join(t('report:listComma'))}</small>
        </th>
      );
    }
    if (kind === 'luck') {
      return (
        <th scope="row">
          <span className="study-name">{nameOf(id)}</span>
        </th>
      );
    }
    return (
      <th scope="row">
        <button
          type="button"
          className="study-name"
          title={t('analysis:matters.edit', { name: nameOf(id) })}
          onClick={() => editAssumption({ window }, assumptionBehind({ id, kind }))}
        >
          {nameOf(id)}
        </button>
        <PartnerNote partners={partners} nameOf={nameOf} />
      </th>
    );
  }

  function row(effect: TotalEffect) {
    const { id, first, total, full, interactions, partners } = effect;
    return (
      <tr key={id} className="effect" data-input={id}>
        {nameCell(effect)}
        <Share of={first} />
        <Share of={total} />
        {partners.length > 0 && full ? (
          <td
            className="number own"
            title={t('analysis:matters.ownHint', { names: listNames(partners, nameOf, locale) })}
          >
            {t('analysis:matters.full', sharePair(full))}
          </td>
        ) : (
          <Share of={interactions} />
        )}
        {shapley && <Share of={shared(id)} />}
      </tr>
    );
  }

  const clear = total.effects.filter(({ total }) => !mayBeNothing(total));
  const rest = total.effects.filter(({ total }) => mayBeNothing(total));
  return (
    <table className="study-table effects totals" data-testid="totals">
      <thead>
        <tr>
          <th scope="col">{t('analysis:matters.column.input')}</th>
          <th scope="col">{t('analysis:matters.column.alone')}</th>
          <th scope="col">{t('analysis:matters.column.total')}</th>
          <th scope="col">{t('analysis:matters.column.interactions')}</th>
          {shapley && (
            <th scope="col" title={t('analysis:matters.sharedHint')}>
              {t('analysis:matters.column.shared')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>{clear.map(row)}</tbody>
      {total.groups.length > 0 && <tbody className="groups">{total.groups.map(row)}</tbody>}
      {rest.length > 0 && (
        <Folded label={t('analysis:matters.rest', { count: rest.length })} columns={shapley ? 5 : 4}>
          {rest.map(row)}
        </Folded>
      )}
    </table>
  );
}
