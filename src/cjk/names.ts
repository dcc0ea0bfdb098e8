/** Names of persons in rows of others: one of two characters stands as wide as one of three (李　明). */
import { type Em, em } from '../units/index.js';

/** White between the characters of a name of `count` characters. */
export const nameTracking = (count: number): Em => em(count === 2 ? 1 : 0);
