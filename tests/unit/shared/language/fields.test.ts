import { createTranslate, type Key } from '@shared/language';
import { parametersOf, QUANTITY_KINDS } from '@shared/quantity/quantity';
import { GROUPS } from '@shared/scenario/fields';
import { SOURCE_KINDS } from '@shared/scenario/source';
import { LANGUAGES } from '@shared/scenario/text';
import { describe, expect, it } from 'vitest';

const KEYS = [
  ...Object.entries(GROUPS).flatMap(([group, fields]) => [
    `fields:groups.${group}`,
    ...Object.entries(fields).flatMap(([name, { unit }]) => [
      `fields:${group}.${name}.name`,
      `fields:${group}.${name}.meaning`,
      `fields:units.${unit}`,
    ]),
  ]),
  ...['segments', 'costs', 'events'].map((group) => `fields:groupOf.${group}`),
  ...QUANTITY_KINDS.flatMap((kind) => [
    `editor:kinds.${kind}`,
    `panel:kindMeanings.${kind}`,
    ...parametersOf({ kind }).map(([name]) => `panel:parameters.${name}`),
  ]),
  ...SOURCE_KINDS.flatMap((kind) => [`panel:source.${kind}`, `panel:panel.${kind}`]),
] as Key[];

describe.each(LANGUAGES)('in %s', (language) => {
  const translate = createTranslate(language);
  const english = createTranslate('en');

  it.each([...new Set(KEYS)])('%s has words', (key) => {
    const words = translate(key);
    expect(words).not.toBe('');
    // A key without words comes back as itself.
    expect(key.slice(key.indexOf(':') + 1)).not.toBe(words);
    if (language !== 'en' && !key.startsWith('fields:units.')) expect(words, 'not translated').not.toBe(english(key));
  });
});
