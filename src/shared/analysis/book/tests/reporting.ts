import { enoughFor } from './enough';

/**
 * The future that management has to take into account: at least, but not limited to, twelve months from the end of the
 * reporting period: IAS 1, paragraphs 25 and 26, from 2027 on in IAS 8.
 */
export const reporting = enoughFor('reporting', 'reporting', 'all');
