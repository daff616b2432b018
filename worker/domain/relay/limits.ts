/** So many requests a day does one relay file: more than a desk receives, fewer than a machine would. */
export const filedADay = 30;
