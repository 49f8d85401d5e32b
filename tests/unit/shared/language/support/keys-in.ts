/** The words of a namespace, or of a branch in it. */
export interface Words {
  readonly [name: string]: string | Words;
}

function leaves(tree: Words, prefix: string): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    if (typeof value !== 'string') return leaves(value, `${prefix}${name}.`);
    // Plural forms are one key: languages have different numbers of them.
    return [[`${prefix}${name.replace(/(?:_ordinal)?_(?:zero|one|two|few|many|other)$/, '')}`, value]];
  });
}

/** Every key with its words. */
export function keysIn(words: Readonly<Record<string, Words>>): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([namespace, tree]) => leaves(tree, `${namespace}:`)));
}
