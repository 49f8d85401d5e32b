/** The charts of several scenarios, in the order in which they stand. */
import { cash } from './cash';
import { gap } from './gap';
import type { ComparedChart } from './input';
import { need } from './need';
import { survival } from './survival';

export const COMPARED_CHARTS: readonly ComparedChart[] = [cash, survival, need, gap];
