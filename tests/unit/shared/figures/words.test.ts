import { type FigureAt, listFigures } from '@shared/figures/address';
import { createTranslate } from '@shared/language';
import { figureWords } from '@shared/report/figure-words';
import { expect, it } from 'vitest';

it.each(['en', 'zh-Hant', 'zh-Hans'] as const)('every figure has its words in %s wherever it is shown', (language) => {
  const t = createTranslate(language);
  const look = (part: 'short' | 'definition' | 'underneath', figures: readonly FigureAt[]) => {
    for (const at of figures) expect(figureWords(at, part, { t }), `${at.address}, ${part}`).not.toMatch(/\.|^figures/);
  };
  const named = listFigures(({ refined, compared, saved }) => [
    ...refined,
    ...(compared ? [compared.level] : []),
    ...(saved?.told ?? []),
  ]);
  look('short', named);
  look(
    'definition',
    listFigures(({ inReport }) => inReport),
  );
  look(
    'underneath',
    listFigures(({ inTile, underneath }) => (underneath === 'level' ? inTile : [])),
  );
});
