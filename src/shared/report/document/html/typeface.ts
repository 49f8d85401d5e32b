/** The typeface of Latin letters and digits within the document, so that it looks the same wherever it is opened. */
import file from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline';
import { html } from '../../../markup';

/** Enlarged as in the window (`build/typefaces.ts`), where Chinese characters stand beside them. */
export const TYPEFACE = html`@font-face{font-family:"Source Sans 3";font-weight:200 900;size-adjust:107%;src:url(${file}) format("woff2")}
`;
