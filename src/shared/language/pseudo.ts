/** Words as in a language that nobody speaks: whatever is not in it was written into the code, and longer words find tight places. */

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'AÅBƁCÇDÐEÉGĜHĤIÎKĶLĻNÑOÖSŠTŢUÛYÝZŽaåcçdðeéfƒgĝhĥiîjĵkķlļnñoöpþrŕsštţuûyýzž'].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);

/** `[Šéţţîñĝš~~~]`: accented, in brackets, and two fifths longer; what is to be filled in stays as it is. */
export function pseudo(words: string): string {
  const accented = words
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : [...part].map((one) => LOOKALIKES.get(one) ?? one).join('')))
    .join('');
  return `[${accented}${'~'.repeat(Math.ceil(words.length * 0.4))}]`;
}
