/** Changes whenever a result could: a fingerprint can only be compared between equal engine versions. */
export const ENGINE_VERSION = '2.0.0';
