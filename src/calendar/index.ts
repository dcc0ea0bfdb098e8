/** Calendar: days as the farmers' calendar names them, solar terms. Knows the sky and numbers; must not know issues. */
export { lunarDate, solarTerm } from './lunar.js';
