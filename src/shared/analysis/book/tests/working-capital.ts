import { enoughFor } from './enough';

/**
 * Sufficient working capital for at least twelve months from the date of the listing document: HKEX Main Board Listing Rules,
 * Rule 8.21A. Facilities count, and the proceeds of the offering that the document is for.
 */
export const workingCapital = enoughFor('workingCapital', 'document', 'offering');
