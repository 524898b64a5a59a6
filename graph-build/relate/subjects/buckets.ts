/** Counts as features know them: small ones apart, larger ones together. */
export const BUCKETS = ["0", "1", "2", "3", "4-5", "6-9", "10+"];

export const bucketNumber = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 9 ? 5 : 6);
export const bucket = (n: number): string => BUCKETS[bucketNumber(n)];
