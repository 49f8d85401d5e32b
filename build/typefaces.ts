// The style sheets of the typefaces' packages, changed to what the page needs of them.
import type { Plugin } from 'vite';

/** The Latin letters of the Chinese typefaces are those of Source Sans, enlarged by this. */
const SIZE_OF_LATIN = '107%';

/**
 * The packages show another typeface until theirs has come and name it as a variable one. From our own files it comes
 * within a frame or two, and under its proper name a drawing that is opened elsewhere finds it there.
 */
export function typefaces(): Plugin {
  return {
    name: 'typefaces',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource-variable\/[^/]+\/[^/]+\.css/.test(id)) return null;
      if (!code.includes('font-display: swap;') || !code.includes(" Variable';"))
        throw new Error(`${id} is not the style sheet that was looked at; see build/typefaces.ts`);
      const renamed = code.replaceAll(" Variable';", "';").replaceAll('font-display: swap;', 'font-display: block;');
      return id.includes('source-sans-3')
        ? renamed.replaceAll('font-style: normal;', `font-style: normal;\n  size-adjust: ${SIZE_OF_LATIN};`)
        : renamed;
    },
  };
}
