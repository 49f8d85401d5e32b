/** Tests by the book, in the order in which they are shown. */
import type { BookTest } from './test';
import { approval } from './tests/approval';
import { burn } from './tests/burn';
import { costs } from './tests/costs';
import { issue } from './tests/issue';
import { reporting } from './tests/reporting';
import { workingCapital } from './tests/working-capital';

export const BOOK_TESTS: readonly BookTest[] = [burn, workingCapital, costs, reporting, approval, issue];
