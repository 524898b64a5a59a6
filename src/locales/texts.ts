import type { zh } from "./zh.ts";

/** The same keys with texts of another language. */
export type Form<T> = { [K in keyof T]: T[K] extends string ? string : Form<T[K]> };

/** The form that every language fills: the keys of the Chinese texts. */
export type Texts = Form<typeof zh>;
