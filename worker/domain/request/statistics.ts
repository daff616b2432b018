/** Said if one wishes, counted, never scored. */
export const areaTypes = ["rural", "town", "city"] as const;
export type AreaType = (typeof areaTypes)[number];
export const genders = ["woman", "man", "mixed-group"] as const;
export type Gender = (typeof genders)[number];
