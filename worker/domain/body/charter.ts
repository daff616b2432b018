/** The version of the charter that members of bodies accept; it changes whenever the text does, and is then asked again. */
export const charterVersion = "2026-11";
