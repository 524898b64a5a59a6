import type { zh } from "./zh.ts";

type Form<T> = { [K in keyof T]: T[K] extends string ? string : Form<T[K]> };

/** The form that every language fills: the keys of the Chinese texts. */
export type Texts = Form<typeof zh>;
