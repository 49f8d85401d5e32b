import { enoughFor } from './enough';

/**
 * At least twelve months from the day on which the accounts are approved: Financial Reporting Council, "Guidance on the Going
 * Concern Basis of Accounting and Related Reporting" (2025).
 */
export const approval = enoughFor('approval', 'approval', 'all');
