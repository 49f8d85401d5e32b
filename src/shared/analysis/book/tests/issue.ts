import { enoughFor } from './enough';

/**
 * One year from the day on which the accounts are issued: FASB ASC 205-40-50. Plans count only where they are probable: that
 * they come about, and that they are enough. Without them is the first of its two steps.
 */
export const issue = enoughFor('issue', 'issue', 'probable');
