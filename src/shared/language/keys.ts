/** The keys that words can be asked for by, read off the English files: a key that is not in them does not compile. */
import type { words } from './en';

type English = typeof words;

/** Languages have different numbers of plural forms; i18next picks one by the count, and all of them are one key. */
type WithoutPlural<Name> = Name extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? WithoutOrdinal<Stem>
  : Name;

type WithoutOrdinal<Name> = Name extends `${infer Stem}_ordinal` ? Stem : Name;

type KeysBelow<Tree, Prefix extends string> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? `${Prefix}${WithoutPlural<Name> & string}`
    : KeysBelow<Tree[Name], `${Prefix}${Name}.`>;
}[keyof Tree & string];

/** `namespace:name` or `namespace:branch.name`. */
export type Key = { [Namespace in keyof English]: KeysBelow<English[Namespace], `${Namespace}:`> }[keyof English];
